package cn.huaiyuan.groupschooling.evaluation.judgement;

import cn.huaiyuan.groupschooling.evaluation.catalogue.RuleCatalogue;
import cn.huaiyuan.groupschooling.evaluation.parameter.ParameterSet;
import cn.huaiyuan.groupschooling.evaluation.parameter.Parameters;
import cn.huaiyuan.groupschooling.evaluation.rule.ResponsibleBody;
import cn.huaiyuan.groupschooling.evaluation.rule.RuleDescription;
import cn.huaiyuan.groupschooling.kit.problem.Texts;
import cn.huaiyuan.groupschooling.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The rules themselves: what the plan says, with which parameters it is judged, and what the codes of verdicts mean. */
@Path("/v1")
@RolesAllowed(Roles.ANY)
@Tag(name = "rules", description = "The clauses of the plan that are judged, and their parameters")
public class RuleResource {

    @GET
    @Path("/rules")
    @Operation(operationId = "listRules", summary = "Every rule that is judged, with its clause and wording")
    public List<RuleView> rules() {
        return RuleCatalogue.all().stream().map(rule -> RuleView.of(rule.description())).toList();
    }

    @GET
    @Path("/parameters")
    @Operation(operationId = "listParameters", summary = "The parameter sets in force, each with the document it comes from")
    public List<ParameterSetView> parameters() {
        return Parameters.DEFAULT.sets().stream().map(ParameterSetView::of).toList();
    }

    @GET
    @Path("/codes")
    @Operation(operationId = "listCodes", summary = "The codes that verdicts show, each in words")
    public List<CodeSet> codes(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) String language) {
        return CodeSet.all(Texts.language(language));
    }

    record RuleView(String id, String clause, String wording, List<ResponsibleBody> leadBodies,
            List<ResponsibleBody> supportingBodies, String timeLimit, LocalDate deadline, List<String> parameterKeys) {

        static RuleView of(RuleDescription rule) {
            return new RuleView(rule.id(), rule.clause(), rule.wording(), rule.leadBodies(), rule.supportingBodies(),
                    rule.timeLimit(), rule.deadline().orElse(null), rule.parameterKeys());
        }
    }

    /**
     * @param document  the document that the values come from
     * @param validFrom first day from which they apply
     * @param values    by the keys that rules and readings name
     */
    @Schema(name = "ParameterSet")
    record ParameterSetView(@Schema(examples = "rotation") String name, @Schema(examples = "2024.2") String version,
            String document, LocalDate validFrom,
            @Schema(description = "By the keys that rules and readings name") Map<String, Object> values) {

        static ParameterSetView of(ParameterSet set) {
            var source = set.provenance();
            return new ParameterSetView(set.name(), source.version(), source.document(), source.validFrom(),
                    set.values());
        }
    }
}
