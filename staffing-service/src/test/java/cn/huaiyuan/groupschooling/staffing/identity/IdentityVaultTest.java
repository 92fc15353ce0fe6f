package cn.huaiyuan.groupschooling.staffing.identity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdentityVaultTest {
    private static final IdentityNumber NUMBER = IdentityNumber.of("349999198505050016");
    private static final UUID OWNER = UUID.randomUUID();

    @Test
    void opensWhatItSealed() {
        var vault = vault('a', 'b', "k1");

        assertEquals("349999198505050016", vault.open(vault.seal(NUMBER, OWNER), OWNER).reveal());
    }

    @Test
    void sealsTheSameNumberDifferentlyEachTimeButIndexesItTheSame() {
        var vault = vault('a', 'b', "k1");
        var first = vault.seal(NUMBER, OWNER);
        var second = vault.seal(NUMBER, OWNER);

        assertFalse(Arrays.equals(first.cipher(), second.cipher()));
        assertArrayEquals(first.blindIndex(), second.blindIndex());
        assertFalse(new String(first.cipher(), StandardCharsets.ISO_8859_1).contains("19850505"));
    }

    @Test
    void opensNeitherForAnotherOwnerNorWithAnotherKeyNorWhenTamperedWith() {
        var vault = vault('a', 'b', "k1");
        var sealed = vault.seal(NUMBER, OWNER);
        var tampered = sealed.cipher().clone();
        tampered[14] ^= 1;

        assertThrows(IllegalStateException.class, () -> vault.open(sealed, UUID.randomUUID()));
        assertThrows(IllegalStateException.class, () -> vault('c', 'b', "k1").open(sealed, OWNER));
        assertThrows(IllegalStateException.class, () -> vault('a', 'b', "k2").open(sealed, OWNER));
        assertThrows(IllegalStateException.class,
                () -> vault.open(new SealedNumber(tampered, "k1", sealed.blindIndex()), OWNER));
    }

    @Test
    void doesNotStartWithoutKeysOfItsOwn() {
        var missing = assertThrows(ConfigurationException.class, () -> start(Optional.empty(), key('b')));
        assertTrue(missing.getMessage().contains("STAFFING_IDENTITY_ENCRYPTION_KEY"), missing.getMessage());

        var noBase64 = assertThrows(ConfigurationException.class, () -> start(key('a'), Optional.of("?")));
        assertTrue(noBase64.getMessage().contains("STAFFING_IDENTITY_INDEX_KEY"), noBase64.getMessage());

        assertThrows(ConfigurationException.class, () -> start(key('a'), Optional.of("c2hvcnQ=")));
        assertThrows(ConfigurationException.class, () -> start(key('a'), key('a')));
    }

    private static IdentityVault vault(char encryption, char index, String keyId) {
        return start(key(encryption), key(index), keyId);
    }

    private static IdentityVault start(Optional<String> encryption, Optional<String> index) {
        return start(encryption, index, "k1");
    }

    private static IdentityVault start(Optional<String> encryption, Optional<String> index, String keyId) {
        var vault = new IdentityVault();
        vault.config = new IdentityConfig() {
            @Override
            public Optional<String> encryptionKey() {
                return encryption;
            }

            @Override
            public String encryptionKeyId() {
                return keyId;
            }

            @Override
            public Optional<String> indexKey() {
                return index;
            }
        };
        vault.start(null);
        return vault;
    }

    private static Optional<String> key(char letter) {
        var key = new byte[32];
        Arrays.fill(key, (byte) letter);
        return Optional.of(Base64.getEncoder().encodeToString(key));
    }
}
