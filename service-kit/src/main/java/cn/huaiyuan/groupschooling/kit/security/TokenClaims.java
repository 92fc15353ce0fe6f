package cn.huaiyuan.groupschooling.kit.security;

import cn.huaiyuan.groupschooling.kit.failure.Causes;
import cn.huaiyuan.groupschooling.kit.problem.Violation;
import cn.huaiyuan.groupschooling.kit.text.CleanText;
import cn.huaiyuan.groupschooling.kit.text.TextUse;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jose4j.jwt.consumer.ErrorCodeValidator;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwt.consumer.Validator;

/**
 * Refuses a signed token whose claims are not of the form that the suite relies on, while it is verified: a client would
 * otherwise be told that there is nothing, or share what it sends with others. Operators mend this at the identity
 * provider, so the refusal names the claims.
 */
@Unremovable
@ApplicationScoped
public class TokenClaims implements Validator {
    private static final int LONGEST = 255;
    private static final int MOST = 2_000;
    /** Codes of groups and units have capitals, digits and hyphens, and nothing else. */
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]+(-[A-Z0-9]+)*");
    /** Begins what this says among all else that may be wrong with a token. */
    private static final String MARK = "claims: ";

    @Override
    public String validate(JwtContext context) {
        var faults = faults(context.getJwtClaims().getClaimsMap());
        return faults.isEmpty() ? null : MARK + String.join(" ", faults);
    }

    /** The names of the claims that cannot be used. */
    static List<String> faults(Map<String, Object> claims) {
        var faults = new ArrayList<String>();
        if (!isName(claims.get("sub"))) {
            faults.add("sub");
        }
        if (!(claims.get("roles") instanceof List<?> roles) || !areTexts(roles)
                || !Collections.disjoint(roles, Roles.NAMED.keySet())) {
            faults.add("roles");
        }
        for (var reach : List.of("groups", "units")) {
            var codes = claims.get(reach);
            if (codes != null && !(codes instanceof List<?> list && areTexts(list)
                    && list.stream().allMatch(TokenClaims::isCode))) {
                faults.add(reach);
            }
        }
        return faults;
    }

    /** What {@link #validate} found; empty where a token was refused for something else. */
    static Optional<List<Violation>> foundIn(Throwable failure) {
        return Causes.of(failure).filter(InvalidJwtException.class::isInstance)
                .flatMap(e -> ((InvalidJwtException) e).getErrorDetails().stream())
                .map(ErrorCodeValidator.Error::getErrorMessage).filter(said -> said != null && said.startsWith(MARK))
                .findFirst().map(said -> List.of(said.substring(MARK.length()).split(" ")).stream()
                        .map(claim -> Violation.ofParameter(claim, "claim." + claim, Integer.toString(LONGEST),
                                Integer.toString(MOST)))
                        .toList());
    }

    private static boolean isName(Object claim) {
        return claim instanceof String text && text.length() <= LONGEST
                && CleanText.of(text, TextUse.FREE).value() != null;
    }

    /** Codes are compared as they are stored: one in another form reaches nothing. */
    private static boolean isCode(Object claim) {
        return claim instanceof String text && text.length() <= LONGEST && CODE.matcher(text).matches();
    }

    private static boolean areTexts(List<?> list) {
        return list.size() <= MOST && list.stream().allMatch(String.class::isInstance);
    }
}
