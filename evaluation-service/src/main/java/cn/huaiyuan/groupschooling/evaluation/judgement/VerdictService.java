package cn.huaiyuan.groupschooling.evaluation.judgement;

import cn.huaiyuan.groupschooling.evaluation.calendar.SchoolYear;
import cn.huaiyuan.groupschooling.evaluation.catalogue.RuleCatalogue;
import cn.huaiyuan.groupschooling.evaluation.parameter.Parameters;
import cn.huaiyuan.groupschooling.evaluation.projection.FactStore;
import cn.huaiyuan.groupschooling.evaluation.projection.FactStore.GroupName;
import cn.huaiyuan.groupschooling.evaluation.verdict.Outcome;
import cn.huaiyuan.groupschooling.kit.calendar.Today;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import cn.huaiyuan.groupschooling.kit.problem.Violation;
import cn.huaiyuan.groupschooling.kit.problem.Violations;
import cn.huaiyuan.groupschooling.kit.security.Caller;
import cn.huaiyuan.groupschooling.kit.security.Roles;
import cn.huaiyuan.groupschooling.kit.security.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Answers with stored verdicts for the judged day, and judges on request for any other day. */
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
    JudgedDay judgedDay;
    @Inject
    Watermarks watermarks;
    @Inject
    Caller caller;
    @Inject
    Today today;

    /** The rotation verdicts of a group in a school year; the defaults are today and its school year. */
    @Transactional
    GroupVerdictsView group(String idOrCode, String schoolYear, LocalDate asked) {
        var freshness = watermarks.now();
        var group = reach(idOrCode);
        var asOf = today.or(asked);
        var year = schoolYear == null ? Parameters.DEFAULT.calendar().yearOf(asOf) : parse(schoolYear);
        var stored = isJudged(asOf) ? verdicts.ofGroup(group.id(), year.toString()) : List.<StoredVerdict>of();
        // Years before the founding are not stored: they never change and are seldom asked for.
        var views = !stored.isEmpty()
                ? stored.stream().map(one -> verdicts.view(one).on(asOf)).toList()
                : judge.group(group.id(), List.of(year), asOf).stream().map(VerdictView::of)
                        .sorted(Comparator.comparing(VerdictView::ruleId)).toList();
        return new GroupVerdictsView(group.id(), group.code(), year.toString(), asOf, views, freshness);
    }

    /** The coverage of the county: both verdicts and all measures. */
    @Transactional
    CoverageView coverage(LocalDate asked) {
        var freshness = watermarks.now();
        var coverage = judge.coverage(today.or(asked));
        return CoverageView.of(coverage.coverage(), coverage.verdicts(), freshness);
    }

    /** Stored verdicts as of the judged day. */
    @Transactional
    VerdictPage list(String schoolYear, String rule, Outcome outcome, PageRequest page) {
        check(schoolYear, rule);
        var freshness = watermarks.now();
        var scope = caller.scope(COUNTY_ROLES);
        var groups = scope.county() ? null : facts.groupIds(scope.groups());
        return VerdictPage.of(verdicts.page(schoolYear, rule, outcome, groups, page).mapAll(this::views), freshness);
    }

    /** The judged day is read with each page, because an export reads each page in a transaction of its own. */
    private List<StoredVerdictView> views(List<StoredVerdict> page) {
        var day = judgedDay.get().orElse(null);
        return page.stream().map(one -> new StoredVerdictView(one.id(), verdicts.view(one).on(day))).toList();
    }

    /** A stored verdict by its id, as of the judged day. */
    @Transactional
    Found get(UUID id) {
        watermarks.now();
        var scope = caller.scope(COUNTY_ROLES);
        var stored = verdicts.findByIdOptional(id)
                .filter(one -> scope.county() || facts.groupIds(scope.groups()).contains(one.groupId()))
                .orElseThrow(() -> ProblemException.notFound("verdict"));
        var day = judgedDay.get().orElseThrow();
        return new Found(stored, day, new StoredVerdictView(id, verdicts.view(stored).on(day)));
    }

    /** @param day the judged day, read in the same transaction as the verdict */
    record Found(StoredVerdict stored, LocalDate day, StoredVerdictView view) {
    }

    private boolean isJudged(LocalDate asOf) {
        return judgedDay.get().filter(asOf::equals).isPresent();
    }

    private GroupName reach(String idOrCode) {
        Scope scope = caller.scope(COUNTY_ROLES);
        return facts.group(idOrCode).filter(group -> scope.county() || scope.groups().contains(group.code()))
                .orElseThrow(() -> ProblemException.notFound("group"));
    }

    private static SchoolYear parse(String text) {
        return year(text).orElseThrow(
                () -> ProblemException.invalid(List.of(Violation.ofParameter("schoolYear", "school-year"))));
    }

    /** Otherwise a mistyped filter would answer with an empty list. */
    private static void check(String schoolYear, String rule) {
        var violations = new Violations();
        if (schoolYear != null && year(schoolYear).isEmpty()) {
            violations.add(Violation.ofParameter("schoolYear", "school-year"));
        }
        if (rule != null && RuleCatalogue.find(rule).isEmpty()) {
            violations.add(Violation.ofParameter("rule", "rule.unknown"));
        }
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations.found());
        }
    }

    private static Optional<SchoolYear> year(String text) {
        try {
            return Optional.of(SchoolYear.parse(text));
        } catch (IllegalArgumentException noSchoolYear) {
            return Optional.empty();
        }
    }
}
