package cn.huaiyuan.groupschooling.group.membership;

import cn.huaiyuan.groupschooling.kit.aggregate.Voiding;
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
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Memberships over HTTP. */
@Path("/v1")
@Tag(name = "memberships", description = "Which unit is in which group, since when, as what")
@RolesAllowed(Roles.ANY)
public class MembershipResource {
    @Inject
    MembershipService service;
    @Inject
    Preconditions preconditions;

    @GET
    @Path("/memberships")
    @Operation(operationId = "listMemberships", summary = "The memberships that hold on a day")
    public Page<MembershipView> list(@Parameter(description = "Code or id") @QueryParam("group") String group,
            @Parameter(description = "Code or id") @QueryParam("unit") String unit,
            @Parameter(description = "Today where it is not given") @QueryParam("asOf") LocalDate asOf,
            @Parameter(description = "`true`: those of all days, voided ones too; not together with `asOf`") @QueryParam("history") Boolean history,
            @BeanParam PageRequest page) {
        return service.list(group, unit, asOf, Boolean.TRUE.equals(history), page).map(MembershipView::of);
    }

    @GET
    @Path("/memberships/{id}")
    @Operation(operationId = "getMembership", summary = "A membership")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MembershipView.class)))
    public Response get(@Parameter(description = "Id of the membership") @PathParam("id") UUID id) {
        var membership = service.get(id);
        return preconditions.ok(membership, MembershipView.of(membership));
    }

    @POST
    @Idempotent
    @Path("/memberships")
    @RolesAllowed(Roles.EDU_BUREAU)
    @Operation(operationId = "admitUnit", summary = "Admit a unit to a group", description = "409 `membership-unit-once`, `membership-primary-once` or `membership-hq-once` where another membership stands in the way on some day; `headquarters-needed` where the unit would be a member for days after which the group's headquarters have ended, or headquarters would end again under members that go on: admit the headquarters of the later days first.")
    @APIResponse(responseCode = "201", description = "Admitted", content = @Content(schema = @Schema(implementation = MembershipView.class)))
    public Response admit(Admission admission) {
        return begun(service.admit(admission));
    }

    @POST
    @Idempotent
    @Path("/memberships/{id}/end")
    @RolesAllowed(Roles.EDU_BUREAU)
    @Operation(operationId = "endMembership", summary = "Say on which day a membership ends, or ends earlier", description = "A unit that is to go to another group is moved instead. Days after a last day that was said before are a new admission. 409 `headquarters-needed` where members of a group would be left without headquarters: hand over first; `membership-referred-to` where a record of practices of a later semester would be left without a membership: void that first.")
    @APIResponse(responseCode = "200", description = "Ended", content = @Content(schema = @Schema(implementation = MembershipView.class)))
    public Response end(@Parameter(description = "Id of the membership") @PathParam("id") UUID id, MembershipEnd end) {
        return written(service.end(id, end));
    }

    @POST
    @Idempotent
    @Path("/memberships/{id}/move")
    @RolesAllowed(Roles.EDU_BUREAU)
    @Operation(operationId = "moveMembership", summary = "Move a unit from a group to another one", description = "Ends the membership on the day before `validFrom` and begins one in the other group, both or neither; answers with the new one. 409 as for an admission and as for an end.")
    @APIResponse(responseCode = "201", description = "Moved", content = @Content(schema = @Schema(implementation = MembershipView.class)))
    public Response move(@Parameter(description = "Id of the membership") @PathParam("id") UUID id,
            MembershipMove move) {
        return begun(service.move(id, move));
    }

    @POST
    @Idempotent
    @Path("/memberships/{id}/void")
    @RolesAllowed(Roles.EDU_BUREAU)
    @Operation(operationId = "voidMembership", summary = "Void a membership that was entered by mistake", description = "It is kept and shown as voided, but counts on no day. A membership that did hold is ended instead. 409 `membership-voided` where it is voided already. 409 `headquarters-needed` where members of the group would be left without headquarters, `membership-referred-to` where a record of practices would be left without a membership: void that first.")
    @APIResponse(responseCode = "200", description = "Voided", content = @Content(schema = @Schema(implementation = MembershipView.class)))
    public Response makeVoid(@Parameter(description = "Id of the membership") @PathParam("id") UUID id,
            Voiding voiding) {
        return written(service.makeVoid(id, voiding));
    }

    private static Response begun(Membership membership) {
        return Response.created(URI.create("/v1/memberships/" + membership.id()))
                .header(HttpHeaders.ETAG, Preconditions.tag(membership)).entity(MembershipView.of(membership)).build();
    }

    private static Response written(Membership membership) {
        return Response.ok(MembershipView.of(membership)).header(HttpHeaders.ETAG, Preconditions.tag(membership))
                .build();
    }
}
