package cn.huaiyuan.groupschooling.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * From the submission of a CSV file of {@value #UNITS} units to the end of its import, beside {@code COPY} of the same
 * rows, with their rows of journal and outbox, into the same tables; turn by turn. Then what the service holds in memory
 * half-way through a small file and a large one.
 */
public final class BulkImport {
    private static final String SERVICE = "group-service";
    private static final int UNITS = 100_000;
    private static final int FEW_UNITS = 20_000;
    private static final int AT_MOST_TIMES = 3;
    private static final int AT_MOST_PERCENT = 120;

    private BulkImport() {
    }

    /** @param args the checkout; how many rounds, 5 where it is left out */
    public static void main(String[] args) throws Exception {
        var rounds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
        try (var stage = new Stage(Path.of(args[0]))) {
            stage.start(SERVICE);
            var register = new EmptyRegister(stage, SERVICE);
            var imports = new Imports(stage, SERVICE);
            var held = holdsInTime(register, imports, rounds);
            held &= holdsInMemory(register, imports);
            if (!held) {
                throw new IllegalStateException("an import takes more than " + AT_MOST_TIMES
                        + " times the floor, or memory grows with the file");
            }
        }
    }

    private static boolean holdsInTime(EmptyRegister register, Imports imports, int rounds) throws Exception {
        var file = file(UNITS);
        var floors = new Samples(rounds);
        var times = new Samples(rounds);
        for (int round = -1; round < rounds; round++) {
            register.clear();
            var took = imports.run(file, UNITS);
            var floor = register.copyAgain();
            if (round >= 0) {
                times.add(took);
                floors.add(floor);
            }
        }
        System.out.println("floor (COPY of units, journal and outbox): " + floors);
        System.out.println("import of " + UNITS + " units as CSV:           " + times);
        System.out.println("ratio to the floor: p50 " + times.ratio(floors, 500) + ", at most " + AT_MOST_TIMES);
        return times.permille(500) <= AT_MOST_TIMES * floors.permille(500);
    }

    /** Live heap after a full collection, when half of the rows are done; the median of three files each. */
    private static boolean holdsInMemory(EmptyRegister register, Imports imports) throws Exception {
        var few = new ArrayList<Long>();
        var many = new ArrayList<Long>();
        for (int round = 0; round < 3; round++) {
            register.clear();
            few.add(imports.heapHalfWay(file(FEW_UNITS), FEW_UNITS));
            register.clear();
            many.add(imports.heapHalfWay(file(UNITS), UNITS));
        }
        System.out.printf("live heap half-way through %d units: %d KiB, of %d units: %d KiB (%d %%, at most %d %%)%n",
                FEW_UNITS, median(few) / 1024, UNITS, median(many) / 1024, median(many) * 100 / median(few),
                AT_MOST_PERCENT);
        return median(many) * 100 <= median(few) * AT_MOST_PERCENT;
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    /** Schools of two campuses with two stages each, as {@link EmptyRegister} has them. */
    private static Path file(int units) throws IOException {
        var file = Files.createTempFile("units", ".csv");
        file.toFile().deleteOnExit();
        try (var out = Files.newBufferedWriter(file)) {
            out.write("unitCode,schoolCode,campusCode,displayName,currentName,stage,kind,openedOn,closedOn,reason\n");
            for (int i = 0; i < units; i++) {
                var school = "3134%06d".formatted(i / 4 + 1);
                var campus = school + "-C0" + (i / 2 % 2 + 1);
                out.write("%s-%s,%s,%s,第%d校区,,%s,普通,2000-09-01,,%n".formatted(campus, i % 2 == 0 ? "P" : "J", school,
                        campus, i, i % 2 == 0 ? "小学" : "初中"));
            }
        }
        return file;
    }
}
