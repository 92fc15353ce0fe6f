package cn.huaiyuan.groupschooling.staffing.rotation;

import cn.huaiyuan.groupschooling.kit.aggregate.Voiding;
import cn.huaiyuan.groupschooling.kit.calendar.Today;
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
@Tag(name = "rotations", description = "Rotations of teachers between campuses (S-ROT-*, P-HQ-AUTH)")
@RolesAllowed({Roles.EDU_BUREAU, Roles.GROUP_HQ})
public class RotationResource {
    @Inject
    RotationService service;
    @Inject
    RotationQueries queries;
    @Inject
    Today today;

    @GET
    @Path("/rotations")
    @RolesAllowed(Roles.PERSONNEL)
    @Operation(operationId = "listRotations", summary = "Rotations, by their first planned day", description = "group-hq and member-unit see those that leave or reach one of their units.")
    public Page<RotationView> list(
            @QueryParam("teacher") @Parameter(description = "Staff number or id") String teacher,
            @QueryParam("unit") @Parameter(description = "Origin or destination: unit code or id") String unit,
            @QueryParam("group") @Parameter(description = "Code or id of a group that origin or destination is in on the first planned day", example = "HY-G01") String group,
            @QueryParam("schoolYear") @Parameter(description = "The school year in which it begins", example = "2026-2027") String schoolYear,
            @QueryParam("status") @Parameter(description = "Only this status") Rotation.Status status,
            @QueryParam("history") @Parameter(description = "`true`: voided ones too") Boolean history,
            @BeanParam PageRequest page) {
        return queries.list(teacher, unit, group, schoolYear, status, Boolean.TRUE.equals(history), page);
    }

    @GET
    @Path("/rotations/{id}")
    @RolesAllowed(Roles.PERSONNEL)
    @Operation(operationId = "getRotation", summary = "A rotation")
    public RestResponse<RotationView> get(@PathParam("id") @Parameter(description = "The rotation's id") UUID id) {
        var rotation = queries.get(id);
        var view = queries.view(rotation);
        return view.endedUnits().isEmpty()
                ? Answers.ok(rotation, same -> view)
                : Answers.ok(rotation, today.date(), view.endedUnits(), view);
    }

    @POST
    @Idempotent
    @Path("/rotations")
    @Operation(operationId = "registerRotation", summary = "Register a rotation", description = "The origin is the teacher's home unit. A rotation inside one campus is refused; one to another group is "
            + "recorded, but not counted. group-hq needs both units in its own groups: another group's teacher is 404, "
            + "another group's unit as destination 422.")
    @Extension(name = CommonContract.CREATES, value = "true")
    public RestResponse<RotationView> register(RotationPlan plan) {
        var change = service.register(plan);
        return Answers.created("/v1/rotations/" + change.aggregate().id(), change, queries::view);
    }

    @POST
    @Idempotent
    @Path("/rotations/{id}/start")
    @Operation(operationId = "startRotation", summary = "Start a planned rotation", description = "If the personnel relation moves, the teacher's home unit moves on this day.")
    public RestResponse<RotationView> start(@PathParam("id") @Parameter(description = "The rotation's id") UUID id,
            @BeanParam IfMatch ifMatch, RotationSteps.Start start) {
        return Answers.of(service.start(id, ifMatch, start.on()), queries::view);
    }

    @POST
    @Idempotent
    @Path("/rotations/{id}/finish")
    @Operation(operationId = "finishRotation", summary = "Finish a running rotation", description = "Not later than today, not before it started, and not after the teacher's employment at home ended. A rotation that is to end on a later day can be finished earlier. A personnel relation that moved does not move back.")
    public RestResponse<RotationView> finish(@PathParam("id") @Parameter(description = "The rotation's id") UUID id,
            @BeanParam IfMatch ifMatch, RotationSteps.Finish finish) {
        return Answers.of(service.finish(id, ifMatch, finish.on()), queries::view);
    }

    @POST
    @Idempotent
    @Path("/rotations/{id}/cancel")
    @Operation(operationId = "cancelRotation", summary = "Call a planned or running rotation off", description = "A running rotation, and one that is to end on a later day, ends on `on`; the days served until then may count. If it moved the personnel relation, finish it instead; if it was entered by mistake, void it.")
    public RestResponse<RotationView> cancel(@PathParam("id") @Parameter(description = "The rotation's id") UUID id,
            @BeanParam IfMatch ifMatch, RotationSteps.Cancellation cancellation) {
        return Answers.of(service.cancel(id, ifMatch, cancellation), queries::view);
    }

    @POST
    @Idempotent
    @Path("/rotations/{id}/void")
    @Operation(operationId = "voidRotation", summary = "Void a rotation that was entered by mistake", description = "In any status. It stays readable as voided, but no longer counts. If the home moved with it, the home stays where it is recorded; correct it at the teacher. 409 `rotation-voided` if it is voided already.")
    public RestResponse<RotationView> makeVoid(@PathParam("id") @Parameter(description = "The rotation's id") UUID id,
            @BeanParam IfMatch ifMatch, Voiding voiding) {
        return Answers.of(service.makeVoid(id, ifMatch, voiding), queries::view);
    }
}
