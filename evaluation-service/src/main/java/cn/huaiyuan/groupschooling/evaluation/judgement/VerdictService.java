package cn.huaiyuan.groupschooling.evaluation.judgement;

import cn.huaiyuan.groupschooling.evaluation.calendar.SchoolYear;
import cn.huaiyuan.groupschooling.evaluation.catalogue.RuleCatalogue;
import cn.huaiyuan.groupschooling.evaluation.parameter.Parameters;
import cn.huaiyuan.groupschooling.evaluation.projection.FactStore;
import cn.huaiyuan.groupschooling.evaluation.projection.FactStore.GroupName;
import cn.huaiyuan.groupschooling.evaluation.verdict.Outcome;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import cn.huaiyuan.groupschooling.kit.problem.Violation;
import cn.huaiyuan.groupschooling.kit.problem.Violations;
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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
    JudgedDay judgedDay;
    @Inject
    Watermarks watermarks;
    @Inject
    Caller caller;
    @Inject
    ObjectMapper json;
    @Inject
    Clock clock;

    /** The rotation verdicts of a group in a school year; year and day default to today's. */
    @Transactional
    GroupVerdictsView group(String idOrCode, String schoolYear, LocalDate asked) {
        var freshness = watermarks.now();
        var group = reach(idOrCode);
        var asOf = day(asked);
        var year = schoolYear == null ? Parameters.DEFAULT.calendar().yearOf(asOf) : parse(schoolYear);
        var stored = isJudged(asOf) ? verdicts.ofGroup(group.id(), year.toString()) : List.<StoredVerdict>of();
        // Years before the founding are not stored: they are always the same and seldom asked for.
        var views = !stored.isEmpty()
                ? stored.stream().map(one -> read(one).on(asOf)).toList()
                : judge.group(group.id(), List.of(year), asOf).stream().map(VerdictView::of)
                        .sorted(Comparator.comparing(VerdictView::ruleId)).toList();
        return new GroupVerdictsView(group.id(), group.code(), year.toString(), asOf, views, freshness);
    }

    /** The coverage of the county, judged and counted in every way. */
    @Transactional
    CoverageView coverage(LocalDate asked) {
        var freshness = watermarks.now();
        var coverage = judge.coverage(day(asked));
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

    /** The judged day is read with each page: an export reads its pages in another transaction than the first. */
    private List<StoredVerdictView> views(List<StoredVerdict> page) {
        var day = judgedDay.get().orElse(null);
        return page.stream().map(one -> new StoredVerdictView(one.id(), read(one).on(day))).toList();
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
        return new Found(stored, day, new StoredVerdictView(id, read(stored).on(day)));
    }

    /** @param day the judged day, seen in the same moment as the verdict */
    record Found(StoredVerdict stored, LocalDate day, StoredVerdictView view) {
    }

    private VerdictView read(StoredVerdict stored) {
        try {
            return json.readValue(stored.body(), VerdictView.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored verdict cannot be read", e);
        }
    }

    private boolean isJudged(LocalDate asOf) {
        return judgedDay.get().filter(asOf::equals).isPresent();
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
        return year(text).orElseThrow(
                () -> ProblemException.invalid(List.of(Violation.ofParameter("schoolYear", "school-year"))));
    }

    /** A filter that fits nothing would answer that there is nothing. */
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
