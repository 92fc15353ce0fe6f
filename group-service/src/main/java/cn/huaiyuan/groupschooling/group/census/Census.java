package cn.huaiyuan.groupschooling.group.census;

import cn.huaiyuan.groupschooling.group.period.SchoolYear;
import cn.huaiyuan.groupschooling.group.unit.Unit;
import cn.huaiyuan.groupschooling.kit.journal.Aggregate;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;

/** The count of one unit in one school year. */
@Entity
public class Census extends Aggregate {
    @ManyToOne(optional = false)
    private Unit unit;
    private String schoolYear;
    private int students;
    private int classes;
    private String document;
    private boolean afterFreeze;

    protected Census() {
    }

    Census(Unit unit, SchoolYear year, CensusCount count, boolean afterFreeze) {
        this.unit = unit;
        this.schoolYear = year.toString();
        correct(count, afterFreeze);
    }

    void correct(CensusCount count, boolean late) {
        students = count.students();
        classes = count.classes();
        document = count.document();
        afterFreeze = late;
    }

    public Unit unit() {
        return unit;
    }

    /** Written {@code 2026-2027}. */
    public String schoolYear() {
        return schoolYear;
    }

    public int students() {
        return students;
    }

    public int classes() {
        return classes;
    }

    /** What the numbers rest on; never null where they are from after the freeze. */
    public String document() {
        return document;
    }

    /** Whether the numbers were recorded, or last corrected, after the school year's freeze. */
    public boolean afterFreeze() {
        return afterFreeze;
    }
}
