package cn.huaiyuan.groupschooling.group.transition;

import cn.huaiyuan.groupschooling.kit.idempotency.Idempotent;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import cn.huaiyuan.groupschooling.kit.precondition.Preconditions;
import cn.huaiyuan.groupschooling.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tier applications over HTTP. */
@Path("/v1")
@Tag(name = "tier-applications", description = "How a group comes to another tier: applied for, checked, decided")
@RolesAllowed(Roles.ANY)
public class TierApplicationResource {
    @Inject
    TransitionService service;
    @Inject
    Preconditions preconditions;

    @GET
    @Path("/tier-applications")
    @Operation(operationId = "listTierApplications", summary = "Applications for another tier, by day of the application")
    public Page<TierApplicationView> list(
            @Parameter(description = "Code or id of the group") @QueryParam("group") String group,
            @Parameter(description = "Only those in this status") @QueryParam("status") TierApplication.Status status,
            @BeanParam PageRequest page) {
        return service.list(group, status, page).map(TierApplicationView::of);
    }

    @GET
    @Path("/tier-applications/{id}")
    @Operation(operationId = "getTierApplication", summary = "An application for another tier")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TierApplicationView.class)))
    public Response get(@Parameter(description = "Id of the application") @PathParam("id") UUID id) {
        var application = service.get(id);
        return preconditions.ok(application, TierApplicationView.of(application));
    }

    @POST
    @Idempotent
    @Path("/tier-applications/{id}/approve")
    @RolesAllowed(Roles.EDU_BUREAU)
    @Operation(operationId = "approveTierApplication", summary = "Approve an application, which gives the group its new tier", description = "From LOOSE to TIGHT all checks must be met. TIGHT to LOOSE is an exception and needs a reason. 409 `tier-application-closed` where it was answered, `tier-application-overtaken` where the group's history has gone on since.")
    @APIResponse(responseCode = "200", description = "Approved", content = @Content(schema = @Schema(implementation = TierApplicationView.class)))
    public Response approve(@Parameter(description = "Id of the application") @PathParam("id") UUID id,
            TierApproval approval) {
        return written(service.approve(id, approval));
    }

    @POST
    @Idempotent
    @Path("/tier-applications/{id}/reject")
    @RolesAllowed(Roles.EDU_BUREAU)
    @Operation(operationId = "rejectTierApplication", summary = "Reject an application", description = "The group keeps its tier and may apply again. 409 `tier-application-closed` where it was answered.")
    @APIResponse(responseCode = "200", description = "Rejected", content = @Content(schema = @Schema(implementation = TierApplicationView.class)))
    public Response reject(@Parameter(description = "Id of the application") @PathParam("id") UUID id,
            TierRejection rejection) {
        return written(service.reject(id, rejection));
    }

    @POST
    @Idempotent
    @Path("/tier-applications/{id}/withdraw")
    @RolesAllowed({Roles.EDU_BUREAU, Roles.GROUP_HQ})
    @Operation(operationId = "withdrawTierApplication", summary = "Take an application back", description = "By the one who applied: `group-hq` its group's, `edu-bureau` its own.")
    @APIResponse(responseCode = "200", description = "Withdrawn", content = @Content(schema = @Schema(implementation = TierApplicationView.class)))
    public Response withdraw(@Parameter(description = "Id of the application") @PathParam("id") UUID id,
            TierWithdrawal withdrawal) {
        return written(service.withdraw(id, withdrawal));
    }

    private static Response written(TierApplication application) {
        return Response.ok(TierApplicationView.of(application))
                .header(HttpHeaders.ETAG, Preconditions.tag(application)).build();
    }
}
