package cn.huaiyuan.groupschooling.kit.problem;

import cn.huaiyuan.groupschooling.kit.text.CleanText;
import java.util.ArrayList;
import java.util.List;

/** Collects violations, so that the caller gets all of them at once. */
public final class Violations {
    private final List<Violation> found = new ArrayList<>();

    public Violations add(Violation violation) {
        found.add(violation);
        return this;
    }

    public Violations addAll(Violations others) {
        found.addAll(others.found);
        return this;
    }

    /** Adds a violation of the body if the condition does not hold. */
    public Violations require(boolean holds, String pointer, String code, Object... args) {
        return holds ? this : add(Violation.at(pointer, code, args));
    }

    /** A change of what is registered needs a reason in the field {@code reason}. */
    public Violations requireReason(String reason) {
        return require(reason != null && !CleanText.isBlank(reason), "/reason", "reason.required");
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Violation> found() {
        return List.copyOf(found);
    }

    /** @throws ProblemException 422 {@code rejected} if there are any */
    public void rejectIfAny() {
        if (!found.isEmpty()) {
            throw ProblemException.rejected(found);
        }
    }

    /** @throws ProblemException 409 with this code if there are any */
    public void conflictIfAny(String problem) {
        if (!found.isEmpty()) {
            throw new ProblemException(409, problem, found);
        }
    }
}
