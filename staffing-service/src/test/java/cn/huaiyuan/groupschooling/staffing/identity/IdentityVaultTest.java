package cn.huaiyuan.groupschooling.staffing.identity;

import static cn.huaiyuan.groupschooling.staffing.identity.GivenKeys.key;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class IdentityVaultTest {
    private static final IdentityNumber NUMBER = IdentityNumber.of("349999198505050016");
    private static final UUID OWNER = UUID.randomUUID();
    private static final GivenKeys KEYS = GivenKeys.of('a', 'b');

    @Test
    void opensWhatItSealed() {
        var vault = KEYS.vault();

        assertEquals("349999198505050016", revealed(vault, vault.seal(NUMBER, OWNER)));
    }

    @Test
    void sealsTheSameNumberDifferentlyEachTimeButIndexesItTheSame() {
        var vault = KEYS.vault();
        var first = vault.seal(NUMBER, OWNER);
        var second = vault.seal(NUMBER, OWNER);

        assertFalse(Arrays.equals(first.cipher(), second.cipher()));
        assertArrayEquals(first.blindIndex(), second.blindIndex());
        assertFalse(new String(first.cipher(), StandardCharsets.ISO_8859_1).contains("19850505"));
    }

    @Test
    void opensNeitherForAnotherOwnerNorWithAnotherKeyNorWhenTamperedWith() {
        var vault = KEYS.vault();
        var sealed = vault.seal(NUMBER, OWNER);
        var tampered = sealed.cipher().clone();
        tampered[14] ^= 1;

        assertEquals(Optional.empty(), vault.open(sealed, UUID.randomUUID()));
        assertEquals(Optional.empty(), KEYS.current("k1", 'c').vault().open(sealed, OWNER));
        assertEquals(Optional.empty(), KEYS.current("k2", 'a').vault().open(sealed, OWNER));
        for (var damaged : new byte[][]{tampered, {}, {1, 2, 3}, Arrays.copyOf(sealed.cipher(), 12)}) {
            assertEquals(Optional.empty(),
                    vault.open(new SealedNumber(damaged, "k1", sealed.blindIndex(), "i1"), OWNER));
        }
    }

    @Test
    void countsWhatItCouldNotOpenUntilItIsSealedAgain() {
        var vault = KEYS.vault();
        var ofAnother = vault.seal(NUMBER, UUID.randomUUID());

        vault.open(ofAnother, OWNER);
        vault.open(ofAnother, OWNER);
        assertEquals(Set.of(OWNER), vault.unreadable());
        vault.open(vault.seal(NUMBER, OWNER), OWNER);
        assertEquals(Set.of(), vault.unreadable());
    }

    @Test
    void opensWithEveryKeyThatIsGivenAndSealsWithTheCurrentOne() {
        var before = KEYS.vault().seal(NUMBER, OWNER);
        var later = KEYS.current("k2", 'c').others("k0:" + key('d'), "k1:" + key('a')).vault();

        assertEquals("349999198505050016", revealed(later, before));
        assertEquals("k2", later.seal(NUMBER, OWNER).key());
        assertArrayEquals(before.blindIndex(), later.seal(NUMBER, OWNER).blindIndex());
    }

    @Test
    void knowsAKeyByItsCheckValueAgain() {
        var vault = KEYS.others("k0:" + key('d')).vault();
        for (var id : new String[]{"k0", "k1", "i1"}) {
            assertTrue(KEYS.others("k0:" + key('d')).vault().fits(id, vault.check(id)));
            assertFalse(GivenKeys.of('x', 'y').others("k0:" + key('z')).vault().fits(id, vault.check(id)));
        }
    }

    @Test
    void doesNotStartWithoutKeysOfItsOwn() {
        assertRefused(KEYS.encryptionKey(null), "STAFFING_IDENTITY_ENCRYPTION_KEY");
        assertRefused(KEYS.indexKey("?"), "STAFFING_IDENTITY_INDEX_KEY");
        assertRefused(KEYS.indexKey("c2hvcnQ="), "staffing.identity.index-key");
        assertRefused(KEYS.indexKey(key('a')), "must not be the same: k1, i1");
    }

    /** A new key would open nothing there. */
    @Test
    void asksForFormerKeysWhereOthersAreMalformed() {
        for (var given : new String[]{"k1", "k1:", "k1:short"}) {
            var message = assertRefused(KEYS.current("k2", 'c').others(given), "<id>:<key>", "former key");
            assertFalse(message.contains("openssl"), message);
        }
        assertEquals(Set.of(), KEYS.others("", " ").vault().keys().others());
    }

    /** Else it would be a bare line that nobody finds among those of the log. */
    @Test
    void logsWhyItDoesNotStart() {
        var levels = new ArrayList<String>();
        var logger = java.util.logging.Logger.getLogger(KeyFaults.class.getName());
        var handler = new Handler() {
            @Override
            public void publish(LogRecord record) {
                levels.add(record.getLevel().getName());
            }

            @Override
            public void flush() {
                // Nothing is held back.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
        logger.addHandler(handler);
        try {
            assertRefused(KEYS.encryptionKey(null), "STAFFING_IDENTITY_ENCRYPTION_KEY");
        } finally {
            logger.removeHandler(handler);
        }
        assertEquals(List.of("ERROR"), levels);
    }

    @Test
    void namesAllThatIsWrongWithTheKeysAtOnceAndShowsNone() {
        var message = assertRefused(KEYS.encryptionKey("").others("k0", "k2:" + key('c'), "k2:" + key('d'), "k 3:"
                + key('e'), "k4:" + key('b')).indexKey(key('b')), "STAFFING_IDENTITY_ENCRYPTION_KEY",
                "STAFFING_IDENTITY_OTHER_ENCRYPTION_KEYS", "two keys of staffing.identity.* have the id k2",
                "an id in staffing.identity.other-encryption-keys", "must not be the same: k2, k4, i1");
        for (var letter : new char[]{'b', 'c', 'd', 'e'}) {
            assertFalse(message.contains(key(letter)), message);
        }
    }

    private static String assertRefused(GivenKeys keys, String... reasons) {
        var message = assertThrows(ConfigurationException.class, keys::vault).getMessage();
        for (var reason : reasons) {
            assertTrue(message.contains(reason), message);
        }
        return message;
    }

    private static String revealed(IdentityVault vault, SealedNumber sealed) {
        return vault.open(sealed, OWNER).orElseThrow().reveal();
    }
}
