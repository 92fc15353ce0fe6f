package cn.huaiyuan.groupschooling.kit.note;

import cn.huaiyuan.groupschooling.kit.aggregate.Voidable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

@Entity
public class Note extends Voidable {
    private String title;
    private int pages;
    @Enumerated(EnumType.STRING)
    private NoteKind kind;
    private LocalDate writtenOn;
    private String text;

    protected Note() {
    }

    Note(NoteDraft draft, LocalDate today) {
        kind = draft.kind() == null ? NoteKind.PLAIN : draft.kind();
        writtenOn = draft.writtenOn() == null ? today : draft.writtenOn();
        change(draft);
    }

    void change(NoteDraft draft) {
        title = draft.title();
        pages = draft.pages();
        text = draft.text() == null ? "" : draft.text();
    }

    public String title() {
        return title;
    }

    public int pages() {
        return pages;
    }

    public NoteKind kind() {
        return kind;
    }

    public LocalDate writtenOn() {
        return writtenOn;
    }

    public String text() {
        return text;
    }
}
