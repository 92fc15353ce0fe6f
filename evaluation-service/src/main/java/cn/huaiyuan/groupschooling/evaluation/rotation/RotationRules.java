package cn.huaiyuan.groupschooling.evaluation.rotation;

import static cn.huaiyuan.groupschooling.evaluation.rule.ResponsibleBody.EDU;
import static cn.huaiyuan.groupschooling.evaluation.rule.ResponsibleBody.HR;

import cn.huaiyuan.groupschooling.evaluation.fact.Tier;
import cn.huaiyuan.groupschooling.evaluation.parameter.Parameters;
import cn.huaiyuan.groupschooling.evaluation.parameter.RotationParameters;
import cn.huaiyuan.groupschooling.evaluation.rule.Rule;
import cn.huaiyuan.groupschooling.evaluation.rule.RuleDescription;
import cn.huaiyuan.groupschooling.evaluation.verdict.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The four quotas of item 3: how many teachers rotate each year, and how many of those hold an honour. */
public final class RotationRules {

    private static final List<String> SHARED_KEYS = List.of("rotation.min_semesters", "rotation.min_served_fraction",
            "rotation.full_time_only", "rotation.include_school_leaders", "rotation.include_non_establishment",
            "rotation.exclude_long_leave", "rotation.include_private", "rotation.teaching_periods", "school_year.start",
            "school_year.s1", "school_year.s2",
            "school_year.snapshot",
            "school_year.freeze");

    private static final List<String> HONOUR_KEYS = List.of("honour.qualifying", "honour.extra", "honour.min_level",
            "honour.valid_on");

    private static final RotationQuota TIGHT_10 = new RotationQuota(
            describe("S-ROT-TIGHT-10", "附件2第4项", "紧密型教育集团每年集团内部交流轮岗的教师人数不低于教师总人数的10%", "rotation.tight_bp",
                    List.of()),
            Tier.TIGHT, RotationQuota.Whole.TEACHERS, RotationParameters::tightBasisPoints);

    private static final RotationQuota LOOSE_5 = new RotationQuota(
            describe("S-ROT-LOOSE-5", "附件2第4项", "松散型教育集团每年集团内部交流轮岗的教师人数不低于教师总人数的5%", "rotation.loose_bp",
                    List.of()),
            Tier.LOOSE, RotationQuota.Whole.TEACHERS, RotationParameters::looseBasisPoints);

    private static final RotationQuota BACKBONE_50 = new RotationQuota(
            describe("S-ROT-BACKBONE-50", "附件2第5项", "每年参与交流轮岗的校级以上骨干教师、教坛新星、学科带头人和特级教师等不低于当年交流教师人数的50%",
                    "rotation.backbone_tight_bp", HONOUR_KEYS),
            Tier.TIGHT, RotationQuota.Whole.ROTATED, RotationParameters::backboneTightBasisPoints);

    private static final RotationQuota BACKBONE_10 = new RotationQuota(
            describe("S-ROT-BACKBONE-10", "附件2第5项", "每年参与交流轮岗的校级以上骨干教师、教坛新星、学科带头人和特级教师等不低于当年交流教师人数的10%",
                    "rotation.backbone_loose_bp", HONOUR_KEYS),
            Tier.LOOSE, RotationQuota.Whole.ROTATED, RotationParameters::backboneLooseBasisPoints);

    private static final List<RotationQuota> QUOTAS = List.of(TIGHT_10, BACKBONE_50, LOOSE_5, BACKBONE_10);

    private RotationRules() {
    }

    /** All four, in the order of the plan. */
    public static List<Rule<RotationFacts>> all() {
        return List.copyOf(QUOTAS);
    }

    /** The verdicts of all four, in the order of {@link #all()} and equal to asking each, with one count of the facts. */
    public static List<Verdict> evaluateAll(RotationFacts facts, Parameters parameters, LocalDate asOf) {
        Standing standing = Standing.of(facts, parameters, asOf);
        Optional<RotationTally> tally = standing.tier().map(period -> RotationTally.of(facts, parameters, asOf));
        return QUOTAS.stream().map(quota -> quota.judge(facts, parameters, asOf, standing, tally)).toList();
    }

    private static RuleDescription describe(String id, String annexRow, String wording, String thresholdKey,
            List<String> furtherKeys) {
        return new RuleDescription(id, "三、重点任务（二）第3条；" + annexRow, wording, List.of(EDU), List.of(HR), "长期坚持",
                Optional.empty(),
                Stream.of(List.of(thresholdKey), SHARED_KEYS, furtherKeys).flatMap(List::stream).toList());
    }
}
