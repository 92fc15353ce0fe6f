package cn.huaiyuan.groupschooling.staffing.rotation;

import cn.huaiyuan.groupschooling.kit.paging.Listing;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import cn.huaiyuan.groupschooling.staffing.unit.Reach;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
class Rotations implements PanacheRepositoryBase<Rotation, UUID> {
    private static final String OF_GROUP = """
            exists (select 1 from KnownMembership m join KnownGroup g on g.id = m.groupId
                     where (g.groupCode = :group or cast(g.id as String) = :group) and m.voided = false
                       and m.unitId in (r.fromUnitId, r.toUnitId) and m.validFrom <= r.plannedFrom and (m.validTo is null or m.validTo >= r.plannedFrom))""";

    /** The teacher's rotations that take days or will; one that was called off took days if it had begun. */
    List<Rotation> validOf(UUID teacher) {
        return list("teacherId = ?1 and status <> ?2 and (status <> ?3 or endedOn is not null) order by id", teacher,
                Rotation.Status.VOIDED, Rotation.Status.CANCELLED);
    }

    Page<Rotation> list(Filter filter, Reach reach, PageRequest page) {
        var listing = Listing.of(Rotation.class, "r").sortedBy("plannedFrom", LocalDate.class, Rotation::plannedFrom);
        if (!reach.county()) {
            listing.within("(r.fromUnitId in :reached or r.toUnitId in :reached)", Map.of("reached", reach.units()));
        }
        return listing.where("r.teacherId = :teacher", "teacher", filter.teacher())
                .where(":unit in (r.fromUnitId, r.toUnitId)", "unit", filter.unit())
                .where(OF_GROUP, "group", filter.group())
                .where("coalesce(r.startedOn, r.plannedFrom) >= :first", "first", filter.first())
                .where("coalesce(r.startedOn, r.plannedFrom) <= :last", "last", filter.last())
                .where("r.status = :status", "status", filter.status())
                .where("r.status <> :voided", "voided", filter.history() ? null : Rotation.Status.VOIDED)
                .page(getEntityManager(), page);
    }

    /**
     * Null stands for any.
     *
     * @param unit    origin or destination
     * @param group   code or id of a group that origin or destination is in on the first planned day
     * @param first   first day on which it may begin; with {@code last} the school year
     * @param history true for voided ones too
     */
    record Filter(UUID teacher, UUID unit, String group, LocalDate first, LocalDate last, Rotation.Status status,
            boolean history) {
    }
}
