package cn.huaiyuan.groupschooling.local.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * Programs that are carried as resources and unpacked into a cache once, under a name made of their content. Any
 * number of processes may do so at the same time: each unpacks beside and moves into place.
 */
final class Carried {
    private static final int OWNER_EXECUTES = 0100;

    private Carried() {
    }

    /** A single file, such as a jar. */
    static Path file(String resource) {
        return unpacked(resource, (stream, target) -> Files.copy(stream, target)).toAbsolutePath();
    }

    /** The folder that a tar.xz archive holds. */
    static Path folder(String resource) {
        return unpacked(resource, (stream, target) -> {
            try (var tar = new TarArchiveInputStream(new XZInputStream(stream))) {
                for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpack(tar, entry, target);
                }
            }
        });
    }

    private static Path unpacked(String resource, Unpacking unpacking) {
        try {
            var name = Path.of(resource).getFileName() + "-" + checksum(resource);
            // Not in the temporary folder: there another user could plant what we execute.
            var cache = Files.createDirectories(
                    Path.of(System.getProperty("user.home"), ".cache", "group-schooling"));
            var place = cache.resolve(name);
            if (!Files.exists(place)) {
                var beside = cache.resolve(name + "." + ProcessHandle.current().pid() + "-" + System.nanoTime());
                try (var stream = open(resource)) {
                    unpacking.run(stream, beside);
                }
                moveIntoPlace(beside, place);
            }
            return place;
        } catch (IOException e) {
            throw new StartException("Cannot unpack " + resource + ": " + e.getMessage(), e);
        }
    }

    private static void moveIntoPlace(Path beside, Path place) throws IOException {
        try {
            Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException anotherWasFaster) {
            delete(beside);
        } catch (java.nio.file.FileSystemException e) {
            if (!Files.exists(place)) {
                throw e;
            }
            delete(beside);
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        var path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException(entry.getName() + " leaves the folder");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, path);
            var executable = (entry.getMode() & OWNER_EXECUTES) != 0;
            Files.setPosixFilePermissions(path,
                    PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static String checksum(String resource) throws IOException {
        try (var stream = new CheckedInputStream(open(resource), new CRC32())) {
            var length = stream.transferTo(java.io.OutputStream.nullOutputStream());
            return Long.toHexString(stream.getChecksum().getValue()) + "-" + length;
        }
    }

    private static InputStream open(String resource) throws IOException {
        var stream = Carried.class.getClassLoader().getResourceAsStream(resource);
        if (stream == null) {
            throw new IOException("no such resource; this machine's kind may not be supported");
        }
        return stream;
    }

    /** Deletes a folder and what is in it; nothing happens where there is none. */
    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + folder, e);
        }
    }

    private interface Unpacking {
        void run(InputStream stream, Path target) throws IOException;
    }
}
