package cn.huaiyuan.groupschooling.kit.problem;

import cn.huaiyuan.groupschooling.kit.text.IdentityNumbers;
import cn.huaiyuan.groupschooling.kit.trace.Trace;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Writes problem documents in the caller's language. */
final class Problems {
    private Problems() {
    }

    static Response.ResponseBuilder answer(ProblemException refusal, String path, Locale language) {
        var code = refusal.code();
        var title = Texts.find(language, "problem." + code, refusal.args())
                .orElse(code);
        var detail = detail(refusal, language);
        var items = refusal.violations().stream().map(violation -> item(violation, language)).toList();
        return Response.status(refusal.status()).type(Problem.MEDIA_TYPE)
                .entity(new Problem(Problem.typeOf(code), title,
                        refusal.status(), detail, instance(path), code, Trace.id(),
                        refusal.conflictsWith(), items));
    }

    private static String detail(ProblemException refusal, Locale language) {
        var found = refusal.conflictsWith() == null
                ? Texts.find(language, "problem." + refusal.code() + ".detail", nouns(refusal.args(), language))
                : Texts.find(language, "problem.conflicts-with.detail", refusal.conflictsWith());
        return found.orElse(null);
    }

    static Response.ResponseBuilder answer(int status, String code, String path, Locale language) {
        return answer(new ProblemException(status, code, List.of()), path, language);
    }

    /** The address with identity numbers masked, even if blanks in it are encoded. */
    private static String instance(String path) {
        try {
            var read = Objects.requireNonNullElse(new URI(path).getPath(), "");
            var masked = IdentityNumbers.masked(read);
            return masked.equals(read) ? path : new URI(null, null, masked, null).toASCIIString();
        } catch (URISyntaxException noAddress) {
            return IdentityNumbers.masked(path);
        }
    }

    /** Names what was not found in the caller's language, if there is a text {@code noun.<name>}. */
    private static Object[] nouns(Object[] args, Locale language) {
        return Arrays.stream(args).map(arg -> Texts.find(language, "noun." + arg).map(Object.class::cast).orElse(arg))
                .toArray();
    }

    private static Problem.Item item(Violation violation, Locale language) {
        var text = violation.text() != null
                ? violation.text()
                : Texts.find(language, "violation." + violation.code(), violation.args()).orElse(violation.code());
        return new Problem.Item(violation.pointer(), violation.parameter(), violation.code(), text);
    }
}
