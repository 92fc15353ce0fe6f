package cn.huaiyuan.groupschooling.local.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
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

    private static final Duration STALE_WAIT = Duration.ofSeconds(10);

    private final String name;
    private final Path log;
    private final long logStart;
    private final Process shell;
    private final BufferedReader stdout;
    private final ProcessHandle child;

    private Leash(Builder builder) throws IOException {
        name = builder.name;
        log = builder.log;
        Files.createDirectories(log.toAbsolutePath().getParent());
        logStart = Files.exists(log) ? Files.size(log) : 0;
        var command = new ArrayList<>(List.of("sh", "-c", SHELL, "leash", builder.stopSignal,
                String.valueOf(builder.grace.toMillis() / 100), builder.announces ? "pipe" : "log"));
        command.addAll(builder.command);
        var process = new ProcessBuilder(command).redirectError(Redirect.appendTo(log.toFile()));
        process.environment().putAll(builder.environment);
        if (builder.directory != null) {
            process.directory(builder.directory.toFile());
        }
        shell = process.start();
        stdout = shell.inputReader(StandardCharsets.UTF_8);
        child = child(stdout.readLine());
        if (builder.pidFile != null) {
            PidFile.write(builder.pidFile, child);
        }
    }

    private ProcessHandle child(String pid) {
        if (pid == null) {
            throw failure("did not start");
        }
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow(() -> failure("ended at once"));
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

    /** The child itself, not the shell beside it. */
    public ProcessHandle process() {
        return child;
    }

    /** Completes when the child has ended, with its exit code: 128 + n if it died of signal n. */
    public CompletableFuture<Integer> onExit() {
        return shell.onExit().thenApply(Process::exitValue);
    }

    public boolean isAlive() {
        return child.isAlive() && shell.isAlive();
    }

    /**
     * Waits until the child, started with {@link Builder#announces()}, prints this line to standard output.
     *
     * @throws StartException
     *             if it ends first, or is not ready in time; nothing of it is left then
     */
    public void awaitLine(String line, Duration atMost) {
        var found = new CompletableFuture<Boolean>();
        var reader = new Thread(() -> found.complete(stdout.lines().anyMatch(line::equals)), "await " + name);
        reader.setDaemon(true);
        reader.setUncaughtExceptionHandler((thread, error) -> found.completeExceptionally(error));
        reader.start();
        try {
            if (!found.get(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                throw failure("ended with exit code " + onExit().join() + " while starting");
            }
        } catch (TimeoutException e) {
            kill();
            throw failure("was not ready after " + atMost.toSeconds() + " s");
        } catch (ExecutionException e) {
            kill();
            throw new StartException("Cannot read what " + name + " prints", e.getCause());
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
            throw new StartException("Interrupted while waiting for " + name, e);
        }
    }

    /** What to throw when the child does not become usable: the reason is looked up in what it has logged. */
    public StartException failure(String how) {
        return StartException.of(name, how, log, logged());
    }

    /** What the child has logged since it was started; the last 8 KiB at most. */
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

    /** {@code kill -9} of the child itself; returns when it and its own children are gone. */
    public void kill() {
        List<ProcessHandle> descendants = child.descendants().toList();
        child.destroyForcibly();
        onExit().join();
        descendants.forEach(process -> process.onExit().completeOnTimeout(process, 5, TimeUnit.SECONDS).join());
        descendants.forEach(ProcessHandle::destroyForcibly);
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

    /** How to start a child; output goes to the log, standard input is empty, SIGTERM stops it within 3 s. */
    public static final class Builder {

        private final String name;
        private final List<String> command;
        private final Path log;
        private final Map<String, String> environment = new HashMap<>();
        private Path directory;
        private Path pidFile;
        private String stopSignal = "TERM";
        private Duration grace = Duration.ofSeconds(3);
        private boolean announces;

        private Builder(String name, List<String> command, Path log) {
            this.name = name;
            this.command = List.copyOf(command);
            this.log = log;
        }

        /** Adds variables to those of this JVM. */
        public Builder environment(Map<String, String> variables) {
            environment.putAll(variables);
            return this;
        }

        /** Its working directory; that of this JVM if not set. */
        public Builder directory(Path folder) {
            directory = folder;
            return this;
        }

        /** The signal that stops it, {@code TERM} or {@code INT}, and the time until SIGKILL, to a tenth of a second. */
        public Builder stop(String signal, Duration until) {
            stopSignal = signal;
            grace = until;
            return this;
        }

        /**
         * Where to note the process. If the file names one that still runs, left over for a few seconds by a parent
         * that was killed, the start first waits for its end.
         */
        public Builder pidFile(Path file) {
            pidFile = file;
            return this;
        }

        /** Standard output goes to {@link Leash#awaitLine} instead of the log. */
        public Builder announces() {
            announces = true;
            return this;
        }

        /**
         * @throws StartException
         *             if it cannot be started, or its predecessor still runs after 10 s
         */
        public Leash start() {
            if (pidFile != null) {
                PidFile.awaitEnd(pidFile, name, STALE_WAIT);
            }
            try {
                return new Leash(this);
            } catch (IOException e) {
                throw new StartException("Cannot start " + name + ": " + e.getMessage(), e);
            }
        }
    }
}
