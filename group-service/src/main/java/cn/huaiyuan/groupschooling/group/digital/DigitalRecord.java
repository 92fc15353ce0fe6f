package cn.huaiyuan.groupschooling.group.digital;

import cn.huaiyuan.groupschooling.group.period.SchoolYear;
import cn.huaiyuan.groupschooling.group.unit.Unit;
import cn.huaiyuan.groupschooling.group.register.Voidable;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be said of one unit in one school year. */
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

    protected DigitalRecord() {
    }

    DigitalRecord(Unit unit, SchoolYear year, DigitalFindings wanted) {
        this.unit = unit;
        this.schoolYear = year.toString();
        correct(wanted);
    }

    void correct(DigitalFindings wanted) {
        findings.clear();
        wanted.findings().forEach(entry -> findings.add(new Finding(entry)));
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
    List<FindingEntry> findings() {
        return FindingEntry.sorted(findings.stream().map(Finding::entry).toList());
    }
}
