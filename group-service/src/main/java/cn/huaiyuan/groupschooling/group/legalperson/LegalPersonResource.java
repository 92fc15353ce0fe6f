package cn.huaiyuan.groupschooling.group.legalperson;

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
@Tag(name = "legal-persons", description = "Legal persons by their unified social credit code (统一社会信用代码)")
@RolesAllowed(Roles.ANY)
public class LegalPersonResource {
    @Inject
    LegalPersonService service;

    @GET
    @Path("/legal-persons")
    @Operation(operationId = "listLegalPersons", summary = "Legal persons, by code or name")
    public Page<LegalPersonView> list(
            @Parameter(description = "Only those that exist on this day; all if it is not given") @QueryParam("asOf") LocalDate asOf,
            @Parameter(description = "`true`: voided ones too") @QueryParam("history") Boolean history,
            @BeanParam PageRequest page) {
        return service.list(asOf, Boolean.TRUE.equals(history), page).map(LegalPersonView::of);
    }

    @GET
    @Path("/legal-persons/{legalPersonCode}")
    @Operation(operationId = "getLegalPerson", summary = "A legal person", description = "A voided one is shown too, with its `status`.")
    public RestResponse<LegalPersonView> get(
            @Parameter(description = "统一社会信用代码, 18 characters", example = "123403210000000197") @PathParam("legalPersonCode") String legalPersonCode) {
        return Answers.ok(service.get(legalPersonCode), LegalPersonView::of);
    }

    @PUT
    @Path("/legal-persons/{legalPersonCode}")
    @RolesAllowed({Roles.EDU_BUREAU, Roles.ESTABLISHMENT_OFFICE})
    @Operation(operationId = "putLegalPerson", summary = "Register a legal person, or correct its entry", description = "Correcting an entry, and entering it anew after it was voided, needs `If-Match` and a reason. A code whose check character does not fit needs `checkOverride`; a deregistration needs the establishment office's approval.")
    public RestResponse<LegalPersonView> put(
            @Parameter(description = "统一社会信用代码, 18 characters", example = "123403210000000197") @PathParam("legalPersonCode") String legalPersonCode,
            @BeanParam IfMatch ifMatch, LegalPersonRegistration registration) {
        return Answers.of(service.put(legalPersonCode, ifMatch, registration), LegalPersonView::of);
    }

    @POST
    @Idempotent
    @Path("/legal-persons/{legalPersonCode}/void")
    @RolesAllowed({Roles.EDU_BUREAU, Roles.ESTABLISHMENT_OFFICE})
    @Operation(operationId = "voidLegalPerson", summary = "Void a legal person that was entered by mistake", description = "It stays readable as voided, but no longer counts, and nothing new refers to it. A `PUT` enters it anew. 409 `legal-person-referred-to` if a school has it on any day; `legal-person-voided` if it is voided already. A legal person that did exist is deregistered instead.")
    public RestResponse<LegalPersonView> makeVoid(
            @Parameter(description = "统一社会信用代码, 18 characters", example = "123403210000000197") @PathParam("legalPersonCode") String legalPersonCode,
            @BeanParam IfMatch ifMatch, Voiding voiding) {
        return Answers.of(service.makeVoid(legalPersonCode, ifMatch, voiding), LegalPersonView::of);
    }
}
