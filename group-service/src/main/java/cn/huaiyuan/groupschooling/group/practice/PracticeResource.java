package cn.huaiyuan.groupschooling.group.practice;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Practices of a member of a group over HTTP. */
@Path("/v1")
@Tag(name = "practices", description = "What a member unit has unified with a group, per semester")
@RolesAllowed(Roles.ANY)
public class PracticeResource {
    @Inject
    PracticeService service;
    @Inject
    Preconditions preconditions;

    @GET
    @Path("/groups/{groupCode}/members/{unitCode}/practices")
    @Operation(operationId = "listPractices", summary = "What a unit has unified with a group that it is or was in, by semester")
    public Page<PracticeView> list(
            @Parameter(description = "Code or id of the group") @PathParam("groupCode") String groupCode,
            @Parameter(description = "Code or id of the unit") @PathParam("unitCode") String unitCode,
            @Parameter(description = "`true`: voided ones too") @QueryParam("history") Boolean history,
            @BeanParam PageRequest page) {
        return service.list(groupCode, unitCode, Boolean.TRUE.equals(history), page).map(PracticeView::of);
    }

    @GET
    @Path("/groups/{groupCode}/members/{unitCode}/practices/{semester}")
    @Operation(operationId = "getPractices", summary = "What a unit has unified with the group in a semester", description = "What was voided is shown too, with its `status`.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PracticeView.class)))
    public Response get(@Parameter(description = "Code or id of the group") @PathParam("groupCode") String groupCode,
            @Parameter(description = "Code or id of the unit") @PathParam("unitCode") String unitCode,
            @Parameter(description = "School year and half of it", example = "2026-2027-1") @PathParam("semester") String semester) {
        var practice = service.get(groupCode, unitCode, semester);
        return preconditions.ok(practice, PracticeView.of(practice));
    }

    @PUT
    @Path("/groups/{groupCode}/members/{unitCode}/practices/{semester}")
    @RolesAllowed({Roles.EDU_BUREAU, Roles.GROUP_HQ, Roles.MEMBER_UNIT})
    @Operation(operationId = "putPractices", summary = "Record what a unit has unified with the group in a semester, or correct it", description = "Names every item of the catalogue that holds in the semester. The unit is in the group on some day of the semester; one that has left since keeps its record there. Correcting, and recording anew what was voided, needs `If-Match` and a reason. `group-hq` writes for its own groups, `member-unit` for its own units.")
    @APIResponse(responseCode = "200", description = "Corrected, recorded anew, or as it was", content = @Content(schema = @Schema(implementation = PracticeView.class)))
    @APIResponse(responseCode = "201", description = "Recorded", content = @Content(schema = @Schema(implementation = PracticeView.class)))
    public Response put(@Parameter(description = "Code or id of the group") @PathParam("groupCode") String groupCode,
            @Parameter(description = "Code or id of the unit") @PathParam("unitCode") String unitCode,
            @Parameter(description = "School year and half of it", example = "2026-2027-1") @PathParam("semester") String semester,
            PracticeMarks wanted) {
        var entry = service.put(groupCode, unitCode, semester, wanted);
        return Response.status(entry.anew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(PracticeView.of(entry.aggregate()))
                .header(HttpHeaders.ETAG, Preconditions.tag(entry.aggregate())).build();
    }

    @POST
    @Idempotent
    @Path("/groups/{groupCode}/members/{unitCode}/practices/{semester}/void")
    @RolesAllowed({Roles.EDU_BUREAU, Roles.GROUP_HQ, Roles.MEMBER_UNIT})
    @Operation(operationId = "voidPractices", summary = "Void what was recorded of a unit in a semester by mistake", description = "It is kept and shown as voided, but counts as none: what the unit has unified is not known. A `PUT` records it anew. `group-hq` writes for its own groups, `member-unit` for its own units. 409 `practice-voided` where it is voided already.")
    @APIResponse(responseCode = "200", description = "Voided", content = @Content(schema = @Schema(implementation = PracticeView.class)))
    public Response makeVoid(
            @Parameter(description = "Code or id of the group") @PathParam("groupCode") String groupCode,
            @Parameter(description = "Code or id of the unit") @PathParam("unitCode") String unitCode,
            @Parameter(description = "School year and half of it", example = "2026-2027-1") @PathParam("semester") String semester,
            Voiding voiding) {
        var practice = service.makeVoid(groupCode, unitCode, semester, voiding);
        return Response.ok(PracticeView.of(practice)).header(HttpHeaders.ETAG, Preconditions.tag(practice)).build();
    }
}
