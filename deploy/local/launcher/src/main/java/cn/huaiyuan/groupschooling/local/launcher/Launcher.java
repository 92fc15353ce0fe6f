package cn.huaiyuan.groupschooling.local.launcher;

import cn.huaiyuan.groupschooling.local.county.Annex3;
import cn.huaiyuan.groupschooling.local.embedded.LocalTokens;
import cn.huaiyuan.groupschooling.local.embedded.StartException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the suite, fills it where it is empty, shows the county's verdicts and serves until Ctrl-C. */
@Command(name = "deploy/local/run", mixinStandardHelpOptions = true, sortOptions = false, description = "Runs the whole suite on this machine, without Docker.")
public final class Launcher implements Callable<Integer> {
    private static final Duration TOKEN_VALIDITY = Duration.ofHours(12);
    private static final List<String> ROLES = List.of("edu-bureau", "hr-bureau", "finance-bureau",
            "establishment-office",
            "organization-department", "group-hq", "member-unit", "reader", "system");
    private static final int INCOMPLETE = 3;
    /** Ports below 1024 are for root alone. */
    private static final int LOWEST_BASE = 1023;
    private static final int HIGHEST_BASE = 65_528;

    @Option(names = "--once", description = "End after the table: 0 if it is complete.")
    boolean once;
    @Option(names = "--fresh", description = "Throw the data of earlier runs away first.")
    boolean fresh;
    @Option(names = "--port-base", defaultValue = "18080", description = "The services take the next four ports, PostgreSQL and Kafka the three after them (${DEFAULT-VALUE}).")
    int portBase;
    @Option(names = "--data", description = "Where the data last between runs (.local/data).")
    Path data;
    @Option(names = "--logs", description = "Where the processes log to (.local/logs).")
    Path logs;
    @Option(names = "--project", required = true, hidden = true)
    Path project;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final long begin = System.nanoTime();

    public static void main(String[] args) {
        System.exit(new CommandLine(new Launcher()).setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof Refusal || failure instanceof StartException) {
                System.err.println("✗ " + failure.getMessage());
            } else {
                failure.printStackTrace();
            }
            return 1;
        }).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        var root = project.toAbsolutePath().normalize();
        var layout = new Layout(root, data == null ? root.resolve(".local/data") : data.toAbsolutePath(),
                logs == null ? root.resolve(".local/logs") : logs.toAbsolutePath());
        try (var lock = layout.lock()) {
            requirePorts();
            layout.requireRoom();
            if (fresh) {
                layout.clear();
            }
            return run(layout);
        }
    }

    /** The suite takes the seven ports after the base. */
    private void requirePorts() {
        if (portBase < LOWEST_BASE || portBase > HIGHEST_BASE) {
            throw new Refusal(
                    "--port-base is a number from " + LOWEST_BASE + " to " + HIGHEST_BASE + ", not " + portBase);
        }
    }

    private int run(Layout layout) throws InterruptedException {
        var suite = new Suite(layout, portBase);
        var stopping = new CountDownLatch(1);
        var stopped = new CountDownLatch(1);
        var stopper = new Thread(() -> {
            stopping.countDown();
            suite.close();
            stopped.countDown();
        }, "stop");
        Runtime.getRuntime().addShutdownHook(stopper);
        step("starting; logs are in " + layout.logs());
        suite.start(this::step);
        var county = new County(layout, suite);
        fill(suite, county);
        var verdicts = new Verdicts(suite, county.schoolYear() + "-" + (county.schoolYear() + 1));
        out.println();
        verdicts.table().forEach(out::println);
        out.println();
        out.printf("%d.%01d s from start to table%n", millis() / 1000, millis() % 1000 / 100);
        for (var name : Suite.SERVICES) {
            var service = suite.service(name);
            out.printf("  %-20s %s/q/swagger-ui  up in %d ms, %d MiB resident%n", name, service.url(),
                    service.startMillis(),
                    service.residentMiB());
        }
        verdicts.missing().forEach(what -> System.err.println("✗ The table is not complete: " + what));
        if (once) {
            return verdicts.missing().isEmpty() ? 0 : INCOMPLETE;
        }
        printTokens(suite.tokens());
        out.println("Serving until Ctrl-C.");
        while (!stopping.await(1, TimeUnit.SECONDS)) {
            var ended = suite.ended();
            if (ended.isPresent() && stopping.getCount() > 0) {
                throw new Refusal(ended.get());
            }
        }
        stopped.await();
        return 0;
    }

    /** Where a part has ended meanwhile, that is the reason to name, and not the call that had no answer. */
    private void fill(Suite suite, County county) {
        try {
            county.load(this::step);
            var flow = new EventFlow(suite);
            flow.awaitTakenIn("staffing-service");
            flow.awaitTakenIn("evaluation-service");
        } catch (Refusal e) {
            throw suite.ended().map(Refusal::new).orElse(e);
        }
    }

    private void printTokens(LocalTokens tokens) {
        var group = Annex3.GROUPS.get(0);
        out.println("Tokens, valid for 12 hours on this machine only:");
        for (var role : ROLES) {
            var groups = role.equals("group-hq") ? List.of(group.code()) : List.<String>of();
            var units = role.equals("member-unit") ? List.of(group.unitCodes().get(0)) : List.<String>of();
            out.printf("  %s%s%n    %s%n", role, groups.isEmpty() && units.isEmpty() ? "" : " " + groups + units,
                    tokens.token(role, List.of(role), groups, units, TOKEN_VALIDITY));
        }
    }

    private void step(String what) {
        out.printf("%6.1f s  %s%n", millis() / 1000.0, what);
    }

    private long millis() {
        return (System.nanoTime() - begin) / 1_000_000;
    }
}
