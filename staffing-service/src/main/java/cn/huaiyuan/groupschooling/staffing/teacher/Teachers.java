package cn.huaiyuan.groupschooling.staffing.teacher;

import cn.huaiyuan.groupschooling.kit.json.Formats;
import cn.huaiyuan.groupschooling.kit.paging.Listing;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import cn.huaiyuan.groupschooling.staffing.unit.Reach;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

@ApplicationScoped
public class Teachers implements PanacheRepositoryBase<Teacher, UUID> {
    private static final String HOME = """
            exists (select 1 from t.employments e
                     where e.validFrom <= :asOf and (e.validTo is null or e.validTo >= :asOf) and e.unitId in %s)""";
    private static final String UNITS_OF_GROUP = """
            (select m.unitId from KnownMembership m join KnownGroup g on g.id = m.groupId
              where (g.groupCode = :group or cast(g.id as String) = :group) and m.voided = false
                and m.validFrom <= :asOf and (m.validTo is null or m.validTo >= :asOf))""";

    /** @param idOrNumber a teacher's id or staff number */
    public Optional<Teacher> seek(String idOrNumber) {
        return Formats.isUuid(idOrNumber)
                ? findByIdOptional(UUID.fromString(idOrNumber))
                : of(idOrNumber);
    }

    /**
     * The same, with the row locked until the transaction ends. Whoever changes a teacher or one of the teacher's
     * rotations takes this lock before reading anything that the decision depends on.
     */
    public Optional<Teacher> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * The teacher, locked and read again, if the caller reaches it before and after. A teacher out of reach is not waited
     * for: the time would show that the teacher exists.
     */
    public Optional<Teacher> lock(Optional<Teacher> found, Predicate<Teacher> reached) {
        return found.filter(reached).map(this::lockAndRefresh).filter(reached);
    }

    private Teacher lockAndRefresh(Teacher teacher) {
        getEntityManager().refresh(teacher, LockModeType.PESSIMISTIC_WRITE);
        return teacher;
    }

    Optional<Teacher> of(String staffNumber) {
        return find("staffNumber", staffNumber).firstResultOptional();
    }

    Optional<Teacher> withIdentity(byte[] index) {
        return find("identity.blindIndex", index).firstResultOptional();
    }

    /** The staff numbers of teachers, by id. */
    public Map<UUID, String> staffNumbers(Collection<UUID> ids) {
        return getEntityManager().createQuery("select t.id, t.staffNumber from Teacher t where t.id in :ids",
                Object[].class).setParameter("ids", ids).getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }

    /**
     * @param unit  home unit on the day; null for any
     * @param group code or id of a group that the home unit is in on the day; null for any
     */
    Page<Teacher> list(Reach reach, UUID unit, String group, LocalDate asOf, PageRequest page) {
        var listing = Listing.of(Teacher.class, "t").sortedBy("staffNumber", String.class, Teacher::staffNumber);
        if (unit != null || group != null) {
            listing.with("asOf", asOf);
        }
        if (!reach.county()) {
            listing.within(HOME.formatted(":reached"), Map.of("reached", reach.units(), "asOf", asOf));
        }
        return listing.where(HOME.formatted("(:unit)"), "unit", unit)
                .where(HOME.formatted(UNITS_OF_GROUP), "group", group)
                .page(getEntityManager(), page);
    }
}
