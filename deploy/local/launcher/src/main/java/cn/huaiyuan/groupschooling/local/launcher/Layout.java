package cn.huaiyuan.groupschooling.local.launcher;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;

/**
 * Where things are.
 *
 * @param project the checkout
 * @param data    what lasts between runs
 * @param logs    what the processes print
 */
public record Layout(Path project, Path data, Path logs) {
    private static final long ROOM_BYTES = 1L << 30;

    /** Takes the data folder for this process alone; the lock goes with the process. */
    public FileLock lock() {
        try {
            Files.createDirectories(data);
            Files.createDirectories(logs);
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

    private Refusal inUse() {
        return new Refusal("The data folder " + data + " is in use by another run; stop that one or choose --data");
    }

    void requireRoom() {
        try {
            var free = Files.getFileStore(data).getUsableSpace();
            if (free < ROOM_BYTES) {
                throw new Refusal("Only " + (free >> 20) + " MiB are free for " + data + "; make room for 1024 MiB");
            }
        } catch (IOException e) {
            throw new Refusal("The disk of " + data + " cannot be looked at: " + e.getMessage());
        }
    }

    /** Throws the data away, the lock excepted. */
    public void clear() {
        try (var paths = Files.walk(data)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                if (!path.equals(data) && !path.equals(data.resolve("lock"))) {
                    Files.deleteIfExists(path);
                }
            }
        } catch (IOException e) {
            throw new Refusal("The data in " + data + " cannot be thrown away: " + e.getMessage());
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
                Files.createFile(file,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, Base64.getEncoder().encodeToString(key));
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The key " + file + " cannot be used", e);
        }
    }
}
