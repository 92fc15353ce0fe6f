package cn.huaiyuan.groupschooling.group.catalogue;

import cn.huaiyuan.groupschooling.kit.aggregate.Status;
import java.util.List;
import java.util.UUID;

/** The state that events of catalogue items carry. */
record ItemState(UUID id, String itemCode, CatalogueItem.Kind kind, int position, List<ItemEntry> periods,
        Status status) {

    static ItemState of(CatalogueItem item) {
        return new ItemState(item.id(), item.itemCode(), item.kind(), item.position(), item.periods(),
                item.status());
    }
}
