package cn.huaiyuan.groupschooling.group.period;

import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import cn.huaiyuan.groupschooling.kit.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The present day in China. */
@ApplicationScoped
public class Today {
    @Inject
    Clock clock;

    public LocalDate date() {
        return LocalDate.now(clock);
    }

    /** The day a read is for: the one asked for, or today where none was. */
    public LocalDate or(LocalDate asOf) {
        return asOf == null ? date() : asOf;
    }

    /**
     * The day that a list is for.
     *
     * @return null for those of all days: the history
     * @throws ProblemException 400 where both a day and the history are asked for
     */
    public LocalDate or(LocalDate asOf, boolean history) {
        if (history && asOf != null) {
            throw ProblemException.invalid(List.of(Violation.ofParameter("history", "history.as-of")));
        }
        return history ? null : or(asOf);
    }
}
