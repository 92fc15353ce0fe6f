package cn.huaiyuan.groupschooling.group.practice;

import cn.huaiyuan.groupschooling.group.educationgroup.EducationGroup;
import cn.huaiyuan.groupschooling.group.membership.Member;
import cn.huaiyuan.groupschooling.group.period.Semester;
import cn.huaiyuan.groupschooling.group.unit.Unit;
import cn.huaiyuan.groupschooling.kit.aggregate.Voidable;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.ArrayList;
import java.util.List;

/**
 * What one unit has unified in one semester with one group that it is in then, item by item of the catalogue. A unit in
 * two groups has a record with each.
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

    protected PracticeRecord() {
    }

    PracticeRecord(Member member, Semester semester, PracticeMarks wanted) {
        this.group = member.group();
        this.unit = member.unit();
        this.semester = semester.toString();
        correct(wanted);
    }

    void correct(PracticeMarks wanted) {
        marks.clear();
        wanted.items().forEach(entry -> marks.add(new Mark(entry)));
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
    List<MarkEntry> marks() {
        return MarkEntry.sorted(marks.stream().map(Mark::entry).toList());
    }
}
