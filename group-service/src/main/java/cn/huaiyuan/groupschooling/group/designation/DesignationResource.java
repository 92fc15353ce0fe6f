package cn.huaiyuan.groupschooling.group.designation;

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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Designations over HTTP. */
@Path("/v1")
@Tag(name = "designations", description = "Weak schools (薄弱学校), as the city's education bureau designates them")
@RolesAllowed(Roles.ANY)
public class DesignationResource {
    @Inject
    DesignationService service;
    @Inject
    Preconditions preconditions;

    @GET
    @Path("/designations")
    @Operation(operationId = "listDesignations", summary = "The designations that hold on a day")
    public Page<DesignationView> list(
            @Parameter(description = "Code of a school: only its own, not those of single units") @QueryParam("school") String school,
            @Parameter(description = "Code or id of a unit: only its own, not those of its school") @QueryParam("unit") String unit,
            @Parameter(description = "Today where it is not given") @QueryParam("asOf") LocalDate asOf,
            @Parameter(description = "`true`: those of all days, voided ones too; not together with `asOf`") @QueryParam("history") Boolean history,
            @BeanParam PageRequest page) {
        return service.list(school, unit, asOf, Boolean.TRUE.equals(history), page).map(DesignationView::of);
    }

    @GET
    @Path("/designations/{id}")
    @Operation(operationId = "getDesignation", summary = "A designation")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DesignationView.class)))
    public Response get(@Parameter(description = "Id of the designation") @PathParam("id") UUID id) {
        var designation = service.get(id);
        return preconditions.ok(designation, DesignationView.of(designation));
    }

    @POST
    @Idempotent
    @Path("/designations")
    @RolesAllowed(Roles.EDU_BUREAU)
    @Operation(operationId = "grantDesignation", summary = "Enter that the city bureau has designated a school or unit as weak", description = "409 `designation-school-once` or `designation-unit-once` where it is designated already on some day.")
    @APIResponse(responseCode = "201", description = "Entered", content = @Content(schema = @Schema(implementation = DesignationView.class)))
    public Response grant(DesignationGrant grant) {
        var designation = service.grant(grant);
        return Response.created(URI.create("/v1/designations/" + designation.id()))
                .header(HttpHeaders.ETAG, Preconditions.tag(designation)).entity(DesignationView.of(designation))
                .build();
    }

    @POST
    @Idempotent
    @Path("/designations/{id}/correct")
    @RolesAllowed(Roles.EDU_BUREAU)
    @Operation(operationId = "correctDesignation", summary = "Correct document and days of a designation", description = "For what was entered otherwise than the city bureau's document says; the school or unit stays, another one is voided and granted anew. 409 `designation-school-once` or `designation-unit-once` where another designation stands in the way.")
    @APIResponse(responseCode = "200", description = "Corrected, or as it was", content = @Content(schema = @Schema(implementation = DesignationView.class)))
    public Response correct(@Parameter(description = "Id of the designation") @PathParam("id") UUID id,
            DesignationCorrection correction) {
        return written(service.correct(id, correction));
    }

    @POST
    @Idempotent
    @Path("/designations/{id}/end")
    @RolesAllowed(Roles.EDU_BUREAU)
    @Operation(operationId = "endDesignation", summary = "Say on which day a designation ends, or ends earlier", description = "Days after a last day that was said before are a new designation.")
    @APIResponse(responseCode = "200", description = "Ended", content = @Content(schema = @Schema(implementation = DesignationView.class)))
    public Response end(@Parameter(description = "Id of the designation") @PathParam("id") UUID id,
            DesignationEnd end) {
        return written(service.end(id, end));
    }

    @POST
    @Idempotent
    @Path("/designations/{id}/void")
    @RolesAllowed(Roles.EDU_BUREAU)
    @Operation(operationId = "voidDesignation", summary = "Void a designation that was entered by mistake", description = "It is kept and shown as voided, but counts on no day. A designation that did hold is ended instead. 409 `designation-voided` where it is voided already.")
    @APIResponse(responseCode = "200", description = "Voided", content = @Content(schema = @Schema(implementation = DesignationView.class)))
    public Response makeVoid(@Parameter(description = "Id of the designation") @PathParam("id") UUID id,
            Voiding voiding) {
        return written(service.makeVoid(id, voiding));
    }

    private static Response written(Designation designation) {
        return Response.ok(DesignationView.of(designation)).header(HttpHeaders.ETAG, Preconditions.tag(designation))
                .build();
    }
}
