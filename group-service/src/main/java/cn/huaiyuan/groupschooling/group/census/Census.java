package cn.huaiyuan.groupschooling.group.census;

import cn.huaiyuan.groupschooling.group.period.SchoolYear;
import cn.huaiyuan.groupschooling.group.register.Status;
import cn.huaiyuan.groupschooling.group.unit.Unit;
import cn.huaiyuan.groupschooling.kit.journal.Aggregate;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ManyToOne;

/** The count of one unit in one school year. A wrong one is voided, not deleted, and may be recorded anew. */
@Entity
public class Census extends Aggregate {
    @ManyToOne(optional = false)
    private Unit unit;
    private String schoolYear;
    private int students;
    private int classes;
    private String document;
    private boolean afterFreeze;
    @Enumerated(EnumType.STRING)
    private Status status;

    protected Census() {
    }

    Census(Unit unit, SchoolYear year, CensusCount count, boolean afterFreeze) {
        this.unit = unit;
        this.schoolYear = year.toString();
        correct(count, afterFreeze);
    }

    /** One that was voided stands again. */
    void correct(CensusCount count, boolean late) {
        students = count.students();
        classes = count.classes();
        document = count.document();
        afterFreeze = late;
        status = Status.ACTIVE;
    }

    /**
     * The numbers stay to be read.
     *
     * @param ground what the voiding rests on; null where it rests on no document
     * @throws IllegalStateException where it is voided already
     */
    void makeVoid(String ground, boolean late) {
        if (!stands()) {
            throw new IllegalStateException("census " + id() + " is voided");
        }
        document = ground;
        afterFreeze = late;
        status = Status.VOIDED;
    }

    /** Where not, nobody knows the unit's numbers, which is not the same as 0 students. */
    boolean stands() {
        return status == Status.ACTIVE;
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

    /** What the numbers rest on, or where voided the voiding; never null where that is from after the freeze. */
    public String document() {
        return document;
    }

    /** Whether the numbers were recorded, or last corrected or voided, after the school year's freeze. */
    public boolean afterFreeze() {
        return afterFreeze;
    }

    public Status status() {
        return status;
    }
}
