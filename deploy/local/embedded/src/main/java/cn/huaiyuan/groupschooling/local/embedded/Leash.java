package cn.huaiyuan.groupschooling.local.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A child process that ends when this JVM ends, even by {@code kill -9}.
 *
 * <p>
 * Between the two stands a small shell that reads a pipe held by this JVM: when the pipe closes, it sends the child
 * the stop signal and, when the grace is over, SIGKILL. When the child ends first the shell ends too, with the
 * child's exit code. The child ignores Ctrl-C and hang-ups of the terminal, so that the parent can stop its children
 * in order.
 */
public final class Leash implements AutoCloseable {

    private static final String SHELL = """
            trap '' INT HUP
            signal=$1 tenths=$2 stdout=$3; shift 3
            exec 3<&0 4>&1 1>&2
            sh -c 'echo $$ >&4; if [ "$0" = pipe ]; then exec "$@" 1>&4 4>&-; else exec "$@" 4>&-; fi' \\
                "$stdout" "$@" </dev/null 3<&- &
            child=$!
            exec 4>&-
            {
                read -r _ <&3
                kill "-$signal" "$child"
                while [ "$tenths" -gt 0 ] && kill -0 "$child"; do sleep 0.1; tenths=$((tenths - 1)); done
                kill -KILL "$child"
            } 2>/dev/null &
            watcher=$!
            exec 3<&-
            wait "$child"; code=$?
            kill -KILL "$watcher"
            exit "$code"
            """;

    private final String name;
    private final Process shell;
    private final BufferedReader stdout;
    private final long pid;
    private final ProcessHandle child;
    private final Path log;
    private final long logStart;
    private final Duration grace;

    private Leash(Builder builder) throws IOException {
        name = builder.name;
        log = builder.log;
        grace = builder.grace;
        logStart = Files.exists(log) ? Files.size(log) : 0;
        var command = new ArrayList<>(List.of("sh", "-c", SHELL, "leash", builder.stopSignal,
                String.valueOf(grace.toMillis() / 100), builder.announces ? "pipe" : "log"));
        command.addAll(builder.command);
        var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        process.environment().putAll(builder.environment);
        if (builder.directory != null) {
            process.directory(builder.directory.toFile());
        }
        shell = process.start();
        stdout = shell.inputReader(StandardCharsets.UTF_8);
        String first = stdout.readLine();
        if (first == null) {
            throw failure("did not start");
        }
        pid = Long.parseLong(first);
        child = ProcessHandle.of(pid).orElse(null);
    }

    /**
     * @param name
     *            how messages call the process
     * @param command
     *            the program and its arguments
     * @param log
     *            where its output is appended
     */
    public static Builder of(String name, List<String> command, Path log) {
        return new Builder(name, command, log);
    }

    public long pid() {
        return pid;
    }

    /** Ends with the child; gives its exit code, 128 + n if signal n killed it. */
    public CompletableFuture<Integer> onExit() {
        return shell.onExit().thenApply(Process::exitValue);
    }

    public boolean isAlive() {
        return child != null && child.isAlive() && shell.isAlive();
    }

    /**
     * Waits until the child, started with {@link Builder#announces()}, prints this line on standard output.
     *
     * @throws StartException
     *             if it ends or the time is over before; it is killed then
     */
    public void awaitLine(String line, Duration atMost) {
        var found = CompletableFuture.supplyAsync(() -> stdout.lines().anyMatch(line::equals),
                task -> new Thread(task, "await " + name).start());
        boolean announced;
        try {
            announced = found.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            kill();
            throw failure("was not ready after " + atMost.toSeconds() + " s");
        } catch (ExecutionException e) {
            kill();
            throw new StartException("Cannot read from " + name, e.getCause());
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
            throw new StartException("Interrupted while waiting for " + name, e);
        }
        if (!announced) {
            throw failure("ended with code " + onExit().join() + " while starting");
        }
    }

    /** What to throw when the child did not become usable: the reason is looked up in the log of this start. */
    public StartException failure(String how) {
        return StartException.of(name, how, log, logged());
    }

    /** What the child has logged since it was started, the last 8 KiB at most. */
    public String logged() {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            long from = Math.max(Math.min(logStart, file.length()), file.length() - 8192);
            var bytes = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the log of " + name, e);
        }
    }

    /** {@code kill -9} of the child itself and what it has forked; returns when all of them are gone. */
    public void kill() {
        if (child != null) {
            List<ProcessHandle> all = new ArrayList<>(child.descendants().toList());
            all.add(child);
            all.forEach(ProcessHandle::destroyForcibly);
            all.forEach(process -> process.onExit().join());
        }
        onExit().join();
    }

    /** Sends the stop signal and, when the grace is over, SIGKILL; returns when the child is gone. */
    @Override
    public void close() {
        try {
            shell.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot let go of " + name, e);
        }
        onExit().join();
    }

    /** How to start the child. */
    public static final class Builder {

        private final String name;
        private final List<String> command;
        private final Path log;
        private final Map<String, String> environment = new HashMap<>();
        private Path directory;
        private String stopSignal = "TERM";
        private Duration grace = Duration.ofSeconds(3);
        private boolean announces;

        private Builder(String name, List<String> command, Path log) {
            this.name = name;
            this.command = List.copyOf(command);
            this.log = log;
        }

        public Builder environment(Map<String, String> variables) {
            environment.putAll(variables);
            return this;
        }

        public Builder directory(Path workingDirectory) {
            directory = workingDirectory;
            return this;
        }

        /** The signal that asks the child to stop, without {@code SIG}; TERM if not set. */
        public Builder stopSignal(String signal) {
            stopSignal = signal;
            return this;
        }

        /** How long the child may take to stop before it is killed; 3 s if not set. */
        public Builder grace(Duration atMost) {
            grace = atMost;
            return this;
        }

        /** The child says on standard output when it is ready: see {@link Leash#awaitLine}. */
        public Builder announces() {
            announces = true;
            return this;
        }

        /** @throws StartException if the program cannot be run at all */
        public Leash start() {
            try {
                Files.createDirectories(log.toAbsolutePath().getParent());
                return new Leash(this);
            } catch (IOException e) {
                throw new StartException(name + " cannot be started: " + e.getMessage(), e);
            }
        }
    }
}
