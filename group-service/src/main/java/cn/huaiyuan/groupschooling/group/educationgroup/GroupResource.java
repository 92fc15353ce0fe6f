package cn.huaiyuan.groupschooling.group.educationgroup;

import cn.huaiyuan.groupschooling.kit.aggregate.Status;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Groups over HTTP. */
@Path("/v1")
@Tag(name = "groups", description = "Education groups (教育集团) and how tightly they are knit")
@RolesAllowed(Roles.ANY)
public class GroupResource {
    @Inject
    GroupService service;
    @Inject
    Preconditions preconditions;

    @GET
    @Path("/groups")
    @Operation(operationId = "listGroups", summary = "The groups that exist on a day, with their tier and headquarters then")
    public Page<GroupView> list(
            @Parameter(description = "Today where it is not given") @QueryParam("asOf") LocalDate asOf,
            @Parameter(description = "Only groups of this kind") @QueryParam("kind") EducationGroup.Kind kind,
            @Parameter(description = "Only those of this tier on the day") @QueryParam("tier") Tier tier,
            @Parameter(description = "`true`: those of all days, voided ones too; not together with `asOf`") @QueryParam("history") Boolean history,
            @BeanParam PageRequest page) {
        return service.list(kind, tier, asOf, Boolean.TRUE.equals(history), page);
    }

    @GET
    @Path("/groups/{groupCode}")
    @Operation(operationId = "getGroup", summary = "A group, by code or id, with its tier and headquarters on a day and its whole history", description = "One that was voided is shown too, with its `status`.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = GroupView.class)))
    public Response get(@Parameter(description = "Code or id") @PathParam("groupCode") String groupCode,
            @Parameter(description = "Today where it is not given") @QueryParam("asOf") LocalDate asOf) {
        var group = service.get(groupCode);
        var view = service.view(group, asOf);
        return preconditions.ok(group, view.asOf(), view.others(), view);
    }

    @POST
    @Idempotent
    @Path("/groups")
    @RolesAllowed(Roles.EDU_BUREAU)
    @Operation(operationId = "foundGroup", summary = "Found a group with its first tier", description = "Units are admitted to it afterwards. 409 `group-code-taken` where there is one of that code, voided or not: a voided one is entered anew with `putGroup`; a group that has been through other tiers already is entered whole with `putGroup`.")
    @APIResponse(responseCode = "201", description = "Founded", content = @Content(schema = @Schema(implementation = GroupView.class)))
    public Response found(GroupFounding founding) {
        var group = service.found(founding);
        return Response.created(URI.create("/v1/groups/" + group.groupCode())).entity(service.view(group, null))
                .header(HttpHeaders.ETAG, Preconditions.tag(group)).build();
    }

    @PUT
    @Path("/groups/{groupCode}")
    @RolesAllowed(Roles.EDU_BUREAU)
    @Operation(operationId = "putGroup", summary = "Correct the whole dated history of a group, or enter one with its history", description = "Correcting, and entering anew what was voided, needs `If-Match` and a reason.")
    @APIResponse(responseCode = "200", description = "Corrected, entered anew, or as it was", content = @Content(schema = @Schema(implementation = GroupView.class)))
    @APIResponse(responseCode = "201", description = "Entered", content = @Content(schema = @Schema(implementation = GroupView.class)))
    public Response put(@Parameter(description = "Code of the group") @PathParam("groupCode") String groupCode,
            GroupHistory history) {
        var entry = service.put(groupCode, history);
        return Response.status(entry.anew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(service.view(entry.aggregate(), null))
                .header(HttpHeaders.ETAG, Preconditions.tag(entry.aggregate())).build();
    }

    @POST
    @Idempotent
    @Path("/groups/{groupCode}/rename")
    @RolesAllowed(Roles.EDU_BUREAU)
    @Operation(operationId = "renameGroup", summary = "Give a group another name from a day on", description = "The code stays; the name before is kept.")
    @APIResponse(responseCode = "200", description = "Renamed", content = @Content(schema = @Schema(implementation = GroupView.class)))
    public Response rename(@Parameter(description = "Code or id") @PathParam("groupCode") String groupCode,
            GroupRenaming renaming) {
        return written(service.rename(groupCode, renaming));
    }

    @POST
    @Idempotent
    @Path("/groups/{groupCode}/void")
    @RolesAllowed(Roles.EDU_BUREAU)
    @Operation(operationId = "voidGroup", summary = "Void a group that was entered by mistake", description = "It is kept and shown as voided, but counts as none, and nothing new refers to it. A `PUT` enters it anew. 409 `group-referred-to` while a membership or record of practices that stands does, or an open application for another tier, `group-voided` where it is voided already. A group that was, and is no more, is given its last day instead.")
    @APIResponse(responseCode = "200", description = "Voided", content = @Content(schema = @Schema(implementation = GroupView.class)))
    public Response makeVoid(@Parameter(description = "Code or id") @PathParam("groupCode") String groupCode,
            Voiding voiding) {
        return written(service.makeVoid(groupCode, voiding));
    }

    private Response written(EducationGroup group) {
        return Response.ok(service.view(group, null)).header(HttpHeaders.ETAG, Preconditions.tag(group)).build();
    }
}
