package cn.huaiyuan.groupschooling.group.transition;

import cn.huaiyuan.groupschooling.kit.idempotency.Idempotent;
import cn.huaiyuan.groupschooling.kit.openapi.CommonContract;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import cn.huaiyuan.groupschooling.kit.precondition.Answers;
import cn.huaiyuan.groupschooling.kit.precondition.IfMatch;
import cn.huaiyuan.groupschooling.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1")
@Tag(name = "tier-applications", description = "Changes of a group's tier: applied for, checked, decided")
@RolesAllowed(Roles.ANY)
public class TierApplicationResource {
    @Inject
    TransitionService service;

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
    public RestResponse<TierApplicationView> get(
            @Parameter(description = "Id of the application") @PathParam("id") UUID id) {
        return Answers.ok(service.get(id), TierApplicationView::of);
    }

    @POST
    @Idempotent
    @Path("/groups/{groupCode}/tier-applications")
    @RolesAllowed({Roles.EDU_BUREAU, Roles.GROUP_HQ})
    @Operation(operationId = "applyForTier", summary = "Apply for another tier or governance of a group", description = "From LOOSE to TIGHT the checks of the catalogue `TRANSITION_CHECK` are answered with evidence. TIGHT to LOOSE is an exception and needs a reason. A group has one open application at most: 409 `tier-application-open-once`. `group-hq` applies for its own groups.")
    @Extension(name = CommonContract.CREATES, value = "true")
    public RestResponse<TierApplicationView> submit(
            @Parameter(description = "Code or id of the group") @PathParam("groupCode") String groupCode,
            TierSubmission submission) {
        var change = service.submit(groupCode, submission);
        return Answers.created("/v1/tier-applications/" + change.aggregate().id(), change, TierApplicationView::of);
    }

    @POST
    @Idempotent
    @Path("/tier-applications/{id}/approve")
    @RolesAllowed(Roles.EDU_BUREAU)
    @Operation(operationId = "approveTierApplication", summary = "Approve an application and give the group its new tier", description = "From LOOSE to TIGHT all checks must be met. TIGHT to LOOSE is an exception and needs a reason. 409 `tier-application-closed` if it is closed already, `tier-application-overtaken` if the group's history has changed since, so that the change is no longer possible.")
    public RestResponse<TierApplicationView> approve(
            @Parameter(description = "Id of the application") @PathParam("id") UUID id, @BeanParam IfMatch ifMatch,
            TierApproval approval) {
        return Answers.of(service.approve(id, ifMatch, approval), TierApplicationView::of);
    }

    @POST
    @Idempotent
    @Path("/tier-applications/{id}/reject")
    @RolesAllowed(Roles.EDU_BUREAU)
    @Operation(operationId = "rejectTierApplication", summary = "Reject an application", description = "The group keeps its tier and may apply again. 409 `tier-application-closed` if it is closed already.")
    public RestResponse<TierApplicationView> reject(
            @Parameter(description = "Id of the application") @PathParam("id") UUID id, @BeanParam IfMatch ifMatch,
            TierRejection rejection) {
        return Answers.of(service.reject(id, ifMatch, rejection), TierApplicationView::of);
    }

    @POST
    @Idempotent
    @Path("/tier-applications/{id}/withdraw")
    @RolesAllowed({Roles.EDU_BUREAU, Roles.GROUP_HQ})
    @Operation(operationId = "withdrawTierApplication", summary = "Take an application back", description = "Only the applicant can: `group-hq` its group's application, `edu-bureau` its own.")
    public RestResponse<TierApplicationView> withdraw(
            @Parameter(description = "Id of the application") @PathParam("id") UUID id, @BeanParam IfMatch ifMatch,
            TierWithdrawal withdrawal) {
        return Answers.of(service.withdraw(id, ifMatch, withdrawal), TierApplicationView::of);
    }
}
