package cn.huaiyuan.groupschooling.group.catalogue;

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
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/** Enters, corrects and voids items of the catalogues. */
@ApplicationScoped
class CatalogueService {
    @Inject
    CatalogueItems items;
    @Inject
    Shipped shipped;
    @Inject
    Outbox outbox;
    @Inject
    Today today;

    /** Enters the items of the plan. */
    @Transactional
    void ship(@Observes StartupEvent start) {
        shipped.enter("catalogue", ItemHistory.class, code -> items.of(code).isPresent(),
                (code, history) -> outbox.record(register(code, history)));
    }

    @Transactional
    Change<CatalogueItem> put(String itemCode, IfMatch ifMatch, ItemHistory history) {
        var known = items.of(itemCode);
        ifMatch.requireIfPresent(known);
        return outbox.record(known.map(item -> correct(item, history)).orElseGet(() -> register(itemCode, history)));
    }

    private Change<CatalogueItem> register(String itemCode, ItemHistory history) {
        ItemRules.registration(itemCode, history).rejectIfAny();
        var item = new CatalogueItem(itemCode, history);
        items.persist(item);
        return ItemState.NOUN.created("registered", item, history.reason());
    }

    private Change<CatalogueItem> correct(CatalogueItem item, ItemHistory history) {
        if (ItemState.after(history, item).equals(ItemState.of(item))) {
            return ItemState.NOUN.unchanged(item);
        }
        var violations = item.stands()
                ? ItemRules.correction(item.itemCode(), history, item.kind())
                : ItemRules.registration(item.itemCode(), history).requireReason(history.reason());
        violations.rejectIfAny();
        return ItemState.NOUN.changed("changed", item, history.reason(), () -> item.correct(history));
    }

    /** Locks the item: what names it at the same time is seen here, or its command finds the item voided. */
    @Transactional
    Change<CatalogueItem> makeVoid(String idOrCode, IfMatch ifMatch, Voiding voiding) {
        var item = items.lock(idOrCode).orElseThrow(CatalogueService::none);
        ifMatch.require(item);
        items.requireUnreferred(item);
        return outbox.record(voiding.of(ItemState.NOUN, item));
    }

    private static ProblemException none() {
        return ProblemException.notFound("catalogue-item");
    }

    CatalogueItem get(String idOrCode) {
        return items.of(idOrCode).orElseThrow(CatalogueService::none);
    }

    /**
     * @param asOf    the day on which they hold; null for today
     * @param history true for the items of all days, voided ones too; not together with a day
     */
    Page<CatalogueItem> list(CatalogueItem.Kind kind, LocalDate asOf, boolean history, PageRequest page) {
        return items.list(kind, today.or(asOf, history, page), page);
    }
}
