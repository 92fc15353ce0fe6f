package cn.huaiyuan.groupschooling.group.membership;

import cn.huaiyuan.groupschooling.kit.aggregate.Change;
import cn.huaiyuan.groupschooling.kit.aggregate.Voiding;
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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1")
@Tag(name = "memberships", description = "Which unit is in which group, since when, as headquarters or member")
@RolesAllowed(Roles.ANY)
public class MembershipResource {
    @Inject
    MembershipService service;
    @Inject
    HandoverService handovers;

    @GET
    @Path("/memberships")
    @Operation(operationId = "listMemberships", summary = "The memberships that hold on a day")
    public Page<MembershipView> list(@Parameter(description = "Code or id") @QueryParam("group") String group,
            @Parameter(description = "Code or id") @QueryParam("unit") String unit,
            @Parameter(description = "Today if it is not given") @QueryParam("asOf") LocalDate asOf,
            @Parameter(description = "`true`: those of all days, voided ones too; not together with `asOf`") @QueryParam("history") Boolean history,
            @BeanParam PageRequest page) {
        return service.list(group, unit, asOf, Boolean.TRUE.equals(history), page).map(MembershipView::of);
    }

    @GET
    @Path("/memberships/{id}")
    @Operation(operationId = "getMembership", summary = "A membership")
    public RestResponse<MembershipView> get(
            @Parameter(description = "Id of the membership") @PathParam("id") UUID id) {
        return Answers.ok(service.get(id), MembershipView::of);
    }

    @POST
    @Idempotent
    @Path("/memberships")
    @RolesAllowed(Roles.EDU_BUREAU)
    @Operation(operationId = "admitUnit", summary = "Admit a unit to a group", description = "409 `membership-unit-once`, `membership-primary-once` or `membership-hq-once` if another membership conflicts on some day; `headquarters-needed` if the unit would be a member on days after which the group's headquarters have ended, or if it would be headquarters that end before other members do: admit the headquarters of the later days first.")
    @Extension(name = CommonContract.CREATES, value = "true")
    public RestResponse<MembershipView> admit(Admission admission) {
        return created(service.admit(admission));
    }

    @POST
    @Idempotent
    @Path("/memberships/{id}/end")
    @RolesAllowed(Roles.EDU_BUREAU)
    @Operation(operationId = "endMembership", summary = "Say on which day a membership ends, or ends earlier", description = "A unit that goes to another group is moved instead. Days after a last day that was given before need a new admission. 409 `headquarters-needed` if members of a group would be left without headquarters: hand over first; `membership-referred-to` if a record of practices of a later semester would be left without a membership: void that record first.")
    public RestResponse<MembershipView> end(
            @Parameter(description = "Id of the membership") @PathParam("id") UUID id, @BeanParam IfMatch ifMatch,
            MembershipEnd end) {
        return Answers.of(service.end(id, ifMatch, end), MembershipView::of);
    }

    @POST
    @Idempotent
    @Path("/memberships/{id}/move")
    @RolesAllowed(Roles.EDU_BUREAU)
    @Operation(operationId = "moveMembership", summary = "Move a unit from one group to another", description = "Ends the membership on the day before `validFrom` and begins one in the other group, both or neither; answers with the new one. 409 as for an admission and for an end.")
    @Extension(name = CommonContract.CREATES, value = "true")
    public RestResponse<MembershipView> move(
            @Parameter(description = "Id of the membership") @PathParam("id") UUID id, @BeanParam IfMatch ifMatch,
            MembershipMove move) {
        return created(service.move(id, ifMatch, move));
    }

    @POST
    @Idempotent
    @Path("/memberships/{id}/void")
    @RolesAllowed(Roles.EDU_BUREAU)
    @Operation(operationId = "voidMembership", summary = "Void a membership that was entered by mistake", description = "It stays readable as voided, but no longer counts. A membership that did exist is ended instead. 409 `membership-voided` if it is voided already, `headquarters-needed` if members of the group would be left without headquarters, `membership-referred-to` if a record of practices would be left without a membership: void that record first.")
    public RestResponse<MembershipView> makeVoid(
            @Parameter(description = "Id of the membership") @PathParam("id") UUID id, @BeanParam IfMatch ifMatch,
            Voiding voiding) {
        return Answers.of(service.makeVoid(id, ifMatch, voiding), MembershipView::of);
    }

    @POST
    @Idempotent
    @Path("/groups/{groupCode}/headquarters")
    @RolesAllowed(Roles.EDU_BUREAU)
    @Tag(name = "groups")
    @Operation(operationId = "handOverHeadquarters", summary = "Make another member the headquarters of a group from a day on", description = "The former headquarters stays in the group as a member. Ends both memberships on the day before `validFrom` and begins two with the roles exchanged, all or nothing; answers with the membership of the new headquarters. It changes memberships, not the group, so it needs no `If-Match`: the second of two handovers on one day is refused. 409 `handover-not-possible` if the group has no headquarters on the day, if the unit is not a member or is headquarters already, if one of the two memberships begins only on that day, or if other headquarters are entered for later days; `headquarters-needed` if the unit leaves the group earlier than the former headquarters would have; `headquarters-changed` if another handover came first.")
    @Extension(name = CommonContract.CREATES, value = "true")
    public RestResponse<MembershipView> handOver(
            @Parameter(description = "Code or id") @PathParam("groupCode") String groupCode, Handover handover) {
        return created(handovers.handOver(groupCode, handover));
    }

    private static RestResponse<MembershipView> created(Change<Membership> change) {
        return Answers.created("/v1/memberships/" + change.aggregate().id(), change, MembershipView::of);
    }
}
