package cn.huaiyuan.groupschooling.kit.stack;

import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import cn.huaiyuan.groupschooling.local.embedded.LocalTokens;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/** Tokens that an attacker would send, and such as the issuer would give to others. */
public final class ForgedToken {
    private ForgedToken() {
    }

    /** Claims of a token that would be taken. */
    public static JwtClaims claims() {
        var now = Instant.now().getEpochSecond();
        var claims = new JwtClaims();
        claims.setIssuer(LocalTokens.ISSUER);
        claims.setAudience(LocalTokens.AUDIENCE);
        claims.setSubject("someone");
        claims.setClaim("iat", now);
        claims.setClaim("exp", now + 3600);
        claims.setStringListClaim("roles", List.of("edu-bureau"));
        return claims;
    }

    /** The same with one claim set otherwise; null leaves it out. */
    public static JwtClaims claims(String name, Object value) {
        var claims = claims();
        if (value == null) {
            claims.unsetClaim(name);
        } else {
            claims.setClaim(name, value);
        }
        return claims;
    }

    /** Signed with the issuer's key. */
    public static String signed(JwtClaims claims) {
        return compact(claims, AlgorithmIdentifiers.RSA_USING_SHA256, keys().getPrivate());
    }

    public static String unsigned(JwtClaims claims) {
        return compact(claims, AlgorithmIdentifiers.NONE, null);
    }

    /** Works where a verifier lets the token choose the algorithm. */
    public static String withPublicKeyAsSecret() {
        var secret = new HmacKey(EmbeddedStackResource.tokens().publicKey().getBytes(StandardCharsets.US_ASCII));
        return compact(claims(), AlgorithmIdentifiers.HMAC_SHA256, secret);
    }

    /** The same header and signature around claims with another role. */
    public static String changed(String token) {
        var parts = token.split("\\.");
        var payload = claims().toJson().getBytes(StandardCharsets.UTF_8);
        return parts[0] + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(payload) + "." + parts[2];
    }

    private static String compact(JwtClaims claims, String algorithm, java.security.Key key) {
        var token = new JsonWebSignature();
        token.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        token.setPayload(claims.toJson());
        token.setKey(key);
        token.setAlgorithmHeaderValue(algorithm);
        try {
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("a token could not be made", e);
        }
    }

    /** The issuer signs nothing for others, so its key is taken from it. */
    private static KeyPair keys() {
        try {
            Field keys = LocalTokens.class.getDeclaredField("keys");
            keys.setAccessible(true);
            return (KeyPair) keys.get(EmbeddedStackResource.tokens());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the issuer keeps its key elsewhere now", e);
        }
    }
}
