package cn.huaiyuan.groupschooling.local.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Temporary folders that are named after the process they belong to; what a killed process has left is swept by a later
 * one.
 */
final class Scratch {

    /** Not at once: what looks abandoned may belong to a process of another container. */
    private static final Duration SWEPT_AFTER = Duration.ofHours(1);

    private Scratch() {
    }

    static Path create(String name) {
        Path root = Path.of(System.getProperty("java.io.tmpdir"), "group-schooling-" + System.getProperty("user.name"));
        try {
            Files.createDirectories(root);
            sweep(root);
            return Files.createTempDirectory(root, ProcessHandle.current().pid() + "-" + name + "-");
        } catch (IOException e) {
            throw new StartException("Cannot make a temporary folder in " + root + ": " + e, e);
        }
    }

    /** Deletes a folder with all it holds; files that vanish meanwhile do not matter. */
    static void delete(Path folder) {
        try {
            for (Path path : paths(folder)) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + folder, e);
        }
    }

    private static List<Path> paths(Path folder) throws IOException {
        try (var walk = Files.walk(folder)) {
            return walk.sorted(Comparator.reverseOrder()).toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void sweep(Path root) throws IOException {
        List<Path> folders = new ArrayList<>();
        try (var entries = Files.newDirectoryStream(root)) {
            entries.forEach(folders::add);
        }
        var limit = Instant.now().minus(SWEPT_AFTER);
        for (Path folder : folders) {
            long owner = Long.parseLong(folder.getFileName().toString().split("-")[0]);
            if (ProcessHandle.of(owner).isEmpty() && Files.getLastModifiedTime(folder).toInstant().isBefore(limit)) {
                delete(folder);
            }
        }
    }
}
