package cn.huaiyuan.groupschooling.group.membership;

import cn.huaiyuan.groupschooling.kit.idempotency.Idempotent;
import cn.huaiyuan.groupschooling.kit.openapi.CommonContract;
import cn.huaiyuan.groupschooling.kit.precondition.Preconditions;
import cn.huaiyuan.groupschooling.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Handing headquarters over, over HTTP. */
@Path("/v1")
@Tag(name = "groups")
@RolesAllowed(Roles.EDU_BUREAU)
public class HandoverResource {
    @Inject
    HandoverService service;

    @POST
    @Idempotent
    @Path("/groups/{groupCode}/headquarters")
    @Extension(name = CommonContract.UNCONDITIONAL, value = "true")
    @Operation(operationId = "handOverHeadquarters", summary = "Make another member the headquarters of a group from a day on", description = "The former headquarters goes on as a member. Ends both memberships on the day before `validFrom` and begins two with the roles the other way round, all or nothing, and answers with the one of the new headquarters. It changes memberships, not the group, so it needs no `If-Match`: of two handovers on one day the second is refused. 409 `handover-not-possible` where there is no headquarters on the day, the unit is no member or is headquarters already, one of the two has its place only since that day, or later headquarters stand in the way; 409 `headquarters-needed` where the unit leaves the group earlier than the former headquarters would have ceased; 409 `headquarters-changed` where another handover came first.")
    @APIResponse(responseCode = "201", description = "Handed over", content = @Content(schema = @Schema(implementation = MembershipView.class)))
    public Response handOver(@Parameter(description = "Code or id") @PathParam("groupCode") String groupCode,
            Handover handover) {
        var membership = service.handOver(groupCode, handover);
        return Response.created(URI.create("/v1/memberships/" + membership.id()))
                .header(HttpHeaders.ETAG, Preconditions.tag(membership)).entity(MembershipView.of(membership)).build();
    }
}
