package cn.huaiyuan.groupschooling.staffing.teacher;

import cn.huaiyuan.groupschooling.kit.aggregate.Aggregate;
import cn.huaiyuan.groupschooling.staffing.identity.SealedNumber;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A teacher. Name and identity number are personal data and never in an event. */
@Entity
public class Teacher extends Aggregate {
    private String staffNumber;
    private String name;
    private String gender;
    @Embedded
    private SealedNumber identity;

    @ElementCollection
    @CollectionTable(name = "teacher_employment", joinColumns = @JoinColumn(name = "teacher_id"))
    private List<Employment> employments = new ArrayList<>();
    @ElementCollection
    @CollectionTable(name = "teacher_honour", joinColumns = @JoinColumn(name = "teacher_id"))
    private List<Honour> honours = new ArrayList<>();
    @ElementCollection
    @CollectionTable(name = "teacher_leave", joinColumns = @JoinColumn(name = "teacher_id"))
    private List<Leave> leaves = new ArrayList<>();

    protected Teacher() {
    }

    Teacher(String staffNumber) {
        this.staffNumber = staffNumber;
    }

    void describe(String name, String gender) {
        this.name = name;
        this.gender = gender;
    }

    void identify(SealedNumber identity) {
        this.identity = identity;
    }

    /** Replaces only the lists that differ, so that nothing is written if nothing changed. */
    void pursue(Career career) {
        replace(employments, career.employments(), career().employments());
        replace(honours, career.honours(), career().honours());
        replace(leaves, career.leaves(), career().leaves());
    }

    /**
     * Moves the home unit, because the personnel relation moves with a rotation.
     *
     * @throws IllegalStateException if there is no employment on that day
     */
    void moveTo(UUID unit, LocalDate on) {
        pursue(career().movedTo(unit, on));
    }

    public String staffNumber() {
        return staffNumber;
    }

    public String name() {
        return name;
    }

    /** GB/T 2261.1: 0 unknown, 1 male, 2 female, 9 not stated. */
    public String gender() {
        return gender;
    }

    SealedNumber identity() {
        return identity;
    }

    public Career career() {
        return new Career(employments, honours, leaves);
    }

    public Optional<UUID> homeOn(LocalDate day) {
        return career().homeOn(day);
    }

    private static <T> void replace(List<T> held, List<T> wanted, List<T> known) {
        if (!known.equals(wanted)) {
            held.clear();
            held.addAll(wanted);
        }
    }
}
