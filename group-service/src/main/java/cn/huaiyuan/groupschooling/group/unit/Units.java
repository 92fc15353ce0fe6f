package cn.huaiyuan.groupschooling.group.unit;

import cn.huaiyuan.groupschooling.group.reach.Reach;
import cn.huaiyuan.groupschooling.kit.json.Formats;
import cn.huaiyuan.groupschooling.kit.paging.Listing;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The units of the register; {@link #reached} and {@link #list} are narrowed to the caller. */
@ApplicationScoped
public class Units implements PanacheRepositoryBase<Unit, UUID> {
    @Inject
    Reach reach;

    public Optional<Unit> of(String unitCode) {
        return find("unitCode", unitCode).firstResultOptional();
    }

    /** Locks the unit's row until the end of the transaction: memberships of one unit are decided one by one. */
    public Optional<Unit> lock(String idOrCode) {
        var found = Formats.isUuid(idOrCode) ? find("id", UUID.fromString(idOrCode)) : find("unitCode", idOrCode);
        return found.withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    public Optional<Unit> reached(String idOrCode) {
        var one = Formats.isUuid(idOrCode)
                ? listing().where("u.id = :id", "id", UUID.fromString(idOrCode))
                : listing().where("u.unitCode = :code", "code", idOrCode);
        return one.page(getEntityManager(), PageRequest.of(1, null, null)).items().stream().findFirst();
    }

    Page<Unit> list(UnitFilter filter, PageRequest page) {
        return listing().where("u.school.schoolCode = :school", "school", filter.school())
                .where("u.stage = :stage", "stage", filter.stage()).where("u.kind = :kind", "kind", filter.kind())
                .where("u.openedOn <= :asOf and (u.closedOn is null or u.closedOn > :asOf)", "asOf", filter.asOf())
                .page(getEntityManager(), page);
    }

    private Listing<Unit> listing() {
        return reach.units(Listing.of(Unit.class, "u").sortedBy("unitCode", String.class, Unit::unitCode)
                .sortedBy("displayName", String.class, Unit::displayName), "u");
    }

    /** What a list of units asks for; null asks for all. */
    record UnitFilter(String school, Stage stage, Unit.Kind kind, LocalDate asOf) {
    }
}
