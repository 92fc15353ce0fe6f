package cn.huaiyuan.groupschooling.group.unit;

import cn.huaiyuan.groupschooling.group.period.Today;
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
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Units over HTTP. */
@Path("/v1")
@Tag(name = "units", description = "Teaching units: one stage on one campus")
@RolesAllowed(Roles.ANY)
public class UnitResource {
    @Inject
    UnitService service;
    @Inject
    Preconditions preconditions;
    @Inject
    Today today;

    @GET
    @Path("/units")
    @Operation(operationId = "listUnits", summary = "Units, by code or name")
    public Page<UnitView> list(
            @Parameter(description = "Code of the school they are a part of on `asOf`, today where that is not given") @QueryParam("school") String school,
            @Parameter(description = "Code of the campus") @QueryParam("campus") String campus,
            @Parameter(description = "Only units of this stage") @QueryParam("stage") Stage stage,
            @Parameter(description = "Only units that are of this kind on `asOf`, today where that is not given") @QueryParam("kind") Unit.Kind kind,
            @Parameter(description = "Only those open on this day, as they were then; all, as they are today, where it is not given") @QueryParam("asOf") LocalDate asOf,
            @Parameter(description = "`true`: voided ones too") @QueryParam("history") Boolean history,
            @BeanParam PageRequest page) {
        var day = today.or(asOf, page);
        var filter = new Units.UnitFilter(school, campus, stage, kind, asOf, Boolean.TRUE.equals(history));
        return service.list(filter, page)
                .map(unit -> UnitView.of(unit, day));
    }

    @GET
    @Path("/units/{unitCode}")
    @Operation(operationId = "getUnit", summary = "A unit, by id or code, as it was on a day, with its whole history", description = "One that was voided is shown too, with its `status`.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = UnitView.class)))
    public Response get(@Parameter(description = "Code or id of the unit") @PathParam("unitCode") String unitCode,
            @Parameter(description = "Today where it is not given") @QueryParam("asOf") LocalDate asOf) {
        var unit = service.get(unitCode);
        var day = today.or(asOf);
        return preconditions.ok(unit, day, UnitView.of(unit, day));
    }

    @PUT
    @Path("/units/{unitCode}")
    @RolesAllowed(Roles.EDU_BUREAU)
    @Operation(operationId = "putUnit", summary = "Register a unit, or correct its entry", description = "Correcting, and entering anew what was voided, needs `If-Match` and a reason. Code, campus and stage stay: another stage is another unit. So does the school: schools are merged and split.")
    @APIResponse(responseCode = "200", description = "Corrected, entered anew, or as it was", content = @Content(schema = @Schema(implementation = UnitView.class)))
    @APIResponse(responseCode = "201", description = "Registered", content = @Content(schema = @Schema(implementation = UnitView.class)))
    public Response put(
            @Parameter(description = "Campus code, `-` and the stage's letter: P J S X V") @PathParam("unitCode") String unitCode,
            UnitRegistration registration) {
        var entry = service.put(unitCode, registration);
        return Response.status(entry.anew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(UnitView.of(entry.aggregate(), today.date()))
                .header(HttpHeaders.ETAG, Preconditions.tag(entry.aggregate())).build();
    }

    @POST
    @Idempotent
    @Path("/units/{unitCode}/reclassify")
    @RolesAllowed(Roles.EDU_BUREAU)
    @Operation(operationId = "reclassifyUnit", summary = "Make a teaching point a regular unit, or the reverse, from a day on", description = "The days before stay counted as they were: coverage leaves teaching points out (D-02).")
    @APIResponse(responseCode = "200", description = "Reclassified", content = @Content(schema = @Schema(implementation = UnitView.class)))
    public Response reclassify(
            @Parameter(description = "Code or id of the unit") @PathParam("unitCode") String unitCode,
            UnitReclassification reclassification) {
        return written(service.reclassify(unitCode, reclassification));
    }

    @POST
    @Idempotent
    @Path("/units/{unitCode}/rename")
    @RolesAllowed(Roles.EDU_BUREAU)
    @Operation(operationId = "renameUnit", summary = "Give a unit other names from a day on", description = "The code stays; the names before are kept.")
    @APIResponse(responseCode = "200", description = "Renamed", content = @Content(schema = @Schema(implementation = UnitView.class)))
    public Response rename(@Parameter(description = "Code or id of the unit") @PathParam("unitCode") String unitCode,
            UnitRenaming renaming) {
        return written(service.rename(unitCode, renaming));
    }

    @POST
    @Idempotent
    @Path("/units/{unitCode}/void")
    @RolesAllowed(Roles.EDU_BUREAU)
    @Operation(operationId = "voidUnit", summary = "Void a unit that was entered by mistake", description = "It is kept and shown as voided, but counts as none, and nothing new refers to it. A `PUT` enters it anew. 409 `unit-referred-to` while a membership, census, designation, record or another unit's succession that stands does, `unit-voided` where it is voided already. A unit that was, and is no more, is closed instead.")
    @APIResponse(responseCode = "200", description = "Voided", content = @Content(schema = @Schema(implementation = UnitView.class)))
    public Response makeVoid(@Parameter(description = "Code or id of the unit") @PathParam("unitCode") String unitCode,
            Voiding voiding) {
        return written(service.makeVoid(unitCode, voiding));
    }

    private Response written(Unit unit) {
        return Response.ok(UnitView.of(unit, today.date())).header(HttpHeaders.ETAG, Preconditions.tag(unit))
                .build();
    }
}
