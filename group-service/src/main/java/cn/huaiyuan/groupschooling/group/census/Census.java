package cn.huaiyuan.groupschooling.group.census;

import cn.huaiyuan.groupschooling.group.period.SchoolYear;
import cn.huaiyuan.groupschooling.group.unit.Unit;
import cn.huaiyuan.groupschooling.kit.aggregate.Voidable;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;

/** How many students and classes a unit has in one school year. */
@Entity
public class Census extends Voidable {
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

    /** Makes a voided one active again. */
    void correct(CensusCount count, boolean late) {
        students = count.students();
        classes = count.classes();
        document = count.document();
        afterFreeze = late;
        stand();
    }

    /**
     * The numbers stay readable.
     *
     * @param ground the document that the voiding rests on; null if it rests on none
     * @throws IllegalStateException if it is voided already
     */
    void makeVoid(String reason, String ground, boolean late) {
        makeVoid(reason);
        document = ground;
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

    /** What the numbers rest on or, if it is voided, the voiding. Never null if that was done after the freeze. */
    public String document() {
        return document;
    }

    /** Whether the numbers were recorded, or last corrected or voided, after the school year's freeze. */
    public boolean afterFreeze() {
        return afterFreeze;
    }
}
