package cn.huaiyuan.groupschooling.group.body;

import cn.huaiyuan.groupschooling.kit.problem.Violation;
import cn.huaiyuan.groupschooling.kit.problem.Violations;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a body's entry must fulfil (plan 四(一)). */
final class BodyRules {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");
    private static final int LONGEST = 20;

    private BodyRules() {
    }

    /** @param known codes of the bodies that may hold a seat */
    static Violations registration(String bodyCode, BodyRegistration wanted, Set<String> known) {
        var violations = new Violations();
        if (bodyCode.length() > LONGEST || !CODE.matcher(bodyCode).matches()) {
            violations.add(Violation.ofParameter("bodyCode", "body.code", LONGEST));
        }
        var seats = wanted.seats();
        violations.require(seats.isEmpty() || wanted.kind() == Body.Kind.LEADING_GROUP, "/seats", "body.no-seats");
        for (int i = 0; i < seats.size(); i++) {
            seat(seats, i, bodyCode, known, violations);
        }
        return violations;
    }

    private static void seat(List<Body.Seat> seats, int i, String bodyCode, Set<String> known, Violations violations) {
        var seat = seats.get(i);
        var at = "/seats/" + i;
        violations.require(known.contains(seat.holder()) && !seat.holder().equals(bodyCode), at + "/holder",
                "body.unknown", seat.holder());
        if (!seat.period().isOrdered()) {
            violations.add(Violation.at(at + "/validTo", "date.order"));
            return;
        }
        for (int j = 0; j < i; j++) {
            var earlier = seats.get(j);
            if (earlier.period().isOrdered() && seat.period().overlaps(earlier.period())) {
                violations.require(!seat.isSameAs(earlier), at, "body.seat-twice", j).require(
                        seat.role() != Body.Role.LEADER || earlier.role() != Body.Role.LEADER, at, "body.leader-once",
                        j);
            }
        }
    }
}
