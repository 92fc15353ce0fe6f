package cn.huaiyuan.groupschooling.group.catalogue;

import cn.huaiyuan.groupschooling.kit.aggregate.Noun;
import cn.huaiyuan.groupschooling.kit.aggregate.Status;
import java.util.List;
import java.util.UUID;

/** The state that events of catalogue items carry. */
record ItemState(UUID id, String itemCode, CatalogueItem.Kind kind, int position,
        List<CatalogueItem.Validity> periods, Status status) {
    static final Noun<CatalogueItem> NOUN = new Noun<>("catalogue-item", ItemState::of);

    static ItemState of(CatalogueItem item) {
        return new ItemState(item.id(), item.itemCode(), item.kind(), item.position(), item.periods(), item.status());
    }

    /** The state that the correction would lead to. */
    static ItemState after(ItemHistory right, CatalogueItem item) {
        return new ItemState(item.id(), item.itemCode(), right.kind(), right.position(),
                CatalogueItem.sorted(right.periods()), Status.ACTIVE);
    }
}
