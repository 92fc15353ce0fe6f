package cn.huaiyuan.groupschooling.group.period;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

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
}
