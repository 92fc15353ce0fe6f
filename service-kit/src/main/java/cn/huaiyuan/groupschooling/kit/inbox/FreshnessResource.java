package cn.huaiyuan.groupschooling.kit.inbox;

import cn.huaiyuan.groupschooling.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How current the answers of this service are. */
@Path("/v1/freshness")
@RolesAllowed(Roles.ANY)
@Tag(name = "freshness", description = "How current the answers are")
public class FreshnessResource {
    @Inject
    Freshness freshness;

    @GET
    @Operation(operationId = "getFreshness", summary = "Get how far this service has processed the events of other services", description = "Per consumed topic the offset reached and the end of the topic. "
            + "`caughtUp` is true if every event is processed and none is missing: `breaks` names the places where "
            + "events may have been lost, `unconfirmed` counts aggregates that a producer restored from a backup has not "
            + "announced again.")
    public View get() {
        var topics = freshness.topics();
        return new View(topics.stream().allMatch(Freshness.Topic::caughtUp), topics);
    }

    /** @param caughtUp true if every event that the topics held when asked has been taken in, and none is missing */
    public record View(boolean caughtUp, List<Freshness.Topic> topics) {
    }
}
