package cn.huaiyuan.groupschooling.group.digital;

import cn.huaiyuan.groupschooling.group.register.Voiding;
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

/** Digital records of a unit over HTTP. */
@Path("/v1/units/{unitCode}/digital-records")
@Tag(name = "digital records", description = "How far a unit has come in going digital (数字化转型), per school year")
@RolesAllowed({Roles.EDU_BUREAU, Roles.HR_BUREAU, Roles.FINANCE_BUREAU, Roles.ESTABLISHMENT_OFFICE,
        Roles.ORGANIZATION_DEPARTMENT, Roles.GROUP_HQ, Roles.MEMBER_UNIT, Roles.READER, Roles.SYSTEM})
public class DigitalResource {
    @Inject
    DigitalService service;
    @Inject
    Preconditions preconditions;

    @GET
    @Operation(operationId = "listDigitalRecords", summary = "The digital records of a unit, by school year")
    public Page<DigitalView> list(
            @Parameter(description = "Code or id of the unit") @PathParam("unitCode") String unitCode,
            @Parameter(description = "`true`: voided ones too") @QueryParam("history") Boolean history,
            @BeanParam PageRequest page) {
        return service.list(unitCode, Boolean.TRUE.equals(history), page).map(DigitalView::of);
    }

    @GET
    @Path("/{schoolYear}")
    @Operation(operationId = "getDigitalRecord", summary = "The digital record of a unit in a school year", description = "One that was voided is shown too, with its `status`.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DigitalView.class)))
    public Response get(@Parameter(description = "Code or id of the unit") @PathParam("unitCode") String unitCode,
            @Parameter(description = "1 September to 31 August", example = "2026-2027") @PathParam("schoolYear") String schoolYear) {
        var digital = service.get(unitCode, schoolYear);
        return preconditions.ok(digital, DigitalView.of(digital));
    }

    @PUT
    @Path("/{schoolYear}")
    @RolesAllowed({Roles.EDU_BUREAU, Roles.GROUP_HQ, Roles.MEMBER_UNIT})
    @Operation(operationId = "putDigitalRecord", summary = "Record how far a unit has come in a school year, or correct it", description = "Correcting, and recording anew what was voided, needs `If-Match` and a reason. `group-hq` and `member-unit` write for their own units.")
    @APIResponse(responseCode = "200", description = "Corrected, recorded anew, or as it was", content = @Content(schema = @Schema(implementation = DigitalView.class)))
    @APIResponse(responseCode = "201", description = "Recorded", content = @Content(schema = @Schema(implementation = DigitalView.class)))
    public Response put(@Parameter(description = "Code or id of the unit") @PathParam("unitCode") String unitCode,
            @Parameter(description = "1 September to 31 August", example = "2026-2027") @PathParam("schoolYear") String schoolYear,
            DigitalFindings wanted) {
        var entry = service.put(unitCode, schoolYear, wanted);
        return Response.status(entry.anew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(DigitalView.of(entry.aggregate()))
                .header(HttpHeaders.ETAG, Preconditions.tag(entry.aggregate())).build();
    }

    @POST
    @Idempotent
    @Path("/{schoolYear}/void")
    @RolesAllowed({Roles.EDU_BUREAU, Roles.GROUP_HQ, Roles.MEMBER_UNIT})
    @Operation(operationId = "voidDigitalRecord", summary = "Void a digital record that was entered by mistake", description = "It is kept and shown as voided, but counts as none. A `PUT` records it anew. `group-hq` and `member-unit` write for their own units. 409 `digital-record-voided` where it is voided already.")
    @APIResponse(responseCode = "200", description = "Voided", content = @Content(schema = @Schema(implementation = DigitalView.class)))
    public Response makeVoid(@Parameter(description = "Code or id of the unit") @PathParam("unitCode") String unitCode,
            @Parameter(description = "1 September to 31 August", example = "2026-2027") @PathParam("schoolYear") String schoolYear,
            Voiding voiding) {
        var digital = service.makeVoid(unitCode, schoolYear, voiding);
        return Response.ok(DigitalView.of(digital)).header(HttpHeaders.ETAG, Preconditions.tag(digital)).build();
    }
}
