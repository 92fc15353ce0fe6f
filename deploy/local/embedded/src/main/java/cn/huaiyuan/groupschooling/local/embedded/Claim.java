package cn.huaiyuan.groupschooling.local.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The right of this JVM to use a data folder, lost with it.
 */
final class Claim implements AutoCloseable {

    private final FileChannel channel;

    private Claim(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Makes the folder if it is not there.
     *
     * @throws StartException
     *             if the folder cannot be made or another start uses it
     */
    static Claim on(Path folder, String wantedBy) {
        try {
            Files.createDirectories(folder);
            var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new StartException("The folder " + folder + " of " + wantedBy
                        + " is in use by another run; end that run or choose another folder");
            }
            return new Claim(channel);
        } catch (IOException e) {
            throw new StartException("Cannot use the folder " + folder + " of " + wantedBy + ": " + e, e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot release a data folder", e);
        }
    }
}
