package cn.huaiyuan.groupschooling.evaluation.rotation;

import cn.huaiyuan.groupschooling.evaluation.fact.Tier;
import cn.huaiyuan.groupschooling.evaluation.fact.TierPeriod;
import cn.huaiyuan.groupschooling.evaluation.parameter.HonourParameters;
import cn.huaiyuan.groupschooling.evaluation.parameter.Parameters;
import cn.huaiyuan.groupschooling.evaluation.parameter.RotationParameters;
import cn.huaiyuan.groupschooling.evaluation.parameter.SchoolCalendarParameters;
import cn.huaiyuan.groupschooling.evaluation.rule.Rule;
import cn.huaiyuan.groupschooling.evaluation.rule.RuleDescription;
import cn.huaiyuan.groupschooling.evaluation.verdict.Findings;
import cn.huaiyuan.groupschooling.evaluation.verdict.Flag;
import cn.huaiyuan.groupschooling.evaluation.verdict.Note;
import cn.huaiyuan.groupschooling.evaluation.verdict.Question;
import cn.huaiyuan.groupschooling.evaluation.verdict.Reason;
import cn.huaiyuan.groupschooling.evaluation.verdict.Share;
import cn.huaiyuan.groupschooling.evaluation.verdict.Subject;
import cn.huaiyuan.groupschooling.evaluation.verdict.Verdict;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;

/**
 * One of the four yearly quotas: a part of the teachers rotates, or a part of the rotated holds an honour.
 *
 * @param tier the groups it binds
 * @param of what it is a part of
 * @param threshold where its basis points stand
 */
record RotationQuota(RuleDescription description, Tier tier, Whole of, ToIntFunction<RotationParameters> threshold)
        implements
            Rule<RotationFacts> {

    /** What a quota is a part of. */
    enum Whole {
        /** All of the group's teachers; the rotated are counted. */
        TEACHERS,
        /** The rotated teachers, counted as the other quota counts them; those with an honour are counted. */
        ROTATED
    }

    @Override
    public Verdict evaluate(RotationFacts facts, Parameters parameters, LocalDate asOf) {
        Standing standing = Standing.of(facts, parameters, asOf);
        Optional<RotationTally> tally = standing.tier().filter(period -> period.tier() == tier)
                .map(period -> RotationTally.of(facts, parameters, asOf));
        return judge(facts, parameters, asOf, standing, tally);
    }

    /** Judges a count that is there already; empty stands for a group that the quota does not bind. */
    Verdict judge(RotationFacts facts, Parameters parameters, LocalDate asOf, Standing standing,
            Optional<RotationTally> tally) {
        Question question = new Question(description.id(), versions(parameters), Subject.group(facts.group().id()),
                facts.year().toString(), asOf, threshold.applyAsInt(parameters.rotation()),
                RotationReadings.of(of, facts.year(), parameters));
        Map<Flag, List<UUID>> flags = new EnumMap<>(Flag.class);
        flags.put(Flag.RESTATED_AFTER_FREEZE, restatedGroup(facts));
        if (standing.tier().isEmpty()) {
            return question.notApplicable(standing.obstacle().orElseThrow(),
                    new Findings(Share.NONE, flags, Map.of(), Map.of()));
        }
        TierPeriod period = standing.tier().get();
        if (period.assumed()) {
            flags.put(Flag.TIER_ASSUMED, List.of(facts.group().id()));
        }
        if (period.tier() != tier) {
            return question.notApplicable(Reason.OTHER_TIER, new Findings(Share.NONE, flags, Map.of(), Map.of()));
        }
        return of == Whole.TEACHERS
                ? judgeRotated(question, tally.orElseThrow(), flags)
                : judgeHonoured(question, tally.orElseThrow(), flags);
    }

    /** What was entered about the group itself, also if it has no quota because of that. */
    private static List<UUID> restatedGroup(RotationFacts facts) {
        return facts.restatements().stream().filter(one -> one.year().equals(facts.year())
                && one.about().contains(facts.group().id())).map(Restatement::factId).toList();
    }

    private static Verdict judgeRotated(Question question, RotationTally tally, Map<Flag, List<UUID>> flags) {
        flags.putAll(tally.flags());
        return question.decide(new Findings(Share.ofIds(tally.rotated(), tally.teachers()), flags,
                Map.of(Note.STOCK, tally.stock()), tally.missing(), tally.quotaDoubts(), tally.excluded()),
                Reason.NO_TEACHERS);
    }

    private static Verdict judgeHonoured(Question question, RotationTally tally, Map<Flag, List<UUID>> flags) {
        Set<UUID> rotated = new HashSet<>(tally.rotated());
        tally.flags().forEach((flag, ids) -> flags.put(flag, flag == Flag.RESTATED_AFTER_FREEZE
                ? ids
                : ids.stream().filter(rotated::contains).toList()));
        return question.decide(new Findings(Share.ofIds(tally.honoured(), tally.rotated()), flags,
                Map.of(Note.MAX_ATTAINABLE, tally.maxAttainable()), tally.missing(), tally.honourDoubts(), Map.of()),
                Reason.NO_ROTATED_TEACHERS);
    }

    private Map<String, String> versions(Parameters parameters) {
        String schoolYear = parameters.schoolYear().provenance().version();
        String rotation = parameters.rotation().provenance().version();
        return of == Whole.TEACHERS
                ? Map.of(SchoolCalendarParameters.SET, schoolYear, RotationParameters.SET, rotation)
                : Map.of(SchoolCalendarParameters.SET, schoolYear, RotationParameters.SET, rotation,
                        HonourParameters.SET,
                        parameters.honour().provenance().version());
    }
}
