package cn.huaiyuan.groupschooling.group.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Draws from a seed, and remembers the days that it drew: on those something may turn. */
final class Chance {
    private static final LocalDate BEGIN = LocalDate.of(2023, 1, 1);
    private static final LocalDate LONG_AGO = LocalDate.of(2000, 9, 1);
    private static final int SPAN = 1_800;

    private final Random random;
    private final List<LocalDate> turningDays = new ArrayList<>();

    Chance(long seed) {
        random = new Random(seed);
    }

    <T> T any(Collection<T> of) {
        return of.stream().skip(random.nextInt(of.size())).findFirst().orElseThrow();
    }

    /** At least one of them, each once. */
    <T> List<T> some(Collection<T> of) {
        var mixed = new ArrayList<>(of);
        Collections.shuffle(mixed, random);
        return List.copyOf(mixed.subList(0, 1 + random.nextInt(mixed.size())));
    }

    boolean oneIn(int chances) {
        return random.nextInt(chances) == 0;
    }

    int upTo(int bound) {
        return random.nextInt(bound);
    }

    LocalDate day() {
        return turning(BEGIN.plusDays(random.nextInt(SPAN)));
    }

    /** In the first third, so that there is room for a history. */
    LocalDate earlyDay() {
        return turning(BEGIN.plusDays(random.nextInt(SPAN / 3)));
    }

    /** As often as not long before the walk begins. */
    LocalDate openingDay() {
        return oneIn(2) ? LONG_AGO : day();
    }

    LocalDate dayAfter(LocalDate from) {
        return turning((from.isBefore(BEGIN) ? BEGIN : from).plusDays(1 + random.nextInt(700)));
    }

    LocalDate turning(LocalDate day) {
        turningDays.add(day);
        return day;
    }

    /** Every other one next to a day on which something turns: that is where a register goes wrong. */
    LocalDate anyDate() {
        return random.nextBoolean()
                ? any(turningDays).plusDays(random.nextInt(3) - 1)
                : BEGIN.minusDays(100).plusDays(random.nextInt(SPAN + 300));
    }
}
