package cn.huaiyuan.groupschooling.kit.note;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

record NoteRow(@NotBlank @Size(max = 100) String title, @NotNull Integer pages, NoteKind kind) {

    NoteDraft draft() {
        return new NoteDraft(title, pages, kind, null, null, null);
    }
}
