package cn.huaiyuan.groupschooling.group.keytask;

import cn.huaiyuan.groupschooling.group.body.Body;
import cn.huaiyuan.groupschooling.kit.aggregate.Referrer;
import cn.huaiyuan.groupschooling.kit.aggregate.Voidable;
import cn.huaiyuan.groupschooling.kit.paging.Listing;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.Optional;
import java.util.UUID;

/** The key tasks; every role reads all of them. */
@ApplicationScoped
class KeyTasks implements PanacheRepositoryBase<KeyTask, UUID> {
    Optional<KeyTask> of(int number) {
        return find("number", number).firstResultOptional();
    }

    /** @param history true for voided ones too */
    Page<KeyTask> list(String body, boolean history, PageRequest page) {
        var all = Listing.of(KeyTask.class, "t").sortedBy("number", Integer.class, KeyTask::number);
        return Voidable.unless(history, all, "t")
                .where("(array_position(t.leadBodies, :body) > 0 or array_position(t.supportingBodies, :body) > 0)",
                        "body",
                        body)
                .page(getEntityManager(), page);
    }

    /** A body that is responsible for a task is not voided. */
    @Produces
    Referrer<Body> tasksOfBody() {
        return new Referrer<>("referred.key-tasks", """
                select t.number from KeyTask t, Body entry where entry = :entry and t.status = ACTIVE
                 and (array_position(t.leadBodies, entry.bodyCode) > 0
                      or array_position(t.supportingBodies, entry.bodyCode) > 0)
                 order by t.number""");
    }
}
