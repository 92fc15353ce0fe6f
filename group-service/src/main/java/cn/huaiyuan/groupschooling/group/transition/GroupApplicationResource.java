package cn.huaiyuan.groupschooling.group.transition;

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

/** A group's applications for another tier over HTTP. */
@Path("/v1")
@Tag(name = "tier-applications", description = "How a group comes to another tier: applied for, checked, decided")
@RolesAllowed({Roles.EDU_BUREAU, Roles.GROUP_HQ})
public class GroupApplicationResource {
    @Inject
    TransitionService service;

    @POST
    @Idempotent
    @Path("/groups/{groupCode}/tier-applications")
    @Extension(name = CommonContract.UNCONDITIONAL, value = "true")
    @Operation(operationId = "applyForTier", summary = "Apply for another tier or governance of a group", description = "From LOOSE to TIGHT the checks of the catalogue `TRANSITION_CHECK` are answered with evidence. TIGHT to LOOSE is an exception and needs a reason. A group has one open application at most: 409 `tier-application-open-once`. `group-hq` applies for its own groups.")
    @APIResponse(responseCode = "201", description = "Submitted", content = @Content(schema = @Schema(implementation = TierApplicationView.class)))
    public Response submit(@Parameter(description = "Code or id of the group") @PathParam("groupCode") String groupCode,
            TierSubmission submission) {
        var application = service.submit(groupCode, submission);
        return Response.created(URI.create("/v1/tier-applications/" + application.id()))
                .header(HttpHeaders.ETAG, Preconditions.tag(application)).entity(TierApplicationView.of(application))
                .build();
    }
}
