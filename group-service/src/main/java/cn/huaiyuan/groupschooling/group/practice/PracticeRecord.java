package cn.huaiyuan.groupschooling.group.practice;

import cn.huaiyuan.groupschooling.group.educationgroup.EducationGroup;
import cn.huaiyuan.groupschooling.group.membership.Member;
import cn.huaiyuan.groupschooling.group.period.Semester;
import cn.huaiyuan.groupschooling.group.unit.Unit;
import cn.huaiyuan.groupschooling.kit.aggregate.Voidable;
import cn.huaiyuan.groupschooling.kit.text.Identifying;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one unit has unified in one semester with one group that it is in then, by item of the catalogue. A unit in two
 * groups has a record with each.
 */
@Entity
public class PracticeRecord extends Voidable {
    @ManyToOne(optional = false)
    private EducationGroup group;
    @ManyToOne(optional = false)
    private Unit unit;
    private String semester;
    @ElementCollection
    @CollectionTable(name = "practice_mark", joinColumns = @JoinColumn(name = "record_id"))
    private List<Mark> marks = new ArrayList<>();

    /** Whether one item is unified. */
    @Embeddable
    @Schema(name = "PracticeMark")
    public record Mark(@NotBlank @Size(max = 40) @Schema(examples = "DAILY_SCHEDULE") @Identifying String itemCode,
            @Schema(required = true) boolean done,
            @Size(max = 500) @Schema(nullable = true, description = "Where it can be seen; required if it is done", examples = "集团〔2026〕3号作息时间表") String evidence) {
    }

    protected PracticeRecord() {
    }

    PracticeRecord(Member member, Semester semester, List<Mark> marks) {
        this.group = member.group();
        this.unit = member.unit();
        this.semester = semester.toString();
        correct(marks);
    }

    void correct(List<Mark> right) {
        marks.clear();
        marks.addAll(right);
        stand();
    }

    public EducationGroup group() {
        return group;
    }

    public Unit unit() {
        return unit;
    }

    /** Written {@code 2026-2027-1}. */
    public String semester() {
        return semester;
    }

    /** By code of the item. */
    List<Mark> marks() {
        return sorted(marks);
    }

    static List<Mark> sorted(List<Mark> marks) {
        return marks.stream().sorted(Comparator.comparing(Mark::itemCode)).toList();
    }
}
