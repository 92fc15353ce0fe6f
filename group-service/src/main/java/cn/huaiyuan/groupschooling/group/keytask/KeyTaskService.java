package cn.huaiyuan.groupschooling.group.keytask;

import cn.huaiyuan.groupschooling.group.body.Bodies;
import cn.huaiyuan.groupschooling.kit.calendar.Today;
import cn.huaiyuan.groupschooling.group.shipped.Shipped;
import cn.huaiyuan.groupschooling.kit.aggregate.Change;
import cn.huaiyuan.groupschooling.kit.aggregate.Voiding;
import cn.huaiyuan.groupschooling.kit.outbox.Outbox;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import cn.huaiyuan.groupschooling.kit.precondition.IfMatch;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Enters, changes and voids key tasks. */
@ApplicationScoped
class KeyTaskService {
    @Inject
    KeyTasks tasks;
    @Inject
    Bodies bodies;
    @Inject
    Shipped shipped;
    @Inject
    Outbox outbox;
    @Inject
    Today today;

    /** Annex 2 of the plan; after the bodies, which it names. */
    @Transactional
    void ship(@Observes @Priority(Interceptor.Priority.APPLICATION + 1000) StartupEvent start) {
        shipped.enter("key-tasks", KeyTaskRegistration.class, number -> tasks.of(Integer.parseInt(number)).isPresent(),
                (number, wanted) -> outbox.record(register(Integer.parseInt(number), wanted)));
    }

    @Transactional
    Change<KeyTask> put(int number, IfMatch ifMatch, KeyTaskRegistration wanted) {
        var known = tasks.of(number);
        ifMatch.requireIfPresent(known);
        return outbox.record(known.map(task -> change(task, wanted)).orElseGet(() -> register(number, wanted)));
    }

    private Change<KeyTask> register(int number, KeyTaskRegistration wanted) {
        KeyTaskRules.registration(wanted, hold(wanted), today.date()).rejectIfAny();
        var task = new KeyTask(number, wanted);
        tasks.persist(task);
        return KeyTaskState.NOUN.created("registered", task, wanted.reason());
    }

    private Change<KeyTask> change(KeyTask task, KeyTaskRegistration wanted) {
        if (wanted.says(task.state())) {
            return KeyTaskState.NOUN.unchanged(task);
        }
        KeyTaskRules.change(wanted, hold(wanted), today.date()).rejectIfAny();
        return KeyTaskState.NOUN.changed("changed", task, wanted.reason(), () -> task.change(wanted));
    }

    /** Holds the bodies: a command that voids one waits, and then finds the task. */
    private Set<String> hold(KeyTaskRegistration wanted) {
        return bodies.hold(Stream.concat(wanted.leadBodies().stream(), wanted.supporting().stream())
                .collect(Collectors.toSet()));
    }

    @Transactional
    Change<KeyTask> makeVoid(int number, IfMatch ifMatch, Voiding voiding) {
        var task = get(number);
        ifMatch.require(task);
        return outbox.record(voiding.of(KeyTaskState.NOUN, task));
    }

    KeyTask get(int number) {
        return tasks.of(number).orElseThrow(() -> ProblemException.notFound("key-task"));
    }

    /** @param history true for voided ones too */
    Page<KeyTask> list(String body, boolean history, PageRequest page) {
        return tasks.list(body, history, page);
    }
}
