package cn.huaiyuan.groupschooling.group.keytask;

import cn.huaiyuan.groupschooling.kit.aggregate.Voidable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.List;

/** A row of the table of key tasks. */
@Entity
public class KeyTask extends Voidable {
    @Column(name = "row_number")
    private int number;
    private String task;
    private String[] leadBodies;
    private String[] supportingBodies;
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
        leadBodies = registration.leadBodies().toArray(String[]::new);
        supportingBodies = registration.supporting().toArray(String[]::new);
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
        return new KeyTaskState(id(), number, task, List.of(leadBodies), List.of(supportingBodies), timeLimit, deadline,
                completedOn,
                document, status());
    }
}
