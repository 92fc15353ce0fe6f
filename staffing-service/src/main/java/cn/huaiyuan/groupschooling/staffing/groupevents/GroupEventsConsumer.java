package cn.huaiyuan.groupschooling.staffing.groupevents;

import cn.huaiyuan.groupschooling.kit.inbox.Effects;
import cn.huaiyuan.groupschooling.kit.inbox.Inbox;
import cn.huaiyuan.groupschooling.kit.inbox.InboundEvent;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes in the events of group-service. */
@ApplicationScoped
public class GroupEventsConsumer implements Effects {
    private static final String PROJECTION = "staffing-service";

    @Inject
    Inbox inbox;
    @Inject
    EntityManager entities;
    @Inject
    ObjectMapper json;

    private final Map<String, Function<InboundEvent, Object>> readings = Map.of("unit", this::unit, "group",
            this::group, "membership", this::membership);

    @Incoming("group-events")
    @Blocking
    void take(ConsumerRecords<String, byte[]> batch) {
        inbox.take(PROJECTION, batch, this);
    }

    @Override
    public Set<String> nouns() {
        return readings.keySet();
    }

    @Override
    public void apply(List<InboundEvent> fresh) {
        fresh.forEach(event -> entities.merge(read(event)));
    }

    /** What is known after an event. */
    Object read(InboundEvent event) {
        return readings.get(event.noun()).apply(event);
    }

    private KnownUnit unit(InboundEvent event) {
        var unit = event.stateAs(UnitState.class, json);
        return new KnownUnit(unit.id(), unit.unitCode(), unit.campusCode(), unit.openedOn(), unit.closedOn(),
                isVoided(unit.status()));
    }

    private KnownGroup group(InboundEvent event) {
        var group = event.stateAs(GroupState.class, json);
        return new KnownGroup(group.id(), group.groupCode());
    }

    private KnownMembership membership(InboundEvent event) {
        var membership = event.stateAs(MembershipState.class, json);
        return new KnownMembership(membership.id(), membership.groupId(), membership.unitId(), membership.primary(),
                isVoided(membership.status()), membership.validFrom(), membership.validTo());
    }

    private static boolean isVoided(String status) {
        return "VOIDED".equals(status);
    }

    /**
     * What is used of a unit's state.
     *
     * @param status null in events from before units could be voided: those are active
     */
    record UnitState(UUID id, String unitCode, String campusCode, LocalDate openedOn, LocalDate closedOn,
            String status) {
    }

    /** What is used of a group's state. */
    record GroupState(UUID id, String groupCode) {
    }

    /** What is used of a membership's state. */
    record MembershipState(UUID id, UUID groupId, UUID unitId, boolean primary, LocalDate validFrom, LocalDate validTo,
            String status) {
    }
}
