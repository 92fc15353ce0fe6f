package cn.huaiyuan.groupschooling.group.succession;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What a school or a unit became on a day, and the document that says so.
 *
 * @param successors codes of those that continue it, itself included if it continues; empty if it was closed. The type is
 *                   given, as Hibernate takes the type of other lists of strings, which are JSON
 */
@Embeddable
@Schema(name = "Succession")
public record Succession(
        @Column(name = "became_on") @Schema(description = "First day on which this holds") LocalDate on,
        @Enumerated(EnumType.STRING) Manner manner,
        @JdbcTypeCode(SqlTypes.ARRAY) @Schema(description = "Codes of those that continue it, itself included if it continues", examples = "[\"2134000002\"]") List<String> successors,
        @Schema(examples = "怀教〔2026〕12号") String document) {

    boolean isContinuedBy(String code) {
        return successors.contains(code);
    }

    Succession movedTo(LocalDate day) {
        return new Succession(day, manner, successors, document);
    }
}
