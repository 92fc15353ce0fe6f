package cn.huaiyuan.groupschooling.group.census;

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

/** Censuses over HTTP. */
@Path("/v1")
@Tag(name = "censuses", description = "Students and classes of a unit, per school year")
@RolesAllowed(Roles.ANY)
public class CensusResource {
    @Inject
    CensusService service;
    @Inject
    Preconditions preconditions;

    @GET
    @Path("/units/{unitCode}/censuses")
    @Operation(operationId = "listCensuses", summary = "The censuses of a unit, by school year")
    public Page<CensusView> list(
            @Parameter(description = "Code or id of the unit") @PathParam("unitCode") String unitCode,
            @Parameter(description = "`true`: voided ones too") @QueryParam("history") Boolean history,
            @BeanParam PageRequest page) {
        return service.list(unitCode, Boolean.TRUE.equals(history), page).map(this::view);
    }

    @GET
    @Path("/units/{unitCode}/censuses/{schoolYear}")
    @Operation(operationId = "getCensus", summary = "The census of a unit in a school year", description = "One that was voided is shown too, with its `status`.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CensusView.class)))
    public Response get(@Parameter(description = "Code or id of the unit") @PathParam("unitCode") String unitCode,
            @Parameter(description = "1 September to 31 August", example = "2026-2027") @PathParam("schoolYear") String schoolYear) {
        var census = service.get(unitCode, schoolYear);
        return preconditions.ok(census, view(census));
    }

    @PUT
    @Path("/units/{unitCode}/censuses/{schoolYear}")
    @RolesAllowed(Roles.EDU_BUREAU)
    @Operation(operationId = "putCensus", summary = "Record a census, or correct it", description = "Correcting, and recording anew what was voided, needs `If-Match` and a reason. A census of the wrong unit or year is voided, not corrected to 0 students, which says that the unit stands empty. After the freeze (`school_year.freeze` of `/v1/parameters`) recording and correcting need a reason and a document.")
    @APIResponse(responseCode = "200", description = "Corrected, recorded anew, or as it was", content = @Content(schema = @Schema(implementation = CensusView.class)))
    @APIResponse(responseCode = "201", description = "Recorded", content = @Content(schema = @Schema(implementation = CensusView.class)))
    public Response put(@Parameter(description = "Code or id of the unit") @PathParam("unitCode") String unitCode,
            @Parameter(description = "1 September to 31 August", example = "2026-2027") @PathParam("schoolYear") String schoolYear,
            CensusCount count) {
        var entry = service.put(unitCode, schoolYear, count);
        return Response.status(entry.anew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(view(entry.aggregate()))
                .header(HttpHeaders.ETAG, Preconditions.tag(entry.aggregate())).build();
    }

    @POST
    @Idempotent
    @Path("/units/{unitCode}/censuses/{schoolYear}/void")
    @RolesAllowed(Roles.EDU_BUREAU)
    @Operation(operationId = "voidCensus", summary = "Void a census that was recorded by mistake", description = "It is kept and shown as voided, but counts as none: the unit's numbers are unknown. A `PUT` records it anew. After the freeze (`school_year.freeze` of `/v1/parameters`) it needs a document. 409 `census-voided` where it is voided already.")
    @APIResponse(responseCode = "200", description = "Voided", content = @Content(schema = @Schema(implementation = CensusView.class)))
    public Response makeVoid(@Parameter(description = "Code or id of the unit") @PathParam("unitCode") String unitCode,
            @Parameter(description = "1 September to 31 August", example = "2026-2027") @PathParam("schoolYear") String schoolYear,
            CensusVoiding voiding) {
        var census = service.makeVoid(unitCode, schoolYear, voiding);
        return Response.ok(view(census)).header(HttpHeaders.ETAG, Preconditions.tag(census)).build();
    }

    private CensusView view(Census census) {
        return CensusView.of(census, service.parameters());
    }
}
