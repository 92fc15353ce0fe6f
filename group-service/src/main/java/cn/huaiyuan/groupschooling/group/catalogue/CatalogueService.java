package cn.huaiyuan.groupschooling.group.catalogue;

import cn.huaiyuan.groupschooling.group.period.Today;
import cn.huaiyuan.groupschooling.kit.aggregate.Entry;
import cn.huaiyuan.groupschooling.kit.aggregate.Voiding;
import cn.huaiyuan.groupschooling.kit.aggregate.Voidings;
import cn.huaiyuan.groupschooling.group.shipped.Shipped;
import cn.huaiyuan.groupschooling.kit.aggregate.Change;
import cn.huaiyuan.groupschooling.kit.outbox.Outbox;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import cn.huaiyuan.groupschooling.kit.precondition.Preconditions;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/** Enters items into the catalogues, corrects them there, voids what was wrong. */
@ApplicationScoped
class CatalogueService {
    @Inject
    CatalogueItems items;
    @Inject
    Shipped shipped;
    @Inject
    Outbox outbox;
    @Inject
    Preconditions preconditions;
    @Inject
    Today today;

    /** What the plan says. */
    @Transactional
    void ship(@Observes StartupEvent start) {
        shipped.enter("catalogue", ItemHistory.class, code -> items.of(code).isPresent(), this::register);
    }

    @Transactional
    Entry<CatalogueItem> put(String itemCode, ItemHistory history) {
        var known = items.of(itemCode);
        if (known.isPresent()) {
            return new Entry<>(correct(known.get(), history), false);
        }
        preconditions.requireAbsent();
        return new Entry<>(register(itemCode, history), true);
    }

    private CatalogueItem register(String itemCode, ItemHistory history) {
        ItemRules.registration(itemCode, history).rejectIfAny();
        var item = new CatalogueItem(itemCode, history);
        items.persist(item);
        outbox.record(new Change<>("catalogue-item.registered.v1", item, ItemState.of(item), null, history.reason()));
        return item;
    }

    private CatalogueItem correct(CatalogueItem item, ItemHistory history) {
        preconditions.requireMatch(item);
        var before = ItemState.of(item);
        if (history.state(item.id(), item.itemCode()).equals(before)) {
            return item;
        }
        var violations = item.stands()
                ? ItemRules.correction(item.itemCode(), history, item.kind())
                : ItemRules.anew(item.itemCode(), history);
        violations.rejectIfAny();
        item.correct(history);
        outbox.record(new Change<>("catalogue-item.changed.v1", item, ItemState.of(item), before, history.reason()));
        return item;
    }

    /** Its row is locked: what names it at the same time is seen here, or finds it voided. */
    @Transactional
    CatalogueItem makeVoid(String idOrCode, Voiding voiding) {
        var item = items.lock(idOrCode).orElseThrow(CatalogueService::none);
        preconditions.requireMatch(item);
        items.requireUnreferred(item);
        outbox.record(Voidings.of("catalogue-item", item, ItemState::of, voiding));
        return item;
    }

    private static ProblemException none() {
        return ProblemException.notFound("catalogue-item");
    }

    CatalogueItem get(String idOrCode) {
        return items.of(idOrCode).orElseThrow(CatalogueService::none);
    }

    /**
     * @param asOf    the day on which they hold; null for today
     * @param history true for those of all days, voided ones too; not together with a day
     */
    Page<CatalogueItem> list(CatalogueItem.Kind kind, LocalDate asOf, boolean history, PageRequest page) {
        return items.list(kind, today.or(asOf, history, page), page);
    }
}
