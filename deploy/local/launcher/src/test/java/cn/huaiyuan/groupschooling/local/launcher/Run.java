package cn.huaiyuan.groupschooling.local.launcher;

import static org.awaitility.Awaitility.await;

import cn.huaiyuan.groupschooling.local.embedded.JavaCommand;
import cn.huaiyuan.groupschooling.local.embedded.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** The launcher as a process, with what it prints. */
final class Run implements AutoCloseable {
    private static final Duration AT_MOST = Duration.ofMinutes(4);

    private final Process process;
    private final Path out;
    private final Path err;

    private Run(Path folder, Map<String, String> environment, List<String> command) {
        try {
            out = Files.createTempFile(folder, "out", "");
            err = Files.createTempFile(folder, "err", "");
            var builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().putAll(environment);
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its data and logs are in the folder; it takes the seven ports after the base. */
    static Run of(Path folder, int portBase, Map<String, String> environment, String... options) {
        return new Run(folder, environment, command(folder, portBase, options));
    }

    static List<String> command(Path folder, int portBase, String... options) {
        var arguments = new ArrayList<>(List.of("--project", Checkout.folder().toString(), "--data",
                folder.resolve("data").toString(), "--logs", folder.resolve("logs").toString(), "--port-base",
                Integer.toString(portBase)));
        arguments.addAll(List.of(options));
        return JavaCommand.main(Launcher.class, List.of("-Xmx128m"), arguments);
    }

    /** Any command line. */
    static Run ofCommand(Path folder, Map<String, String> environment, List<String> command) {
        return new Run(folder, environment, command);
    }

    /** Its exit code. */
    int awaitEnd() throws IOException, InterruptedException {
        if (!process.waitFor(AT_MOST.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("still running after " + AT_MOST + ": " + out() + err());
        }
        return process.exitValue();
    }

    /** Waits until it has printed this. */
    void awaitOut(String text) throws IOException {
        await().atMost(AT_MOST).until(() -> out().contains(text) || !process.isAlive());
        if (!out().contains(text)) {
            throw new AssertionError("ended without “" + text + "”: " + out() + err());
        }
    }

    /** {@code kill -9} of the launcher itself. */
    void kill() {
        process.destroyForcibly();
    }

    String out() throws IOException {
        return Files.readString(out);
    }

    String err() throws IOException {
        return Files.readString(err);
    }

    /** True where nothing of it holds a port any more. */
    static boolean isGone(int portBase) {
        return IntStream.rangeClosed(portBase + 1, portBase + 7).allMatch(Ports::isFree);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
