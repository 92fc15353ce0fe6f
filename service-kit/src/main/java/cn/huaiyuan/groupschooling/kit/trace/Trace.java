package cn.huaiyuan.groupschooling.kit.trace;

import cn.huaiyuan.groupschooling.kit.text.IdentityNumbers;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * Continues the caller's W3C {@code traceparent}, or starts a trace, and returns it in the answer. The context is in
 * the log MDC, which Quarkus carries along with the request.
 */
@Provider
@PreMatching
@Priority(0)
public class Trace implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String HEADER = "traceparent";
    private static final String ID = "traceId";
    private static final Pattern FORM = Pattern
            .compile("(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})");
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public void filter(ContainerRequestContext request) {
        continueFrom(request.getHeaderString(HEADER));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(HEADER, parent());
    }

    /** Makes the given context the current one, with a new span; starts a trace if it is null or malformed. */
    public static void continueFrom(String traceparent) {
        var matcher = FORM.matcher(traceparent == null ? "" : traceparent);
        // It is stored with every change, so the rules for texts apply.
        var taken = matcher.matches() && !IdentityNumbers.occurIn(matcher.group(1));
        var traceId = taken ? matcher.group(1) : random(16);
        var flags = taken ? matcher.group(3) : "01";
        MDC.put(ID, traceId);
        MDC.put(HEADER, "00-" + traceId + "-" + random(8) + "-" + flags);
    }

    /** The trace id, 32 hex digits, to be quoted when something goes wrong. */
    public static String id() {
        return current(ID);
    }

    /** The {@code traceparent} to hand on. */
    public static String parent() {
        return current(HEADER);
    }

    private static String current(String key) {
        if (MDC.get(key) == null) {
            continueFrom(null);
        }
        return MDC.get(key).toString();
    }

    private static String random(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
