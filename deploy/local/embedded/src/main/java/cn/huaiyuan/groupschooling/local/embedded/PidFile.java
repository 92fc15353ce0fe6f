package cn.huaiyuan.groupschooling.local.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A file that names a running process by id and start, so that a later process with the same id is not mistaken for it.
 */
final class PidFile {

    /** The start of a process, as the system tells it, moves when its clock is set. */
    private static final Duration CLOCK_SHIFT = Duration.ofSeconds(5);

    private PidFile() {
    }

    static void write(Path file, ProcessHandle process) throws IOException {
        Files.writeString(file, process.pid() + " " + start(process).toEpochMilli());
    }

    static void awaitEnd(Path file, String name, Duration atMost) {
        running(file).ifPresent(process -> {
            process.onExit().completeOnTimeout(process, atMost.toMillis(), TimeUnit.MILLISECONDS).join();
            if (process.isAlive()) {
                throw new StartException(name + " of an earlier run still runs as process " + process.pid()
                        + "; end it and start again");
            }
        });
    }

    private static Optional<ProcessHandle> running(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            String[] noted = Files.readString(file).split(" ");
            if (noted.length != 2) {
                // Cut off by a crash or a full disk.
                return Optional.empty();
            }
            var started = Instant.ofEpochMilli(Long.parseLong(noted[1]));
            return ProcessHandle.of(Long.parseLong(noted[0])).filter(process -> Duration
                    .between(started, start(process)).abs().compareTo(CLOCK_SHIFT) < 0);
        } catch (IOException | NumberFormatException e) {
            throw new StartException("Cannot read " + file + "; delete it if nothing runs", e);
        }
    }

    private static Instant start(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }
}
