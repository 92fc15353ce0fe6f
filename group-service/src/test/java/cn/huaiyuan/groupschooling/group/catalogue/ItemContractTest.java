package cn.huaiyuan.groupschooling.group.catalogue;

import cn.huaiyuan.groupschooling.local.embedded.EventContract;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ItemContractTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 2, 20);

    @ParameterizedTest
    @EnumSource(CatalogueItem.Kind.class)
    void eventsAreAsPromised(CatalogueItem.Kind kind) {
        var item = new CatalogueItem("SOMETHING",
                new ItemHistory(kind, 7, List.of(new CatalogueItem.Validity("name", FIRST, null, "a", true)), null));
        var registered = ItemState.of(item);
        item.correct(new ItemHistory(kind, 8, List.of(new CatalogueItem.Validity("name", FIRST, FIRST, "a", false)), "ended"));

        EventContract.check("catalogue-item.registered.v1", registered, null);
        EventContract.check("catalogue-item.changed.v1", ItemState.of(item), registered);
        EventContract.check("catalogue-item.voided.v1", ItemState.of(item), registered);
    }
}
