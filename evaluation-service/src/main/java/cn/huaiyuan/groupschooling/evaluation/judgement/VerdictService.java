package cn.huaiyuan.groupschooling.evaluation.judgement;

import cn.huaiyuan.groupschooling.evaluation.calendar.SchoolYear;
import cn.huaiyuan.groupschooling.evaluation.coverage.Coverage;
import cn.huaiyuan.groupschooling.evaluation.coverage.CoverageRules;
import cn.huaiyuan.groupschooling.evaluation.parameter.Parameters;
import cn.huaiyuan.groupschooling.evaluation.projection.FactStore;
import cn.huaiyuan.groupschooling.evaluation.projection.FactStore.GroupName;
import cn.huaiyuan.groupschooling.evaluation.verdict.Outcome;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import cn.huaiyuan.groupschooling.kit.problem.Violation;
import cn.huaiyuan.groupschooling.kit.security.Caller;
import cn.huaiyuan.groupschooling.kit.security.Roles;
import cn.huaiyuan.groupschooling.kit.security.Scope;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Answers with stored verdicts for the judged day and judges on the spot for any other. */
@ApplicationScoped
class VerdictService {
    private static final String[] COUNTY_ROLES = {Roles.EDU_BUREAU, Roles.HR_BUREAU, Roles.FINANCE_BUREAU,
            Roles.ESTABLISHMENT_OFFICE, Roles.ORGANIZATION_DEPARTMENT, Roles.READER, Roles.SYSTEM};

    @Inject
    Judge judge;
    @Inject
    FactStore facts;
    @Inject
    StoredVerdicts verdicts;
    @Inject
    Caller caller;
    @Inject
    ObjectMapper json;
    @Inject
    Clock clock;

    /** The rotation verdicts of a group in a school year; year and day default to today's. */
    @Transactional
    GroupVerdictsView group(String idOrCode, String schoolYear, LocalDate asked) {
        var group = reach(idOrCode);
        var asOf = day(asked);
        var year = schoolYear == null ? Parameters.DEFAULT.calendar().yearOf(asOf) : parse(schoolYear);
        var stored = isJudged(asOf) ? verdicts.ofGroup(group.id(), year.toString()) : List.<StoredVerdict>of();
        // Years before the founding are not stored: they are always the same and seldom asked for.
        var views = !stored.isEmpty()
                ? stored.stream().map(one -> read(one).on(asOf)).toList()
                : judge.group(group.id(), List.of(year), asOf).stream().map(VerdictView::of).toList();
        return new GroupVerdictsView(group.id(), group.code(), year.toString(), asOf, views);
    }

    /** The coverage of the county, judged and counted in every way. */
    @Transactional
    CoverageView coverage(LocalDate asked) {
        var asOf = day(asked);
        var coverage = judge.coverage(asOf);
        return CoverageView.of(coverage, CoverageRules.evaluateAll(coverage, Parameters.DEFAULT));
    }

    @Transactional
    Page<StoredVerdictView> list(String schoolYear, String rule, Outcome outcome, PageRequest page) {
        if (schoolYear != null) {
            parse(schoolYear);
        }
        var scope = caller.scope(COUNTY_ROLES);
        var groups = scope.county() ? null : facts.groupIds(scope.groups());
        var day = verdicts.judgedDay().orElse(null);
        return verdicts.page(schoolYear, rule, outcome, groups, page)
                .map(one -> new StoredVerdictView(one.id(), read(one).on(day)));
    }

    /** A stored verdict by its id. */
    @Transactional
    StoredVerdict get(UUID id) {
        var scope = caller.scope(COUNTY_ROLES);
        return verdicts.findByIdOptional(id)
                .filter(one -> scope.county() || facts.groupIds(scope.groups()).contains(one.groupId()))
                .orElseThrow(() -> ProblemException.notFound("verdict"));
    }

    LocalDate judgedDay() {
        return verdicts.judgedDay().orElseGet(() -> LocalDate.now(clock));
    }

    VerdictView read(StoredVerdict stored) {
        try {
            return json.readValue(stored.body(), VerdictView.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored verdict cannot be read", e);
        }
    }

    private boolean isJudged(LocalDate asOf) {
        return verdicts.judgedDay().filter(asOf::equals).isPresent();
    }

    private LocalDate day(LocalDate asked) {
        return asked == null ? LocalDate.now(clock) : asked;
    }

    private GroupName reach(String idOrCode) {
        Scope scope = caller.scope(COUNTY_ROLES);
        return facts.group(idOrCode).filter(group -> scope.county() || scope.groups().contains(group.code()))
                .orElseThrow(() -> ProblemException.notFound("group"));
    }

    private static SchoolYear parse(String text) {
        try {
            return SchoolYear.parse(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(List.of(Violation.ofParameter("schoolYear", "school-year")));
        }
    }
}
