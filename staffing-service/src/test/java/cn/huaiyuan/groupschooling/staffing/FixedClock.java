package cn.huaiyuan.groupschooling.staffing;

import cn.huaiyuan.groupschooling.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;

/** In tests it is always the same day. */
@ApplicationScoped
public class FixedClock {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.fixed(TODAY.atTime(LocalTime.NOON).atZone(Clocks.ZONE).toInstant(), Clocks.ZONE);
    }
}
