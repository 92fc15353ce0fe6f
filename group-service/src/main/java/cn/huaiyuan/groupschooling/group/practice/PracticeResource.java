package cn.huaiyuan.groupschooling.group.practice;

import cn.huaiyuan.groupschooling.kit.aggregate.Voiding;
import cn.huaiyuan.groupschooling.kit.idempotency.Idempotent;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1")
@Tag(name = "practices", description = "What a member unit has unified with a group, per semester")
@RolesAllowed(Roles.ANY)
public class PracticeResource {
    @Inject
    PracticeService service;

    @GET
    @Path("/practices")
    @Operation(operationId = "listCountyPractices", summary = "What units have unified with groups, over all groups, units and semesters")
    public Page<PracticeView> list(
            @Parameter(description = "Code or id of a group: only its own records, also those of units that have left it", example = "HY-G01") @QueryParam("group") String group,
            @Parameter(description = "Code or id of a unit: only its own records, with any group", example = "3134000001-C01-J") @QueryParam("unit") String unit,
            @Parameter(description = "Only this semester", example = "2026-2027-1") @QueryParam("semester") String semester,
            @Parameter(description = "`true`: voided ones too") @QueryParam("history") Boolean history,
            @BeanParam PageRequest page) {
        return service.list(group, unit, semester, Boolean.TRUE.equals(history), page).map(PracticeView::of);
    }

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
    @Operation(operationId = "getPractices", summary = "What a unit has unified with the group in a semester", description = "A voided record is shown too, with its `status`.")
    public RestResponse<PracticeView> get(
            @Parameter(description = "Code or id of the group") @PathParam("groupCode") String groupCode,
            @Parameter(description = "Code or id of the unit") @PathParam("unitCode") String unitCode,
            @Parameter(description = "School year and half of it", example = "2026-2027-1") @PathParam("semester") String semester) {
        return Answers.ok(service.get(groupCode, unitCode, semester), PracticeView::of);
    }

    @PUT
    @Path("/groups/{groupCode}/members/{unitCode}/practices/{semester}")
    @RolesAllowed({Roles.EDU_BUREAU, Roles.GROUP_HQ, Roles.MEMBER_UNIT})
    @Operation(operationId = "putPractices", summary = "Record what a unit has unified with the group in a semester, or correct it", description = "Names every item of the catalogue that holds in the semester. The unit must be in the group on some day of the semester; it keeps the record after it has left. Correcting a record, and recording it anew after it was voided, needs `If-Match` and a reason. `group-hq` writes for its own groups, `member-unit` for its own units.")
    public RestResponse<PracticeView> put(
            @Parameter(description = "Code or id of the group") @PathParam("groupCode") String groupCode,
            @Parameter(description = "Code or id of the unit") @PathParam("unitCode") String unitCode,
            @Parameter(description = "School year and half of it", example = "2026-2027-1") @PathParam("semester") String semester,
            @BeanParam IfMatch ifMatch, PracticeMarks wanted) {
        return Answers.of(service.put(groupCode, unitCode, semester, ifMatch, wanted), PracticeView::of);
    }

    @POST
    @Idempotent
    @Path("/groups/{groupCode}/members/{unitCode}/practices/{semester}/void")
    @RolesAllowed({Roles.EDU_BUREAU, Roles.GROUP_HQ, Roles.MEMBER_UNIT})
    @Operation(operationId = "voidPractices", summary = "Void a record of practices that was entered by mistake", description = "It stays readable as voided, but no longer counts: what the unit has unified is then unknown. A `PUT` records it anew. `group-hq` writes for its own groups, `member-unit` for its own units. 409 `practice-voided` if it is voided already.")
    public RestResponse<PracticeView> makeVoid(
            @Parameter(description = "Code or id of the group") @PathParam("groupCode") String groupCode,
            @Parameter(description = "Code or id of the unit") @PathParam("unitCode") String unitCode,
            @Parameter(description = "School year and half of it", example = "2026-2027-1") @PathParam("semester") String semester,
            @BeanParam IfMatch ifMatch, Voiding voiding) {
        return Answers.of(service.makeVoid(groupCode, unitCode, semester, ifMatch, voiding), PracticeView::of);
    }
}
