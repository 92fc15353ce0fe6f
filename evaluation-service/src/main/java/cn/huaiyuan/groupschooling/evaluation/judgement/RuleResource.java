package cn.huaiyuan.groupschooling.evaluation.judgement;

import cn.huaiyuan.groupschooling.evaluation.catalogue.RuleCatalogue;
import cn.huaiyuan.groupschooling.evaluation.parameter.Parameters;
import cn.huaiyuan.groupschooling.evaluation.parameter.Provenance;
import cn.huaiyuan.groupschooling.evaluation.rule.ResponsibleBody;
import cn.huaiyuan.groupschooling.evaluation.rule.RuleDescription;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The rules themselves: what the plan says, and with which parameters it is judged. */
@Path("/v1")
@Authenticated
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
        var sets = Parameters.DEFAULT;
        return List.of(
                new ParameterSetView("school_year", sets.schoolYear().provenance(), sets.schoolYear().toString()),
                new ParameterSetView("rotation", sets.rotation().provenance(), sets.rotation().toString()),
                new ParameterSetView("honour", sets.honour().provenance(), sets.honour().toString()),
                new ParameterSetView("coverage", sets.coverage().provenance(), sets.coverage().toString()));
    }

    record RuleView(String id, String clause, String wording, List<ResponsibleBody> leadBodies,
            List<ResponsibleBody> supportingBodies, String timeLimit, LocalDate deadline, List<String> parameterKeys) {

        static RuleView of(RuleDescription rule) {
            return new RuleView(rule.id(), rule.clause(), rule.wording(), rule.leadBodies(), rule.supportingBodies(),
                    rule.timeLimit(), rule.deadline().orElse(null), rule.parameterKeys());
        }
    }

    record ParameterSetView(String name, Provenance provenance, String values) {
    }
}
