package cn.huaiyuan.groupschooling.group.policy;

import cn.huaiyuan.groupschooling.kit.aggregate.Voiding;
import cn.huaiyuan.groupschooling.kit.idempotency.Idempotent;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import cn.huaiyuan.groupschooling.kit.precondition.Answers;
import cn.huaiyuan.groupschooling.kit.precondition.IfMatch;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import cn.huaiyuan.groupschooling.kit.security.Roles;
import cn.huaiyuan.groupschooling.kit.text.CleanText;
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
@Tag(name = "policies", description = "Policy documents and their clauses, to be cited")
@RolesAllowed(Roles.ANY)
public class PolicyResource {
    @Inject
    PolicyService service;

    @GET
    @Path("/policies")
    @Operation(operationId = "listPolicies", summary = "The documents that are in force on a day, without their clauses")
    public Page<PolicyView.Summary> list(
            @Parameter(description = "Today if it is not given") @QueryParam("asOf") LocalDate asOf,
            @Parameter(description = "Only documents about this") @QueryParam("topic") Policy.Topic topic,
            @Parameter(description = "Only the document of this number", example = "怀教组〔2024〕1号") @QueryParam("documentNumber") String documentNumber,
            @Parameter(description = "`true`: documents of all days, voided ones too; not with `asOf`") @QueryParam("history") Boolean history,
            @BeanParam PageRequest page) {
        return service.list(topic, CleanText.identifying(documentNumber), asOf, Boolean.TRUE.equals(history), page)
                .map(PolicyView.Summary::of);
    }

    @GET
    @Path("/policies/{policyCode}")
    @Operation(operationId = "getPolicy", summary = "A document, by code or id, with its clauses", description = "A voided one is shown too, with its `status`.")
    public RestResponse<PolicyView> get(
            @Parameter(description = "Code or id") @PathParam("policyCode") String policyCode) {
        return Answers.ok(service.get(policyCode), PolicyView::of);
    }

    @GET
    @Path("/policies/{policyCode}/clauses/{clauseNumber}")
    @Operation(operationId = "getPolicyClause", summary = "A clause of a document")
    public RestResponse<PolicyView.CitedClause> clause(
            @Parameter(description = "Code or id") @PathParam("policyCode") String policyCode,
            @Parameter(description = "Number within the document", example = "三(四)10") @PathParam("clauseNumber") String clauseNumber) {
        return Answers.ok(service.get(policyCode), policy -> policy.clause(CleanText.identifying(clauseNumber))
                .map(clause -> PolicyView.CitedClause.of(policy, clause))
                .orElseThrow(() -> ProblemException.notFound("clause")));
    }

    @PUT
    @Path("/policies/{policyCode}")
    @RolesAllowed(Roles.EDU_BUREAU)
    @Operation(operationId = "putPolicy", summary = "Register a document, or correct it", description = "Correcting a document, and entering it anew after it was voided, needs `If-Match` and a reason. The number of the document and the numbers of its clauses cannot change unless it is voided: others cite them.")
    public RestResponse<PolicyView> put(
            @Parameter(description = "Initials of the issuer's code, year and number", example = "HJZ-2024-1") @PathParam("policyCode") String policyCode,
            @BeanParam IfMatch ifMatch, PolicyRegistration wanted) {
        return Answers.of(service.put(policyCode, ifMatch, wanted), PolicyView::of);
    }

    @POST
    @Idempotent
    @Path("/policies/{policyCode}/void")
    @RolesAllowed(Roles.EDU_BUREAU)
    @Operation(operationId = "voidPolicy", summary = "Void a document that was entered by mistake", description = "It stays readable as voided, and another entry may take its number. A `PUT` enters it anew. 409 `policy-voided` if it is voided already.")
    public RestResponse<PolicyView> makeVoid(
            @Parameter(description = "Code or id") @PathParam("policyCode") String policyCode,
            @BeanParam IfMatch ifMatch, Voiding voiding) {
        return Answers.of(service.makeVoid(policyCode, ifMatch, voiding), PolicyView::of);
    }
}
