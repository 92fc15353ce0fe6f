package cn.huaiyuan.groupschooling.group.keytask;

import cn.huaiyuan.groupschooling.kit.aggregate.Voidable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A row of the table of key tasks. */
@Entity
public class KeyTask extends Voidable {
    @Column(name = "row_number")
    private int number;
    private String task;
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> leadBodies;
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> supportingBodies;
    private String timeLimit;
    private LocalDate deadline;
    private LocalDate completedOn;
    private String document;

    protected KeyTask() {
    }

    KeyTask(int number, KeyTaskRegistration registration) {
        this.number = number;
        change(registration);
    }

    void change(KeyTaskRegistration registration) {
        task = registration.task();
        leadBodies = List.copyOf(registration.leadBodies());
        supportingBodies = registration.supporting();
        timeLimit = registration.timeLimit();
        deadline = registration.deadline();
        completedOn = registration.completedOn();
        document = registration.document();
        stand();
    }

    int number() {
        return number;
    }

    KeyTaskState state() {
        return new KeyTaskState(id(), number, task, leadBodies, supportingBodies, timeLimit, deadline, completedOn,
                document, status());
    }
}
