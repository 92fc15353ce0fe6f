package cn.huaiyuan.groupschooling.local.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;

/**
 * The classes of a program as a JVM holds them in memory, in a file beside its jar: a JVM that maps it need not read and
 * check thousands of classes, and starts in half the time. A JVM writes it when it stops; it serves only that JDK and
 * that jar, and others start without it.
 */
public final class ClassArchive {
    /** How long a JVM that writes it may take to stop. */
    public static final Duration TIME_TO_WRITE = Duration.ofSeconds(90);

    private final Path jar;
    private final Path file;
    private final Path beside;

    private ClassArchive(Path jar) {
        this.jar = jar;
        var jdk = System.getProperty("java.vm.version").replaceAll("[^A-Za-z0-9.+-]", "_");
        this.file = jar.resolveSibling(jar.getFileName() + "-" + jdk + ".jsa");
        // Written beside and moved into place: nobody may map half of it, and two builds may write at the same time.
        this.beside = file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid());
    }

    /** Of the program in this jar, for the JDK of this JVM. */
    public static ClassArchive of(Path jar) {
        return new ClassArchive(jar);
    }

    /** True where it is younger than the jar. */
    public boolean isCurrent() {
        try {
            return Files.exists(file) && Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(jar)) >= 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Options for a JVM that starts with it. */
    public List<String> use() {
        return isCurrent() ? List.of("-XX:SharedArchiveFile=" + file, "-Xshare:auto") : List.of("-Xshare:auto");
    }

    /** Options for a JVM that writes the classes it has used when it stops, for {@link #keep()}. */
    public List<String> make() {
        return List.of("-XX:ArchiveClassesAtExit=" + beside, "-Xshare:auto", "-Xlog:cds=error",
                "-Xlog:cds+dynamic=error");
    }

    /** To be called when that JVM has stopped: it is used from now on. A JVM that could not write it does no harm. */
    public void keep() {
        try {
            if (Files.exists(beside)) {
                Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
            } else {
                System.err.println("This JDK has not kept the classes of " + jar + ": it will start more slowly");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The classes of " + jar + " cannot be kept", e);
        }
    }
}
