package cn.huaiyuan.groupschooling.group.policy;

import cn.huaiyuan.groupschooling.kit.aggregate.Voiding;
import cn.huaiyuan.groupschooling.kit.idempotency.Idempotent;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import cn.huaiyuan.groupschooling.kit.precondition.Preconditions;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The policy registry over HTTP. */
@Path("/v1")
@Tag(name = "policies", description = "Policy documents and their clauses, to be cited")
@RolesAllowed(Roles.ANY)
public class PolicyResource {
    @Inject
    PolicyService service;
    @Inject
    Preconditions preconditions;

    @GET
    @Path("/policies")
    @Operation(operationId = "listPolicies", summary = "The documents that are in force on a day, without their clauses")
    public Page<PolicySummary> list(
            @Parameter(description = "Today where it is not given") @QueryParam("asOf") LocalDate asOf,
            @Parameter(description = "Only documents about this") @QueryParam("topic") Policy.Topic topic,
            @Parameter(description = "Only the document of this number", example = "怀教组〔2024〕1号") @QueryParam("documentNumber") String documentNumber,
            @Parameter(description = "`true`: those of all days, voided ones too; not with `asOf`") @QueryParam("history") Boolean history,
            @BeanParam PageRequest page) {
        return service.list(topic, CleanText.identifying(documentNumber), asOf, Boolean.TRUE.equals(history), page)
                .map(PolicySummary::of);
    }

    @GET
    @Path("/policies/{policyCode}")
    @Operation(operationId = "getPolicy", summary = "A document, by code or id, with its clauses", description = "One that was voided is shown too, with its `status`.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PolicyView.class)))
    public Response get(@Parameter(description = "Code or id") @PathParam("policyCode") String policyCode) {
        var policy = service.get(policyCode);
        return preconditions.ok(policy, PolicyView.of(policy));
    }

    @GET
    @Path("/policies/{policyCode}/clauses/{clauseNumber}")
    @Operation(operationId = "getPolicyClause", summary = "A clause of a document")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ClauseView.class)))
    public Response clause(@Parameter(description = "Code or id") @PathParam("policyCode") String policyCode,
            @Parameter(description = "Number within the document", example = "三(四)10") @PathParam("clauseNumber") String clauseNumber) {
        var policy = service.get(policyCode);
        var clause = policy.clause(CleanText.identifying(clauseNumber))
                .orElseThrow(() -> ProblemException.notFound("clause"));
        return preconditions.ok(policy, ClauseView.of(policy, clause));
    }

    @PUT
    @Path("/policies/{policyCode}")
    @RolesAllowed(Roles.EDU_BUREAU)
    @Operation(operationId = "putPolicy", summary = "Register a document, or correct it", description = "Correcting, and entering anew what was voided, needs `If-Match` and a reason. The document's number and its clauses' numbers stay while it stands: others cite them.")
    @APIResponse(responseCode = "200", description = "Corrected, entered anew, or as it was", content = @Content(schema = @Schema(implementation = PolicyView.class)))
    @APIResponse(responseCode = "201", description = "Registered", content = @Content(schema = @Schema(implementation = PolicyView.class)))
    public Response put(
            @Parameter(description = "Initials of the issuer's word, year and number", example = "HJZ-2024-1") @PathParam("policyCode") String policyCode,
            PolicyRegistration wanted) {
        var entry = service.put(policyCode, wanted);
        return Response.status(entry.anew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(PolicyView.of(entry.aggregate()))
                .header(HttpHeaders.ETAG, Preconditions.tag(entry.aggregate())).build();
    }

    @POST
    @Idempotent
    @Path("/policies/{policyCode}/void")
    @RolesAllowed(Roles.EDU_BUREAU)
    @Operation(operationId = "voidPolicy", summary = "Void a document that was entered by mistake", description = "It is kept and shown as voided, and its number is free for another entry. A `PUT` enters it anew. 409 `policy-voided` where it is voided already.")
    @APIResponse(responseCode = "200", description = "Voided", content = @Content(schema = @Schema(implementation = PolicyView.class)))
    public Response makeVoid(@Parameter(description = "Code or id") @PathParam("policyCode") String policyCode,
            Voiding voiding) {
        var policy = service.makeVoid(policyCode, voiding);
        return Response.ok(PolicyView.of(policy)).header(HttpHeaders.ETAG, Preconditions.tag(policy)).build();
    }
}
