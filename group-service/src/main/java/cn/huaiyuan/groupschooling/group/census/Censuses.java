package cn.huaiyuan.groupschooling.group.census;

import cn.huaiyuan.groupschooling.group.period.SchoolYear;
import cn.huaiyuan.groupschooling.group.unit.Unit;
import cn.huaiyuan.groupschooling.kit.paging.Listing;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Censuses implements PanacheRepositoryBase<Census, UUID> {

    Optional<Census> of(Unit unit, SchoolYear year) {
        return find("unit = ?1 and schoolYear = ?2", unit, year.toString()).firstResultOptional();
    }

    Page<Census> list(Unit unit, PageRequest page) {
        return Listing.of(Census.class, "c").sortedBy("schoolYear", String.class, Census::schoolYear)
                .where("c.unit.id = :unit", "unit", unit.id()).page(getEntityManager(), page);
    }
}
