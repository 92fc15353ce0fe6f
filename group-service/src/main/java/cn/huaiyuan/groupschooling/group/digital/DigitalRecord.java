package cn.huaiyuan.groupschooling.group.digital;

import cn.huaiyuan.groupschooling.group.period.SchoolYear;
import cn.huaiyuan.groupschooling.group.unit.Unit;
import cn.huaiyuan.groupschooling.kit.aggregate.Voidable;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far one unit has come in going digital in one school year. */
@Entity
public class DigitalRecord extends Voidable {
    @ManyToOne(optional = false)
    private Unit unit;
    private String schoolYear;
    @ElementCollection
    @CollectionTable(name = "digital_finding", joinColumns = @JoinColumn(name = "record_id"))
    private List<Finding> findings = new ArrayList<>();

    /** 新型基础设施, 数字教育资源, 教学空间和教学过程, 教学评价, 教育治理 (plan 三(四)11). */
    @Schema(name = "DigitalField")
    public enum Field {
        INFRASTRUCTURE, RESOURCES, TEACHING, EVALUATION, GOVERNANCE
    }

    /**
     * What is found in one field.
     *
     * @param maturity 0 (nothing yet) to 3 (everyday practice in the whole group); null if nobody graded it
     * @param evidence where it can be seen; null if nowhere
     */
    @Embeddable
    @Schema(name = "DigitalFinding")
    public record Finding(@NotNull @Enumerated(EnumType.STRING) Field field,
            @NotBlank @Size(max = 2_000) @Schema(examples = "各校区教室接入同一平台，集体备课在线进行") String text,
            @Min(0) @Max(3) @Schema(nullable = true, description = "0 (nothing yet) to 3 (everyday practice in the whole group)", examples = "2") Integer maturity,
            @Size(max = 500) @Schema(nullable = true, description = "Where it can be seen") String evidence) {
    }

    protected DigitalRecord() {
    }

    DigitalRecord(Unit unit, SchoolYear year, List<Finding> findings) {
        this.unit = unit;
        this.schoolYear = year.toString();
        correct(findings);
    }

    void correct(List<Finding> right) {
        findings.clear();
        findings.addAll(right);
        stand();
    }

    public Unit unit() {
        return unit;
    }

    /** Written {@code 2026-2027}. */
    public String schoolYear() {
        return schoolYear;
    }

    /** In the order of the fields. */
    List<Finding> findings() {
        return sorted(findings);
    }

    static List<Finding> sorted(List<Finding> findings) {
        return findings.stream().sorted(Comparator.comparing(Finding::field)).toList();
    }
}
