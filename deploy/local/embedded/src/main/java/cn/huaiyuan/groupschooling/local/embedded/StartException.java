package cn.huaiyuan.groupschooling.local.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A process did not come up. The message is one line: what failed, why, and how to mend it; the end of the process's
 * log, if there is one, is the message of the cause.
 */
public final class StartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private record Sign(String inLog, String meaning) {
    }

    private static final List<Sign> SIGNS = List.of(
            new Sign("No space left on device", "the disk is full; make room and start again"),
            new Sign("Address already in use", "its port is taken; end the process that holds it or choose another"),
            new Sign("unshare failed", "PostgreSQL refuses to run as root and this machine refuses the user "
                    + "namespace that would hide root from it; run as an ordinary user"),
            new Sign("cannot be run as root", "PostgreSQL refuses to run as root and the command unshare is "
                    + "missing; install util-linux or run as an ordinary user"),
            new Sign("wrong ownership", "its data belong to another user; run as that user or choose another folder"),
            new Sign("Permission denied", "it may not use its folder; check who owns it"),
            new Sign("incompatible with server", "its data were written by another major version; "
                    + "throw them away or choose another folder"),
            new Sign("OutOfMemoryError", "its memory was too small"),
            new Sign("cannot allocate memory", "the machine has too little free memory"));

    public StartException(String message) {
        super(message);
    }

    StartException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Reads the reason out of the log of a process that ended or hung while it should have come up. */
    static StartException of(String what, String how, Path log, String logged) {
        String reason = reason(logged).map(meaning -> ": " + meaning).orElse("");
        return new StartException(what + " " + how + reason + " (log: " + log + ")", new IOException(logged));
    }

    private static Optional<String> reason(String logged) {
        String text = logged.toLowerCase();
        return SIGNS.stream().filter(sign -> text.contains(sign.inLog().toLowerCase())).map(Sign::meaning).findFirst();
    }
}
