package cn.huaiyuan.groupschooling.local.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalTokensTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    Path folder;

    @Test
    void carriesWhatTheServicesRead() throws Exception {
        var tokens = LocalTokens.ephemeral();

        var claims = read(tokens, token(tokens, HOUR));

        assertEquals("someone", claims.getSubject());
        assertEquals(List.of("group-hq"), claims.getStringListClaimValue("roles"));
        assertEquals(List.of("HY-G01"), claims.getStringListClaimValue("groups"));
        assertEquals(List.of("2134000001-C01-P"), claims.getStringListClaimValue("units"));
        assertEquals(HOUR.toSeconds(), claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue());
    }

    @Test
    void isRefusedWhenExpired() {
        var tokens = LocalTokens.ephemeral();

        var refusal = assertThrows(InvalidJwtException.class, () -> read(tokens, token(tokens, HOUR.negated())));

        assertEquals(true, refusal.hasErrorCode(ErrorCodes.EXPIRED));
    }

    @Test
    void isRefusedWhenAnotherSigned() {
        var tokens = LocalTokens.ephemeral();

        var refusal = assertThrows(InvalidJwtException.class,
                () -> read(tokens, token(LocalTokens.ephemeral(), HOUR)));

        assertEquals(true, refusal.hasErrorCode(ErrorCodes.SIGNATURE_INVALID));
    }

    @Test
    void keepsItsKeyForItsOwnerOnly() throws Exception {
        var file = folder.resolve("keys").resolve("signing");

        var made = LocalTokens.keptIn(file);

        assertEquals(made.publicKey(), LocalTokens.keptIn(file).publicKey());
        read(made, token(LocalTokens.keptIn(file), HOUR));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void saysWhichKeyFileCannotBeUsed() throws Exception {
        var file = Files.writeString(folder.resolve("signing"), "");

        var refusal = assertThrows(StartException.class, () -> LocalTokens.keptIn(file));

        assertEquals(true, refusal.getMessage().contains(file.toString()));
    }

    private static String token(LocalTokens tokens, Duration validity) {
        return tokens.token("someone", List.of("group-hq"), List.of("HY-G01"), List.of("2134000001-C01-P"), validity);
    }

    private static JwtClaims read(LocalTokens tokens, String token) throws Exception {
        var key = KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(tokens.publicKey())));
        return new JwtConsumerBuilder().setVerificationKey(key).setExpectedIssuer(LocalTokens.ISSUER)
                .setExpectedAudience(LocalTokens.AUDIENCE).setRequireExpirationTime().setRequireSubject().build()
                .processToClaims(token);
    }
}
