package cn.huaiyuan.groupschooling.group.designation;

import cn.huaiyuan.groupschooling.kit.aggregate.Voiding;
import cn.huaiyuan.groupschooling.kit.idempotency.Idempotent;
import cn.huaiyuan.groupschooling.kit.openapi.CommonContract;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1")
@Tag(name = "designations", description = "Weak schools (薄弱学校), as the city's education bureau designates them")
@RolesAllowed(Roles.ANY)
public class DesignationResource {
    @Inject
    DesignationService service;

    @GET
    @Path("/designations")
    @Operation(operationId = "listDesignations", summary = "The designations that hold on a day")
    public Page<DesignationView> list(
            @Parameter(description = "Code of a school: only its own, not those of single units") @QueryParam("school") String school,
            @Parameter(description = "Code or id of a unit: only its own, not those of its school") @QueryParam("unit") String unit,
            @Parameter(description = "Today if it is not given") @QueryParam("asOf") LocalDate asOf,
            @Parameter(description = "`true`: those of all days, voided ones too; not together with `asOf`") @QueryParam("history") Boolean history,
            @BeanParam PageRequest page) {
        return service.list(school, unit, asOf, Boolean.TRUE.equals(history), page).map(DesignationView::of);
    }

    @GET
    @Path("/designations/{id}")
    @Operation(operationId = "getDesignation", summary = "A designation")
    public RestResponse<DesignationView> get(
            @Parameter(description = "Id of the designation") @PathParam("id") UUID id) {
        return Answers.ok(service.get(id), DesignationView::of);
    }

    @POST
    @Idempotent
    @Path("/designations")
    @RolesAllowed(Roles.EDU_BUREAU)
    @Operation(operationId = "grantDesignation", summary = "Enter that the city bureau has designated a school or unit as weak", description = "409 `designation-school-once` or `designation-unit-once` if it is designated already on some of the days.")
    @Extension(name = CommonContract.CREATES, value = "true")
    public RestResponse<DesignationView> grant(DesignationGrant grant) {
        var change = service.grant(grant);
        return Answers.created("/v1/designations/" + change.aggregate().id(), change, DesignationView::of);
    }

    @POST
    @Idempotent
    @Path("/designations/{id}/correct")
    @RolesAllowed(Roles.EDU_BUREAU)
    @Operation(operationId = "correctDesignation", summary = "Correct document and days of a designation", description = "If they differ from the city bureau's document. The school or unit cannot be corrected: void the designation and grant another one. 409 `designation-school-once` or `designation-unit-once` if another designation holds on some of the days.")
    public RestResponse<DesignationView> correct(
            @Parameter(description = "Id of the designation") @PathParam("id") UUID id, @BeanParam IfMatch ifMatch,
            DesignationCorrection correction) {
        return Answers.of(service.correct(id, ifMatch, correction), DesignationView::of);
    }

    @POST
    @Idempotent
    @Path("/designations/{id}/end")
    @RolesAllowed(Roles.EDU_BUREAU)
    @Operation(operationId = "endDesignation", summary = "Say on which day a designation ends, or ends earlier", description = "Days after a last day that was given before need a new designation.")
    public RestResponse<DesignationView> end(
            @Parameter(description = "Id of the designation") @PathParam("id") UUID id, @BeanParam IfMatch ifMatch,
            DesignationEnd end) {
        return Answers.of(service.end(id, ifMatch, end), DesignationView::of);
    }

    @POST
    @Idempotent
    @Path("/designations/{id}/void")
    @RolesAllowed(Roles.EDU_BUREAU)
    @Operation(operationId = "voidDesignation", summary = "Void a designation that was entered by mistake", description = "It stays readable as voided, but no longer counts. A designation that did exist is ended instead. 409 `designation-voided` if it is voided already.")
    public RestResponse<DesignationView> makeVoid(
            @Parameter(description = "Id of the designation") @PathParam("id") UUID id, @BeanParam IfMatch ifMatch,
            Voiding voiding) {
        return Answers.of(service.makeVoid(id, ifMatch, voiding), DesignationView::of);
    }
}
