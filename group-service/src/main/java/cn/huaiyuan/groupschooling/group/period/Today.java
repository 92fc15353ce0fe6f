package cn.huaiyuan.groupschooling.group.period;

import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
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

    /** The day of a read: the one asked for, or today. */
    public LocalDate or(LocalDate asOf) {
        return asOf == null ? date() : asOf;
    }

    /** The day of a list: the one asked for, or the day on which its first page was read. */
    public LocalDate or(LocalDate asOf, PageRequest page) {
        return page.asOf(asOf, date());
    }

    /**
     * The day of a list that can also show the history.
     *
     * @return null for the history, which is of all days
     * @throws ProblemException 400 if both a day and the history are asked for
     */
    public LocalDate or(LocalDate asOf, boolean history, PageRequest page) {
        if (history && asOf != null) {
            throw ProblemException.invalid(List.of(Violation.ofParameter("history", "history.as-of")));
        }
        return history ? null : or(asOf, page);
    }
}
