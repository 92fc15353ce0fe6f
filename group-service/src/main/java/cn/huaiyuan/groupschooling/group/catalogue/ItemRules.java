package cn.huaiyuan.groupschooling.group.catalogue;

import cn.huaiyuan.groupschooling.group.period.Life;
import cn.huaiyuan.groupschooling.group.period.PeriodRules;
import cn.huaiyuan.groupschooling.kit.problem.Violation;
import cn.huaiyuan.groupschooling.kit.problem.Violations;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** What an item's entry in a catalogue must fulfil. */
final class ItemRules {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");
    private static final int LONGEST = 40;
    /** A catalogue has no first and no last day. */
    private static final Life ALWAYS = new Life(LocalDate.MIN, null);

    private ItemRules() {
    }

    /** An item holds on some day: one that never did is voided. */
    static Violations registration(String itemCode, ItemHistory history) {
        var violations = new Violations();
        if (itemCode.length() > LONGEST || !CODE.matcher(itemCode).matches()) {
            violations.add(Violation.ofParameter("itemCode", "catalogue.code", LONGEST));
        }
        violations.require(!history.periods().isEmpty(), "/periods", "catalogue.never");
        PeriodRules.check(history.periods().stream().map(CatalogueItem.Validity::period).toList(), ALWAYS, "/periods",
                violations);
        return violations;
    }

    /** The kind of an item stays. */
    static Violations correction(String itemCode, ItemHistory history, CatalogueItem.Kind kind) {
        return registration(itemCode, history).requireReason(history.reason()).require(history.kind() == kind, "/kind",
                "catalogue.kind", kind);
    }
}
