package cn.huaiyuan.groupschooling.kit.problem;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, so that the caller hears everything at once. */
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

    /** Notes a violation of the body where the condition does not hold. */
    public Violations require(boolean holds, String pointer, String code, Object... args) {
        return holds ? this : add(Violation.at(pointer, code, args));
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Violation> found() {
        return List.copyOf(found);
    }

    /** @throws ProblemException 422 {@code rejected}, where anything was noted */
    public void rejectIfAny() {
        if (!found.isEmpty()) {
            throw ProblemException.rejected(found);
        }
    }
}
