package cn.huaiyuan.groupschooling.group.unit;

import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import cn.huaiyuan.groupschooling.kit.precondition.Preconditions;
import cn.huaiyuan.groupschooling.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
@Path("/v1/units")
@Tag(name = "units", description = "Teaching units: one stage on one campus")
@RolesAllowed({Roles.EDU_BUREAU, Roles.HR_BUREAU, Roles.FINANCE_BUREAU, Roles.ESTABLISHMENT_OFFICE,
        Roles.ORGANIZATION_DEPARTMENT, Roles.GROUP_HQ, Roles.MEMBER_UNIT, Roles.READER, Roles.SYSTEM})
public class UnitResource {
    @Inject
    UnitService service;
    @Inject
    Preconditions preconditions;

    @GET
    @Operation(operationId = "listUnits", summary = "Units, by code or name")
    public Page<UnitView> list(@Parameter(description = "Code of the school") @QueryParam("school") String school,
            @Parameter(description = "Only units of this stage") @QueryParam("stage") Stage stage,
            @Parameter(description = "Only units of this kind") @QueryParam("kind") Unit.Kind kind,
            @Parameter(description = "Only those open on this day; all where it is not given") @QueryParam("asOf") LocalDate asOf,
            @BeanParam PageRequest page) {
        return service.list(new Units.UnitFilter(school, stage, kind, asOf), page).map(UnitView::of);
    }

    @GET
    @Path("/{unitCode}")
    @Operation(operationId = "getUnit", summary = "A unit, by id or code")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = UnitView.class)))
    public Response get(@Parameter(description = "Code or id of the unit") @PathParam("unitCode") String unitCode) {
        var unit = service.get(unitCode);
        return preconditions.ok(unit, UnitView.of(unit));
    }

    @PUT
    @Path("/{unitCode}")
    @RolesAllowed(Roles.EDU_BUREAU)
    @Operation(operationId = "putUnit", summary = "Register a unit, or correct its entry", description = "Correcting needs `If-Match` and a reason. Code, campus and stage stay: another stage is another unit.")
    @APIResponse(responseCode = "200", description = "Corrected, or as it was", content = @Content(schema = @Schema(implementation = UnitView.class)))
    @APIResponse(responseCode = "201", description = "Registered", content = @Content(schema = @Schema(implementation = UnitView.class)))
    public Response put(
            @Parameter(description = "Campus code, `-` and the stage's letter: P J S X V") @PathParam("unitCode") String unitCode,
            UnitRegistration registration) {
        var entry = service.put(unitCode, registration);
        return Response.status(entry.anew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(UnitView.of(entry.aggregate()))
                .header(HttpHeaders.ETAG, Preconditions.tag(entry.aggregate())).build();
    }
}
