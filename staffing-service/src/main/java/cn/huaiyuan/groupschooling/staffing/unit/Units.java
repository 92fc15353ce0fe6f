package cn.huaiyuan.groupschooling.staffing.unit;

import cn.huaiyuan.groupschooling.kit.json.Formats;
import cn.huaiyuan.groupschooling.staffing.groupevents.KnownUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The units that group-service has told of so far. */
@ApplicationScoped
public class Units {
    @Inject
    EntityManager entities;

    /** @param idOrCode a unit's id or its unit code */
    public Optional<Unit> find(String idOrCode) {
        if (Formats.isUuid(idOrCode)) {
            return Optional.ofNullable(entities.find(KnownUnit.class, UUID.fromString(idOrCode))).map(Units::unit);
        }
        return entities.createQuery("from KnownUnit u where u.unitCode = :code", KnownUnit.class)
                .setParameter("code", idOrCode).setMaxResults(1).getResultStream().findFirst().map(Units::unit);
    }

    /** Those that are known, by id. */
    public Map<UUID, Unit> byId(Collection<UUID> ids) {
        return entities.createQuery("from KnownUnit u where u.id in :ids", KnownUnit.class).setParameter("ids", ids)
                .getResultStream().map(Units::unit).collect(Collectors.toMap(Unit::id, Function.identity()));
    }

    private static Unit unit(KnownUnit known) {
        return new Unit(known.id(), known.unitCode(), known.campusCode(), known.openedOn(), known.closedOn(),
                known.isVoided());
    }
}
