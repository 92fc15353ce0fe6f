package cn.huaiyuan.groupschooling.kit.failure;

import cn.huaiyuan.groupschooling.kit.trace.Trace;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;

/** Logs why a token was refused, for operators: a caller hears only that it is not valid. Nothing of the token is logged. */
public final class RefusedToken {
    private static final Logger LOG = Logger.getLogger(RefusedToken.class);
    private static final Map<Integer, String> REASONS = Map.ofEntries(Map.entry(ErrorCodes.EXPIRED, "expired"),
            Map.entry(ErrorCodes.EXPIRATION_MISSING, "no expiry"),
            Map.entry(ErrorCodes.NOT_YET_VALID, "not valid yet"),
            Map.entry(ErrorCodes.AUDIENCE_MISSING, "no audience"),
            Map.entry(ErrorCodes.AUDIENCE_INVALID, "for another audience"),
            Map.entry(ErrorCodes.ISSUER_MISSING, "no issuer"),
            Map.entry(ErrorCodes.ISSUER_INVALID, "of another issuer"),
            Map.entry(ErrorCodes.SIGNATURE_MISSING, "not signed"),
            Map.entry(ErrorCodes.SIGNATURE_INVALID, "signature does not fit"));

    private RefusedToken() {
    }

    public static void log(Throwable failure) {
        var reasons = Causes.of(failure).filter(InvalidJwtException.class::isInstance).findFirst()
                .map(e -> reasons((InvalidJwtException) e))
                .orElseGet(() -> "cannot be verified (" + root(failure) + ")");
        LOG.infof("a token was refused: %s, trace %s", reasons, Trace.id());
    }

    /** The header has no token, or one that is none by its form. */
    public static void logMalformed() {
        LOG.infof("a token was refused: malformed, trace %s", Trace.id());
    }

    private static String reasons(InvalidJwtException e) {
        List<String> reasons = e.getErrorDetails().stream()
                .map(error -> REASONS.getOrDefault(error.getErrorCode(), "fault " + error.getErrorCode())).toList();
        return reasons.isEmpty() ? "cannot be verified" : reasons.stream().collect(Collectors.joining(", "));
    }

    /** Messages may quote the token; the class does not. */
    private static String root(Throwable failure) {
        return Causes.of(failure).reduce((first, last) -> last).map(cause -> cause.getClass().getSimpleName())
                .orElse("no cause");
    }
}
