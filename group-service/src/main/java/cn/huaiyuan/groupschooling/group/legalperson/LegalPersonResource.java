package cn.huaiyuan.groupschooling.group.legalperson;

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

/** Legal persons over HTTP. */
@Path("/v1")
@Tag(name = "legal-persons", description = "Legal persons by their unified social credit code (统一社会信用代码)")
@RolesAllowed(Roles.ANY)
public class LegalPersonResource {
    @Inject
    LegalPersonService service;
    @Inject
    Preconditions preconditions;

    @GET
    @Path("/legal-persons")
    @Operation(operationId = "listLegalPersons", summary = "Legal persons, by code or name")
    public Page<LegalPersonView> list(
            @Parameter(description = "Only those that exist on this day; all where it is not given") @QueryParam("asOf") LocalDate asOf,
            @Parameter(description = "`true`: voided ones too") @QueryParam("history") Boolean history,
            @BeanParam PageRequest page) {
        return service.list(asOf, Boolean.TRUE.equals(history), page).map(LegalPersonView::of);
    }

    @GET
    @Path("/legal-persons/{legalPersonCode}")
    @Operation(operationId = "getLegalPerson", summary = "A legal person", description = "One that was voided is shown too, with its `status`.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LegalPersonView.class)))
    public Response get(
            @Parameter(description = "统一社会信用代码, 18 characters", example = "123403210000000197") @PathParam("legalPersonCode") String legalPersonCode) {
        var person = service.get(legalPersonCode);
        return preconditions.ok(person, LegalPersonView.of(person));
    }

    @PUT
    @Path("/legal-persons/{legalPersonCode}")
    @RolesAllowed({Roles.EDU_BUREAU, Roles.ESTABLISHMENT_OFFICE})
    @Operation(operationId = "putLegalPerson", summary = "Register a legal person, or correct its entry", description = "Correcting, and entering anew what was voided, needs `If-Match` and a reason. A code whose check character does not hold needs `checkOverride`; its end needs the establishment office's approval.")
    @APIResponse(responseCode = "200", description = "Corrected, entered anew, or as it was", content = @Content(schema = @Schema(implementation = LegalPersonView.class)))
    @APIResponse(responseCode = "201", description = "Registered", content = @Content(schema = @Schema(implementation = LegalPersonView.class)))
    public Response put(
            @Parameter(description = "统一社会信用代码, 18 characters", example = "123403210000000197") @PathParam("legalPersonCode") String legalPersonCode,
            LegalPersonRegistration registration) {
        var entry = service.put(legalPersonCode, registration);
        return Response.status(entry.anew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(LegalPersonView.of(entry.aggregate()))
                .header(HttpHeaders.ETAG, Preconditions.tag(entry.aggregate())).build();
    }

    @POST
    @Idempotent
    @Path("/legal-persons/{legalPersonCode}/void")
    @RolesAllowed({Roles.EDU_BUREAU, Roles.ESTABLISHMENT_OFFICE})
    @Operation(operationId = "voidLegalPerson", summary = "Void a legal person that was entered by mistake", description = "It is kept and shown as voided, but counts as none, and nothing new refers to it. A `PUT` enters it anew. 409 `legal-person-referred-to` while a school has it on any day, `legal-person-voided` where it is voided already. A legal person that was, and is no more, is given its last day instead.")
    @APIResponse(responseCode = "200", description = "Voided", content = @Content(schema = @Schema(implementation = LegalPersonView.class)))
    public Response makeVoid(
            @Parameter(description = "统一社会信用代码, 18 characters", example = "123403210000000197") @PathParam("legalPersonCode") String legalPersonCode,
            Voiding voiding) {
        var person = service.makeVoid(legalPersonCode, voiding);
        return Response.ok(LegalPersonView.of(person)).header(HttpHeaders.ETAG, Preconditions.tag(person)).build();
    }
}
