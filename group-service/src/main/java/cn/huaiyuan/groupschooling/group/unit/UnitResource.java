package cn.huaiyuan.groupschooling.group.unit;

import cn.huaiyuan.groupschooling.kit.calendar.Today;
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
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1")
@Tag(name = "units", description = "Teaching units: one stage on one campus")
@RolesAllowed(Roles.ANY)
public class UnitResource {
    @Inject
    UnitService service;
    @Inject
    Today today;

    @GET
    @Path("/units")
    @Operation(operationId = "listUnits", summary = "Units, by code or name")
    public Page<UnitView> list(
            @Parameter(description = "Code of the school that they are a part of on `asOf`, or today if that is not given") @QueryParam("school") String school,
            @Parameter(description = "Code of the campus") @QueryParam("campus") String campus,
            @Parameter(description = "Only units of this stage") @QueryParam("stage") Stage stage,
            @Parameter(description = "Only units of this kind on `asOf`, or today if that is not given") @QueryParam("kind") Unit.Kind kind,
            @Parameter(description = "Only units that are open on this day, as they were then; all, as they are today, if it is not given") @QueryParam("asOf") LocalDate asOf,
            @Parameter(description = "`true`: voided ones too") @QueryParam("history") Boolean history,
            @BeanParam PageRequest page) {
        var day = today.or(asOf, page);
        var filter = new Units.UnitFilter(school, campus, stage, kind, asOf, Boolean.TRUE.equals(history));
        return service.list(filter, page).map(unit -> UnitView.of(unit, day));
    }

    @GET
    @Path("/units/{unitCode}")
    @Operation(operationId = "getUnit", summary = "A unit, by id or code, as it was on a day, with its whole history", description = "A voided one is shown too, with its `status`.")
    public RestResponse<UnitView> get(
            @Parameter(description = "Code or id of the unit") @PathParam("unitCode") String unitCode,
            @Parameter(description = "Today if it is not given") @QueryParam("asOf") LocalDate asOf) {
        var unit = service.get(unitCode);
        var day = today.or(asOf);
        return Answers.ok(unit, day, UnitView.of(unit, day));
    }

    @PUT
    @Path("/units/{unitCode}")
    @RolesAllowed(Roles.EDU_BUREAU)
    @Operation(operationId = "putUnit", summary = "Register a unit, or correct its entry", description = "Correcting an entry, and entering it anew after it was voided, needs `If-Match` and a reason. Campus, stage and school cannot be changed: another campus or stage is another unit, and only mergers and splits of schools move units.")
    public RestResponse<UnitView> put(
            @Parameter(description = "Campus code, `-` and the letter of the stage: P J S X V") @PathParam("unitCode") String unitCode,
            @BeanParam IfMatch ifMatch, UnitRegistration registration) {
        return Answers.of(service.put(unitCode, ifMatch, registration), this::view);
    }

    @POST
    @Idempotent
    @Path("/units/{unitCode}/reclassify")
    @RolesAllowed(Roles.EDU_BUREAU)
    @Operation(operationId = "reclassifyUnit", summary = "Turn a teaching point into a regular unit, or the reverse, from a day on", description = "The days before are not affected: coverage leaves teaching points out (D-02).")
    public RestResponse<UnitView> reclassify(
            @Parameter(description = "Code or id of the unit") @PathParam("unitCode") String unitCode,
            @BeanParam IfMatch ifMatch, UnitReclassification reclassification) {
        return Answers.of(service.reclassify(unitCode, ifMatch, reclassification), this::view);
    }

    @POST
    @Idempotent
    @Path("/units/{unitCode}/rename")
    @RolesAllowed(Roles.EDU_BUREAU)
    @Operation(operationId = "renameUnit", summary = "Give a unit other names from a day on", description = "The code stays the same; the former names are kept.")
    public RestResponse<UnitView> rename(
            @Parameter(description = "Code or id of the unit") @PathParam("unitCode") String unitCode,
            @BeanParam IfMatch ifMatch, UnitRenaming renaming) {
        return Answers.of(service.rename(unitCode, ifMatch, renaming), this::view);
    }

    @POST
    @Idempotent
    @Path("/units/{unitCode}/void")
    @RolesAllowed(Roles.EDU_BUREAU)
    @Operation(operationId = "voidUnit", summary = "Void a unit that was entered by mistake", description = "It stays readable as voided, but no longer counts, and nothing new can refer to it. A `PUT` enters it anew. 409 `unit-referred-to` if an active membership, census, designation or record refers to it, or if another unit names it as its successor; `unit-voided` if it is voided already. A unit that did exist is closed, not voided.")
    public RestResponse<UnitView> makeVoid(
            @Parameter(description = "Code or id of the unit") @PathParam("unitCode") String unitCode,
            @BeanParam IfMatch ifMatch, Voiding voiding) {
        return Answers.of(service.makeVoid(unitCode, ifMatch, voiding), this::view);
    }

    private UnitView view(Unit unit) {
        return UnitView.of(unit, today.date());
    }
}
