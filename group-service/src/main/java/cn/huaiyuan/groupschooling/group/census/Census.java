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

    protected Census() {
    }

    Census(Unit unit, SchoolYear year, CensusCount count) {
        this.unit = unit;
        this.schoolYear = year.toString();
        correct(count);
    }

    void correct(CensusCount count) {
        students = count.students();
        classes = count.classes();
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
}
