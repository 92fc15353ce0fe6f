package cn.huaiyuan.groupschooling.group.census;

import cn.huaiyuan.groupschooling.group.period.Life;
import cn.huaiyuan.groupschooling.group.period.SchoolYear;
import cn.huaiyuan.groupschooling.kit.aggregate.Reason;
import cn.huaiyuan.groupschooling.kit.problem.Violation;
import cn.huaiyuan.groupschooling.kit.problem.Violations;
import java.time.LocalDate;

/** What a census must fulfil. */
final class CensusRules {
    /** The first school year that may be recorded. */
    static final SchoolYear FIRST = new SchoolYear(2000);

    private CensusRules() {
    }

    /**
     * The numbers of a school year may be entered from the first day of the year before: enrolment is planned ahead.
     * After the freeze other decisions rest on them, so a change needs a reason and a document.
     *
     * @param freeze the last day before the year's freeze
     */
    static Violations recording(SchoolYear year, CensusCount count, Life unit, LocalDate today, LocalDate freeze) {
        var violations = new Violations();
        var last = new SchoolYear(SchoolYear.of(today).start() + 1);
        if (year.start() < FIRST.start() || year.start() > last.start()) {
            violations.add(Violation.ofParameter("schoolYear", "school-year.range", FIRST, last));
        }
        if (!unit.touches(year.days())) {
            violations.add(Violation.ofParameter("schoolYear", "census.unit-closed", year));
        }
        violations.require(count.students() == 0 || count.classes() > 0, "/classes", "census.classes");
        return grounds(violations, count.reason(), count.document(), today, freeze);
    }

    /** What a row must name before it can be checked as a census. */
    static Violations row(CensusRow row, boolean unitUnknown) {
        return new Violations().require(!unitUnknown, "/unitCode", "unit.unknown")
                .require(SchoolYear.parse(row.schoolYear()).isPresent(), "/schoolYear", "school-year");
    }

    /** A correction needs a reason; so does recording anew what was voided. */
    static Violations correction(SchoolYear year, CensusCount count, Life unit, LocalDate today, LocalDate freeze) {
        return recording(year, count, unit, today, freeze)
                .require(isFrozen(freeze, today) || Reason.isGiven(count.reason()), "/reason", "reason.required");
    }

    /** Unit and year are not checked: that they are wrong may be why the census is voided. */
    static Violations voiding(CensusVoiding voiding, LocalDate today, LocalDate freeze) {
        return grounds(new Violations(), voiding.reason(), voiding.document(), today, freeze);
    }

    private static Violations grounds(Violations violations, String reason, String document, LocalDate today,
            LocalDate freeze) {
        var frozen = isFrozen(freeze, today);
        return violations.require(!frozen || Reason.isGiven(reason), "/reason", "census.frozen", freeze)
                .require(!frozen || Reason.isGiven(document), "/document", "census.frozen", freeze);
    }

    static boolean isFrozen(LocalDate freeze, LocalDate today) {
        return today.isAfter(freeze);
    }
}
