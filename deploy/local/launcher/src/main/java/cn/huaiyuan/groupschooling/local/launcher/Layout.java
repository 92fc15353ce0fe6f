package cn.huaiyuan.groupschooling.local.launcher;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where things are.
 *
 * @param project the checkout
 * @param data    what lasts between runs
 * @param logs    what the processes print
 */
public record Layout(Path project, Path data, Path logs) {
    private static final long ROOM_BYTES = 1L << 30;
    /** Made where a run finds its data folder empty: only what is beside it may be thrown away. */
    private static final String MARK = "group-schooling";
    private static final Set<String> KEPT = Set.of("lock", MARK);
    /** What a run makes in its data folder. */
    private static final Pattern OURS = Pattern
            .compile("postgres(\\.new)?|kafka|loaded|(token|identity-index|identity-encryption)\\.key(\\.new)?");

    /** Takes the data folder for this process alone; the lock goes with the process. */
    public FileLock lock() {
        try {
            Files.createDirectories(data);
            Files.createDirectories(logs);
            if (isEmpty(data)) {
                Files.createFile(data.resolve(MARK));
            }
            var lock = new RandomAccessFile(data.resolve("lock").toFile(), "rw").getChannel().tryLock();
            if (lock == null) {
                throw inUse();
            }
            return lock;
        } catch (OverlappingFileLockException e) {
            throw inUse();
        } catch (IOException e) {
            throw new Refusal("The data folder " + data + " cannot be used: " + e.getMessage());
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var children = Files.list(folder)) {
            return children.findAny().isEmpty();
        }
    }

    private Refusal inUse() {
        return new Refusal("The data folder " + data + " is in use by another run; stop that one or choose --data");
    }

    void requireRoom() {
        try {
            requireRoom(Files.getFileStore(data).getUsableSpace());
        } catch (IOException e) {
            throw new Refusal("The disk of " + data + " cannot be looked at: " + e.getMessage());
        }
    }

    /** @param free bytes that the disk of the data still takes */
    void requireRoom(long free) {
        if (free < ROOM_BYTES) {
            throw new Refusal("Only " + (free >> 20) + " MiB are free for " + data + "; make room for 1024 MiB");
        }
    }

    /** Throws the data away, lock and mark excepted. A folder without the mark, or with anything else, stays whole. */
    public void clear() {
        try (var children = Files.list(data)) {
            var found = children.filter(child -> !KEPT.contains(child.getFileName().toString())).toList();
            var marked = Files.exists(data.resolve(MARK));
            found.stream().filter(child -> !marked || !OURS.matcher(child.getFileName().toString()).matches())
                    .findFirst().ifPresent(stranger -> {
                        throw new Refusal("Nothing is thrown away: " + stranger + " is none of this suite's data; "
                                + "choose another folder with --data");
                    });
            for (var child : found) {
                delete(child);
            }
        } catch (IOException e) {
            throw new Refusal("The data in " + data + " cannot be thrown away: " + e.getMessage());
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    Path log(String component) {
        return logs.resolve(component + ".log");
    }

    Path serviceJar(String service) {
        return project.resolve(service).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** A random key of 32 bytes in base64, made at the first start and kept with the data that it belongs to. */
    String secret(String name) {
        var file = data.resolve(name + ".key");
        try {
            if (!Files.exists(file)) {
                var key = new byte[32];
                new SecureRandom().nextBytes(key);
                // Written beside: a disk that fills up must not leave half a key.
                var beside = data.resolve(name + ".key.new");
                Files.deleteIfExists(beside);
                Files.createFile(beside,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(beside, Base64.getEncoder().encodeToString(key));
                Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The key " + file + " cannot be used", e);
        }
    }
}
