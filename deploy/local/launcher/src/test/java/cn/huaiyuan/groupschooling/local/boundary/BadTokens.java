package cn.huaiyuan.groupschooling.local.boundary;

import cn.huaiyuan.groupschooling.local.embedded.LocalTokens;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/** What some would send in the place of a token. */
final class BadTokens {
    static final String[] COUNTY = {"edu-bureau", "hr-bureau", "finance-bureau", "establishment-office",
            "organization-department", "reader", "system"};
    private static final String SUBJECT = "boundary";

    private BadTokens() {
    }

    /** Values of the Authorization header by what is wrong with them; null is none. */
    static Map<String, String> headers(LocalTokens tokens) throws JoseException {
        var bad = new LinkedHashMap<String, String>();
        bad.put("no token", null);
        bad.put("an empty token", "Bearer ");
        bad.put("no token at all", "Bearer not.a.token");
        bad.put("three empty parts", "Bearer ..");
        bad.put("a password", "Basic " + base64("admin:admin"));
        bad.put("an expired token", "Bearer " + tokens.token(SUBJECT, List.of(COUNTY), List.of(), List.of(),
                Duration.ofHours(-1)));
        bad.put("a token of another key", "Bearer " + LocalTokens.ephemeral().token(SUBJECT, COUNTY));
        var good = tokens.token(SUBJECT, COUNTY);
        bad.put("a token whose claims were changed", "Bearer " + withClaims(good, claims()));
        bad.put("a signature cut off", "Bearer " + good.substring(0, good.lastIndexOf('.') + 1));
        bad.put("alg none", "Bearer " + unsigned());
        bad.put("the public key taken for a secret", "Bearer " + hmac(tokens.publicKey()));
        bad.put("another audience", "Bearer " + signed(tokens, claims -> claims.setAudience("another-system")));
        bad.put("no audience", "Bearer " + signed(tokens, claims -> claims.unsetClaim("aud")));
        bad.put("another issuer", "Bearer " + signed(tokens, claims -> claims.setIssuer("https://another.issuer")));
        bad.put("no expiry", "Bearer " + signed(tokens, claims -> claims.unsetClaim("exp")));
        bad.put("not valid yet", "Bearer " + signed(tokens, claims -> {
            claims.setIssuedAt(inOneHour());
            claims.setNotBefore(inOneHour());
        }));
        return bad;
    }

    /** Signed as they should be, with claims that would be taken for something else. */
    static Map<String, String> misshapen(LocalTokens tokens) {
        var bad = new LinkedHashMap<String, String>();
        for (var claim : List.of("sub", "roles", "groups", "units")) {
            bad.put("[null] for " + claim, claiming(tokens, claim, Collections.singletonList(null)));
        }
        bad.put("no sub", claiming(tokens, "sub", null));
        bad.put("an empty sub", claiming(tokens, "sub", ""));
        bad.put("a text for groups", claiming(tokens, "groups", "HY-G01"));
        return bad;
    }

    /** Also such as no identity provider would issue by mistake. */
    static Map<String, String> odd(LocalTokens tokens) {
        var bad = new LinkedHashMap<String, String>();
        var values = Arrays.asList(7L, true, Map.of("a", 1L), List.of(List.of("a")), List.of(Map.of()), List.of(7L),
                "edu-bureau HY-G01 ", Arrays.asList("edu-bureau", null));
        for (var claim : List.of("sub", "roles", "groups", "units")) {
            for (var value : values) {
                if (!(claim.equals("sub") && value instanceof String)) {
                    bad.put(value + " for " + claim, claiming(tokens, claim, value));
                }
            }
        }
        bad.put("no roles", claiming(tokens, "roles", null));
        bad.put("blanks for sub", claiming(tokens, "sub", " \u3000"));
        bad.put("a very long sub", claiming(tokens, "sub", "x".repeat(3_000)));
        bad.put("blanks for a group", claiming(tokens, "groups", List.of(" ")));
        for (var claim : List.of("groups", "units")) {
            for (var code : List.of(" HY-G01", "HY\u200B-G01", "ＨＹ－Ｇ01")) {
                bad.put("the code '" + code + "' for " + claim, claiming(tokens, claim, List.of(code)));
            }
        }
        bad.put("very many groups", claiming(tokens, "groups", Collections.nCopies(2_001, "a")));
        return bad;
    }

    /** With no role that the suite knows. */
    static String ofNoRole(LocalTokens tokens) {
        return tokens.token(SUBJECT, "EDU-BUREAU", "offline_access", "**");
    }

    private static String claiming(LocalTokens tokens, String claim, Object value) {
        return "Bearer " + signed(tokens, claims -> {
            if (value == null) {
                claims.unsetClaim(claim);
            } else {
                claims.setClaim(claim, value);
            }
        });
    }

    private static String signed(LocalTokens tokens, Consumer<JwtClaims> change) {
        var claims = claims();
        change.accept(claims);
        return tokens.sign(claims);
    }

    private static JwtClaims claims() {
        var claims = new JwtClaims();
        claims.setIssuer(LocalTokens.ISSUER);
        claims.setAudience(LocalTokens.AUDIENCE);
        claims.setSubject(SUBJECT);
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(120);
        claims.setStringListClaim("roles", COUNTY);
        return claims;
    }

    private static NumericDate inOneHour() {
        return NumericDate.fromSeconds(NumericDate.now().getValue() + 3600);
    }

    private static String unsigned() {
        return base64("{\"alg\":\"none\"}") + "." + base64(claims().toJson()) + ".";
    }

    private static String withClaims(String token, JwtClaims claims) {
        var parts = token.split("\\.");
        return parts[0] + "." + base64(claims.toJson()) + "." + parts[2];
    }

    private static String hmac(String publicKey) throws JoseException {
        var token = new JsonWebSignature();
        token.setPayload(claims().toJson());
        token.setKey(new HmacKey(Base64.getDecoder().decode(publicKey)));
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        return token.getCompactSerialization();
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
