package cn.huaiyuan.groupschooling.local.launcher;

import cn.huaiyuan.groupschooling.local.county.Roster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Consumer;

/** The county that a suite is filled with: annex 3, and a synthetic roster up to the current school year. */
public final class County {
    private static final long SEED = 20240220;
    private static final int SEPTEMBER = 9;

    private final Layout layout;
    private final Suite suite;
    private final int schoolYear;
    private final Roster roster;

    public County(Layout layout, Suite suite) {
        this.layout = layout;
        this.suite = suite;
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        schoolYear = today.getMonthValue() >= SEPTEMBER ? today.getYear() : today.getYear() - 1;
        roster = Roster.of(SEED, schoolYear, today);
    }

    /** The calendar year in which the current school year began. */
    public int schoolYear() {
        return schoolYear;
    }

    public Roster roster() {
        return roster;
    }

    /** Loads an empty suite; what was loaded once is marked beside the data that it belongs to. */
    public void load(Consumer<String> progress) {
        var mark = layout.data().resolve("loaded");
        if (Files.exists(mark)) {
            progress.accept("the county is there already");
            return;
        }
        try {
            var calls = new Loader(suite).load(roster, schoolYear, progress);
            Files.writeString(mark, "seed " + SEED + ", school year " + schoolYear + ", " + calls + " calls\n");
        } catch (IOException e) {
            throw new UncheckedIOException("the mark of the loaded data cannot be written", e);
        }
    }
}
