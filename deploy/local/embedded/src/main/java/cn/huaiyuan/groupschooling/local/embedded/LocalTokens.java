package cn.huaiyuan.groupschooling.local.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/**
 * Stands in for an identity provider on one machine: a key pair of its own, and tokens signed with it. Services take
 * them only where they are told this public key, which nothing but the embedded stack does.
 */
public final class LocalTokens {
    public static final String ISSUER = "https://local.group-schooling";
    public static final String AUDIENCE = "group-schooling";
    private static final int KEY_BITS = 2048;

    private final KeyPair keys;

    private LocalTokens(KeyPair keys) {
        this.keys = keys;
    }

    /** With a new key pair, which nobody else knows. */
    public static LocalTokens ephemeral() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            return new LocalTokens(generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no RSA in this JDK", e);
        }
    }

    /** With the key pair kept in the file, which is made, readable by its owner only, where it is not there. */
    public static LocalTokens keptIn(Path file) {
        try {
            if (!Files.exists(file)) {
                var made = ephemeral();
                Files.createDirectories(file.toAbsolutePath().getParent());
                var beside = file.resolveSibling(file.getFileName() + ".new");
                Files.deleteIfExists(beside);
                Files.createFile(beside,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(beside, Base64.getEncoder().encodeToString(made.keys.getPrivate().getEncoded()));
                Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
                return made;
            }
            var factory = KeyFactory.getInstance("RSA");
            var secret = (RSAPrivateCrtKey) factory
                    .generatePrivate(
                            new PKCS8EncodedKeySpec(Base64.getDecoder().decode(Files.readString(file).trim())));
            return new LocalTokens(new KeyPair(
                    factory.generatePublic(new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent())),
                    secret));
        } catch (IOException | GeneralSecurityException e) {
            throw new StartException("The signing key " + file + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** For {@code quarkus.oidc.public-key}: X.509, base64. */
    public String publicKey() {
        return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    }

    /** A token of these roles that reaches the whole county, valid for an hour. */
    public String token(String subject, String... roles) {
        return token(subject, List.of(roles), List.of(), List.of(), Duration.ofHours(1));
    }

    /**
     * @param groups   codes of the groups that {@code group-hq} reaches
     * @param units    codes of the units that {@code member-unit} reaches
     * @param validity from now on; a negative one makes an expired token
     */
    public String token(String subject, Collection<String> roles, Collection<String> groups, Collection<String> units,
            Duration validity) {
        var now = NumericDate.now();
        var claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience(AUDIENCE);
        claims.setSubject(subject);
        claims.setIssuedAt(NumericDate.fromSeconds(now.getValue() + Math.min(0, 2 * validity.toSeconds())));
        claims.setExpirationTime(NumericDate.fromSeconds(now.getValue() + validity.toSeconds()));
        claims.setStringListClaim("roles", List.copyOf(roles));
        claims.setStringListClaim("groups", List.copyOf(groups));
        claims.setStringListClaim("units", List.copyOf(units));
        return sign(claims);
    }

    /** Signs any claims, sensible or not. */
    public String sign(JwtClaims claims) {
        var token = new JsonWebSignature();
        token.setPayload(claims.toJson());
        token.setKey(keys.getPrivate());
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        try {
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("a token could not be signed", e);
        }
    }
}
