package cn.huaiyuan.groupschooling.group.digital;

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
@Tag(name = "digital records", description = "How far a unit has come in going digital (数字化转型), per school year")
@RolesAllowed(Roles.ANY)
public class DigitalResource {
    @Inject
    DigitalService service;

    @GET
    @Path("/digital-records")
    @Operation(operationId = "listCountyDigitalRecords", summary = "The digital records of all units, by school year")
    public Page<DigitalView> list(
            @Parameter(description = "Code of a group: only units that are in it on `asOf`", example = "HY-G01") @QueryParam("group") String group,
            @Parameter(description = "Only this school year", example = "2026-2027") @QueryParam("schoolYear") String schoolYear,
            @Parameter(description = "Day on which units are in the group; today if it is not given") @QueryParam("asOf") LocalDate asOf,
            @Parameter(description = "`true`: voided ones too") @QueryParam("history") Boolean history,
            @BeanParam PageRequest page) {
        return service.list(group, schoolYear, asOf, Boolean.TRUE.equals(history), page).map(DigitalView::of);
    }

    @GET
    @Path("/units/{unitCode}/digital-records")
    @Operation(operationId = "listDigitalRecords", summary = "The digital records of a unit, by school year")
    public Page<DigitalView> list(
            @Parameter(description = "Code or id of the unit") @PathParam("unitCode") String unitCode,
            @Parameter(description = "`true`: voided ones too") @QueryParam("history") Boolean history,
            @BeanParam PageRequest page) {
        return service.list(unitCode, Boolean.TRUE.equals(history), page).map(DigitalView::of);
    }

    @GET
    @Path("/units/{unitCode}/digital-records/{schoolYear}")
    @Operation(operationId = "getDigitalRecord", summary = "The digital record of a unit in a school year", description = "A voided one is shown too, with its `status`.")
    public RestResponse<DigitalView> get(
            @Parameter(description = "Code or id of the unit") @PathParam("unitCode") String unitCode,
            @Parameter(description = "1 September to 31 August", example = "2026-2027") @PathParam("schoolYear") String schoolYear) {
        return Answers.ok(service.get(unitCode, schoolYear), DigitalView::of);
    }

    @PUT
    @Path("/units/{unitCode}/digital-records/{schoolYear}")
    @RolesAllowed({Roles.EDU_BUREAU, Roles.GROUP_HQ, Roles.MEMBER_UNIT})
    @Operation(operationId = "putDigitalRecord", summary = "Record how far a unit has come in a school year, or correct it", description = "Correcting a record, and recording it anew after it was voided, needs `If-Match` and a reason. `group-hq` and `member-unit` write for their own units.")
    public RestResponse<DigitalView> put(
            @Parameter(description = "Code or id of the unit") @PathParam("unitCode") String unitCode,
            @Parameter(description = "1 September to 31 August", example = "2026-2027") @PathParam("schoolYear") String schoolYear,
            @BeanParam IfMatch ifMatch, DigitalFindings wanted) {
        return Answers.of(service.put(unitCode, schoolYear, ifMatch, wanted), DigitalView::of);
    }

    @POST
    @Idempotent
    @Path("/units/{unitCode}/digital-records/{schoolYear}/void")
    @RolesAllowed({Roles.EDU_BUREAU, Roles.GROUP_HQ, Roles.MEMBER_UNIT})
    @Operation(operationId = "voidDigitalRecord", summary = "Void a digital record that was entered by mistake", description = "It stays readable as voided, but no longer counts. A `PUT` records it anew. `group-hq` and `member-unit` write for their own units. 409 `digital-record-voided` if it is voided already.")
    public RestResponse<DigitalView> makeVoid(
            @Parameter(description = "Code or id of the unit") @PathParam("unitCode") String unitCode,
            @Parameter(description = "1 September to 31 August", example = "2026-2027") @PathParam("schoolYear") String schoolYear,
            @BeanParam IfMatch ifMatch, Voiding voiding) {
        return Answers.of(service.makeVoid(unitCode, schoolYear, ifMatch, voiding), DigitalView::of);
    }
}
