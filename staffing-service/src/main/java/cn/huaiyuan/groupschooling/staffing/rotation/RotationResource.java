package cn.huaiyuan.groupschooling.staffing.rotation;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Rotations over HTTP. */
@Path("/v1")
@Tag(name = "rotations", description = "Rotations of teachers between campuses (S-ROT-*, P-HQ-AUTH)")
public class RotationResource {
    @Inject
    RotationService service;
    @Inject
    RotationReading reading;
    @Inject
    Preconditions preconditions;

    @GET
    @Path("/rotations")
    @RolesAllowed(Roles.PERSONNEL)
    @Operation(operationId = "listRotations", summary = "Rotations, by their first planned day", description = "group-hq and member-unit see those that leave or reach one of their units.")
    public Page<RotationView> list(
            @QueryParam("teacher") @Parameter(description = "Staff number or id") String teacher,
            @QueryParam("unit") @Parameter(description = "Origin or destination: unit code or id") String unit,
            @QueryParam("group") @Parameter(description = "Code or id of a group that origin or destination is in on the first planned day", example = "HY-G01") String group,
            @QueryParam("schoolYear") @Parameter(description = "The school year in which it begins", example = "2026-2027") String schoolYear,
            @QueryParam("status") @Parameter(description = "Where it stands") Rotation.Status status,
            @QueryParam("history") @Parameter(description = "`true`: voided ones too") Boolean history,
            @BeanParam PageRequest page) {
        return reading.list(teacher, unit, group, schoolYear, status, Boolean.TRUE.equals(history), page);
    }

    @GET
    @Path("/rotations/{id}")
    @RolesAllowed(Roles.PERSONNEL)
    @Operation(operationId = "getRotation", summary = "A rotation")
    @APIResponse(responseCode = "200", description = "The rotation", content = @Content(schema = @Schema(implementation = RotationView.class)))
    public Response get(@PathParam("id") @Parameter(description = "The rotation's id") UUID id) {
        var rotation = reading.get(id);
        var view = reading.view(rotation);
        return view.endedUnits().isEmpty()
                ? preconditions.ok(rotation, view)
                : preconditions.ok(rotation, reading.today(), view.endedUnits(), view);
    }

    @POST
    @Idempotent
    @Path("/rotations")
    @RolesAllowed({Roles.EDU_BUREAU, Roles.GROUP_HQ})
    @Operation(operationId = "registerRotation", summary = "Register a rotation", description = "The origin is the teacher's home unit. A rotation inside one campus is refused; one out of the group is "
            + "recorded, and not counted. group-hq needs both units in its own groups: another group's teacher is 404, "
            + "another group's unit as destination 422.")
    @APIResponse(responseCode = "201", description = "Registered", content = @Content(schema = @Schema(implementation = RotationView.class)))
    public Response register(RotationPlan plan) {
        var rotation = service.register(plan);
        return Response.created(URI.create("/v1/rotations/" + rotation.id()))
                .header(HttpHeaders.ETAG, Preconditions.tag(rotation)).entity(reading.view(rotation)).build();
    }

    @POST
    @Idempotent
    @Path("/rotations/{id}/start")
    @RolesAllowed({Roles.EDU_BUREAU, Roles.GROUP_HQ})
    @Operation(operationId = "startRotation", summary = "Start a planned rotation", description = "Where the personnel relation moves, the teacher's home unit moves on this day.")
    @APIResponse(responseCode = "200", description = "Running", content = @Content(schema = @Schema(implementation = RotationView.class)))
    public Response start(@PathParam("id") @Parameter(description = "The rotation's id") UUID id,
            RotationSteps.Start start) {
        return answer(service.start(id, start.on()));
    }

    @POST
    @Idempotent
    @Path("/rotations/{id}/finish")
    @RolesAllowed({Roles.EDU_BUREAU, Roles.GROUP_HQ})
    @Operation(operationId = "finishRotation", summary = "Finish a running rotation", description = "No later than today, no earlier than it was started and no later than the teacher is employed at home; one that is to end on a day to come can be finished earlier. A personnel relation that moved stays moved.")
    @APIResponse(responseCode = "200", description = "Finished", content = @Content(schema = @Schema(implementation = RotationView.class)))
    public Response finish(@PathParam("id") @Parameter(description = "The rotation's id") UUID id,
            RotationSteps.Finish finish) {
        return answer(service.finish(id, finish.on()));
    }

    @POST
    @Idempotent
    @Path("/rotations/{id}/cancel")
    @RolesAllowed({Roles.EDU_BUREAU, Roles.GROUP_HQ})
    @Operation(operationId = "cancelRotation", summary = "Call a planned or running rotation off", description = "A running one, and one that is to end on a day to come, ends on that day, and what was served counts as far as it does. One that moved the personnel relation is finished instead, and one that was entered by mistake is voided.")
    @APIResponse(responseCode = "200", description = "Cancelled", content = @Content(schema = @Schema(implementation = RotationView.class)))
    public Response cancel(@PathParam("id") @Parameter(description = "The rotation's id") UUID id,
            RotationSteps.Cancellation cancellation) {
        return answer(service.cancel(id, cancellation));
    }

    @POST
    @Idempotent
    @Path("/rotations/{id}/void")
    @RolesAllowed({Roles.EDU_BUREAU, Roles.GROUP_HQ})
    @Operation(operationId = "voidRotation", summary = "Void a rotation that was entered by mistake", description = "Finished ones too. It is kept and shown as voided, but never took place. A home that moved with it stays where it is recorded, to be corrected at the teacher. 409 `rotation-voided` where it is voided already.")
    @APIResponse(responseCode = "200", description = "Voided", content = @Content(schema = @Schema(implementation = RotationView.class)))
    public Response makeVoid(@PathParam("id") @Parameter(description = "The rotation's id") UUID id,
            RotationSteps.Voiding voiding) {
        return answer(service.makeVoid(id, voiding.reason()));
    }

    private Response answer(Rotation rotation) {
        return Response.ok(reading.view(rotation)).header(HttpHeaders.ETAG, Preconditions.tag(rotation)).build();
    }
}
