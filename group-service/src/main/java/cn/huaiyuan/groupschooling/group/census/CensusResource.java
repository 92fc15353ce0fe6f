package cn.huaiyuan.groupschooling.group.census;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Censuses over HTTP. */
@Path("/v1/units/{unitCode}/censuses")
@Tag(name = "censuses", description = "Students and classes of a unit, per school year")
@RolesAllowed({Roles.EDU_BUREAU, Roles.HR_BUREAU, Roles.FINANCE_BUREAU, Roles.ESTABLISHMENT_OFFICE,
        Roles.ORGANIZATION_DEPARTMENT, Roles.GROUP_HQ, Roles.MEMBER_UNIT, Roles.READER, Roles.SYSTEM})
public class CensusResource {
    @Inject
    CensusService service;
    @Inject
    Preconditions preconditions;

    @GET
    @Operation(operationId = "listCensuses", summary = "The censuses of a unit, by school year")
    public Page<CensusView> list(
            @Parameter(description = "Code or id of the unit") @PathParam("unitCode") String unitCode,
            @BeanParam PageRequest page) {
        return service.list(unitCode, page).map(this::view);
    }

    @GET
    @Path("/{schoolYear}")
    @Operation(operationId = "getCensus", summary = "The census of a unit in a school year")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CensusView.class)))
    public Response get(@Parameter(description = "Code or id of the unit") @PathParam("unitCode") String unitCode,
            @Parameter(description = "1 September to 31 August", example = "2026-2027") @PathParam("schoolYear") String schoolYear) {
        var census = service.get(unitCode, schoolYear);
        return preconditions.ok(census, view(census));
    }

    @PUT
    @Path("/{schoolYear}")
    @RolesAllowed(Roles.EDU_BUREAU)
    @Operation(operationId = "putCensus", summary = "Record a census, or correct it", description = "Correcting needs `If-Match` and a reason. After the freeze (`school_year.freeze` of `/v1/parameters`) recording and correcting need a reason and a document.")
    @APIResponse(responseCode = "200", description = "Corrected, or as it was", content = @Content(schema = @Schema(implementation = CensusView.class)))
    @APIResponse(responseCode = "201", description = "Recorded", content = @Content(schema = @Schema(implementation = CensusView.class)))
    public Response put(@Parameter(description = "Code or id of the unit") @PathParam("unitCode") String unitCode,
            @Parameter(description = "1 September to 31 August", example = "2026-2027") @PathParam("schoolYear") String schoolYear,
            CensusCount count) {
        var entry = service.put(unitCode, schoolYear, count);
        return Response.status(entry.anew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(view(entry.aggregate()))
                .header(HttpHeaders.ETAG, Preconditions.tag(entry.aggregate())).build();
    }

    private CensusView view(Census census) {
        return CensusView.of(census, service.parameters());
    }
}
