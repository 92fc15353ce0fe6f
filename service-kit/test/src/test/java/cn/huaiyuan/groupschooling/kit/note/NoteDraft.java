package cn.huaiyuan.groupschooling.kit.note;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What it takes to write a note; the references are only looked at. */
public record NoteDraft(@NotBlank @Size(max = 100) String title, @NotNull Integer pages, NoteKind kind,
        LocalDate writtenOn, @Size(max = 200_000) String text, @Valid List<Reference> references) {

    public static NoteDraft of(String title) {
        return new NoteDraft(title, 1, null, null, null, null);
    }

    public static NoteDraft of(String title, String text) {
        return new NoteDraft(title, 1, null, null, text, null);
    }

    public record Reference(@NotBlank String title, UUID note) {
    }
}
