package cn.huaiyuan.groupschooling.kit.aggregate;

import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks to void an entry that was made by mistake. */
public record Voiding(@NotBlank @Size(max = 500) @Schema(examples = "误录") String reason) {

    /** @throws ProblemException 409 {@code <noun>-voided} if the entry is voided already */
    public <T extends Voidable> Change<T> of(Noun<T> noun, T entry) {
        if (!entry.stands()) {
            throw ProblemException.conflict(noun.name() + "-voided");
        }
        return noun.changed("voided", entry, reason, () -> entry.makeVoid(reason));
    }
}
