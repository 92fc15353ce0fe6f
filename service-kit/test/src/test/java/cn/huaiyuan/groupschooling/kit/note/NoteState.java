package cn.huaiyuan.groupschooling.kit.note;

import cn.huaiyuan.groupschooling.kit.aggregate.Noun;
import java.time.LocalDate;
import java.util.UUID;

/** A note in answers and in events. */
public record NoteState(UUID id, String title, int pages, NoteKind kind, LocalDate writtenOn, String text,
        boolean voided) {
    public static final Noun<Note> NOUN = new Noun<>("note", NoteState::of);

    public static NoteState of(Note note) {
        return new NoteState(note.id(), note.title(), note.pages(), note.kind(), note.writtenOn(), note.text(),
                !note.stands());
    }
}
