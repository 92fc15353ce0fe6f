package cn.huaiyuan.groupschooling.group.census;

import cn.huaiyuan.groupschooling.group.unit.Stage;
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
@Tag(name = "censuses", description = "Students and classes of a unit, per school year")
@RolesAllowed(Roles.ANY)
public class CensusResource {
    @Inject
    CensusService service;

    @GET
    @Path("/censuses")
    @Operation(operationId = "listCountyCensuses", summary = "The censuses of all units, by school year")
    public Page<CensusView> list(
            @Parameter(description = "1 September to 31 August", example = "2026-2027") @QueryParam("schoolYear") String schoolYear,
            @Parameter(description = "Code of a school: only units that are a part of it on `asOf`", example = "3134000001") @QueryParam("school") String school,
            @Parameter(description = "Only units of this stage") @QueryParam("stage") Stage stage,
            @Parameter(description = "Code of a group: only units that are in it on `asOf`", example = "HY-G01") @QueryParam("group") String group,
            @Parameter(description = "Day for `school` and `group`; today if it is not given") @QueryParam("asOf") LocalDate asOf,
            @Parameter(description = "`true`: voided ones too") @QueryParam("history") Boolean history,
            @BeanParam PageRequest page) {
        var filter = new Censuses.CensusFilter(schoolYear, school, stage, group, Boolean.TRUE.equals(history));
        return service.list(filter, asOf, page).map(this::view);
    }

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
    @Operation(operationId = "getCensus", summary = "The census of a unit in a school year", description = "A voided one is shown too, with its `status`.")
    public RestResponse<CensusView> get(
            @Parameter(description = "Code or id of the unit") @PathParam("unitCode") String unitCode,
            @Parameter(description = "1 September to 31 August", example = "2026-2027") @PathParam("schoolYear") String schoolYear) {
        return Answers.ok(service.get(unitCode, schoolYear), this::view);
    }

    @PUT
    @Path("/units/{unitCode}/censuses/{schoolYear}")
    @RolesAllowed(Roles.EDU_BUREAU)
    @Operation(operationId = "putCensus", summary = "Record a census, or correct it", description = "Correcting a census, and recording it anew after it was voided, needs `If-Match` and a reason. A census of the wrong unit or year is voided; 0 students would say that the unit has none. After the freeze (`school_year.freeze` of `/v1/parameters`) recording and correcting need a reason and a document.")
    public RestResponse<CensusView> put(
            @Parameter(description = "Code or id of the unit") @PathParam("unitCode") String unitCode,
            @Parameter(description = "1 September to 31 August", example = "2026-2027") @PathParam("schoolYear") String schoolYear,
            @BeanParam IfMatch ifMatch, CensusCount count) {
        return Answers.of(service.put(unitCode, schoolYear, ifMatch, count), this::view);
    }

    @POST
    @Idempotent
    @Path("/units/{unitCode}/censuses/{schoolYear}/void")
    @RolesAllowed(Roles.EDU_BUREAU)
    @Operation(operationId = "voidCensus", summary = "Void a census that was recorded by mistake", description = "It stays readable as voided, but no longer counts: the unit's numbers are unknown. A `PUT` records it anew. After the freeze (`school_year.freeze` of `/v1/parameters`) voiding needs a document. 409 `census-voided` if it is voided already.")
    public RestResponse<CensusView> makeVoid(
            @Parameter(description = "Code or id of the unit") @PathParam("unitCode") String unitCode,
            @Parameter(description = "1 September to 31 August", example = "2026-2027") @PathParam("schoolYear") String schoolYear,
            @BeanParam IfMatch ifMatch, CensusVoiding voiding) {
        return Answers.of(service.makeVoid(unitCode, schoolYear, ifMatch, voiding), this::view);
    }

    private CensusView view(Census census) {
        return CensusView.of(census, service.parameters());
    }
}
