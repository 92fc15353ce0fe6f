package cn.huaiyuan.groupschooling.evaluation.judgement;

import cn.huaiyuan.groupschooling.evaluation.verdict.Outcome;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import cn.huaiyuan.groupschooling.kit.precondition.Answers;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import cn.huaiyuan.groupschooling.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1")
@RolesAllowed(Roles.ANY)
@Tag(name = "verdicts", description = "The verdicts of the plan's rules on groups and county. `group-hq` reaches its own "
        + "groups; a group's verdict names all its units, so `member-unit` reaches none.")
public class VerdictResource {
    @Inject
    VerdictService service;

    @GET
    @Path("/coverage")
    @RolesAllowed({Roles.EDU_BUREAU, Roles.HR_BUREAU, Roles.FINANCE_BUREAU, Roles.ESTABLISHMENT_OFFICE,
            Roles.ORGANIZATION_DEPARTMENT, Roles.READER, Roles.SYSTEM})
    @Operation(operationId = "getCoverage", summary = "Coverage of the county by tight groups, against 80 % and 90 %")
    public CoverageView coverage(
            @QueryParam("asOf") @Parameter(description = "The day as of which facts are read; today if it is left out") LocalDate asOf) {
        return service.coverage(asOf);
    }

    @GET
    @Path("/groups/{idOrCode}/verdicts")
    @Operation(operationId = "getGroupVerdicts", summary = "The rotation verdicts of a group, with the ids behind both sides")
    public GroupVerdictsView group(
            @PathParam("idOrCode") @Parameter(description = "Id or code of the group") String idOrCode,
            @QueryParam("schoolYear") @Parameter(description = "For example 2026-2027; that of `asOf` if it is left out") String schoolYear,
            @QueryParam("asOf") @Parameter(description = "The day as of which facts are read; today if it is left out") LocalDate asOf) {
        return service.group(idOrCode, schoolYear, asOf);
    }

    @GET
    @Path("/verdicts")
    @Operation(operationId = "listVerdicts", summary = "All stored verdicts, as of the judged day", description = "Always as of the judged day, which the items name in `asOf`: it may change between two pages, never within a page or a file.")
    public VerdictPage list(
            @QueryParam("schoolYear") @Parameter(description = "For example 2026-2027") String schoolYear,
            @QueryParam("rule") @Parameter(description = "For example S-ROT-TIGHT-10") String rule,
            @QueryParam("outcome") @Parameter(description = "Only these outcomes") Outcome outcome,
            @BeanParam PageRequest page) {
        return service.list(schoolYear, rule, outcome, page);
    }

    @GET
    @Path("/verdicts/{id}")
    @Operation(operationId = "getVerdict", summary = "A stored verdict")
    public RestResponse<StoredVerdictView> get(
            @PathParam("id") @Parameter(description = "The id that the list and the events give") String id) {
        var found = service.get(uuid(id));
        var answer = Answers.ok(found.stored(), found.day(), found.view());
        return RestResponse.ResponseBuilder.fromResponse(answer).link("/v1/freshness", "related").build();
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound("verdict");
        }
    }
}
