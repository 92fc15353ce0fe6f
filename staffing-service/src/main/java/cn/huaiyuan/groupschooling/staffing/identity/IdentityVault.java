package cn.huaiyuan.groupschooling.staffing.identity;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import org.jboss.logging.Logger;

/** Seals identity numbers before they are stored, and opens them to be shown masked. */
@ApplicationScoped
public class IdentityVault {
    private static final Logger LOG = Logger.getLogger(IdentityVault.class);
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int FIRST = 1;
    private static final String CHECK = "staffing.identity.check";
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    IdentityConfig config;

    private final Set<UUID> unreadable = ConcurrentHashMap.newKeySet();
    private IdentityKeys keys;

    /** Before anything else begins to work. */
    void start(@Observes @Priority(FIRST) StartupEvent event) {
        keys = IdentityKeys.of(config);
    }

    IdentityKeys keys() {
        return keys;
    }

    /** @param owner the row it is for: in another row it does not open */
    public SealedNumber seal(IdentityNumber number, UUID owner) {
        var cipher = encrypted(keys.current(), number.reveal(), owner.toString());
        unreadable.remove(owner);
        return new SealedNumber(cipher, keys.current(), index(number), keys.index());
    }

    /** Empty where it cannot be opened: it is damaged, of another row, or of a key that is not given here. Logged. */
    public Optional<IdentityNumber> open(SealedNumber sealed, UUID owner) {
        var number = tryToOpen(sealed, owner);
        if (number.isPresent()) {
            unreadable.remove(owner);
        } else if (unreadable.add(owner)) {
            LOG.errorf("the identity number of %s, sealed with key %s, cannot be opened", owner, sealed.key());
        }
        return number;
    }

    /** The same for those who tell of many at once. */
    Optional<IdentityNumber> tryToOpen(SealedNumber sealed, UUID owner) {
        if (!keys.sealing().containsKey(sealed.key())) {
            return Optional.empty();
        }
        try {
            return Optional.of(IdentityNumber.of(decrypted(sealed.key(), sealed.cipher(), owner.toString())));
        } catch (GeneralSecurityException | IllegalArgumentException damaged) {
            LOG.debugf("the identity number of %s cannot be opened: %s", owner, damaged);
            return Optional.empty();
        }
    }

    /** Owners of the numbers that could not be opened when they were asked for. */
    Set<UUID> unreadable() {
        return Set.copyOf(unreadable);
    }

    /** The blind index: equal numbers have equal ones, and without the key none can be tried out. */
    public byte[] index(IdentityNumber number) {
        return mac(number.reveal());
    }

    /** An index that is no number's. */
    byte[] noIndex() {
        var index = new byte[32];
        RANDOM.nextBytes(index);
        return index;
    }

    /** What tells, kept with the id of a key, whether a key that is given later is the same. */
    byte[] check(String id) {
        return id.equals(keys.index()) ? mac(CHECK) : encrypted(id, CHECK, CHECK);
    }

    boolean fits(String id, byte[] check) {
        if (id.equals(keys.index())) {
            return MessageDigest.isEqual(check, mac(CHECK));
        }
        try {
            return decrypted(id, check, CHECK).equals(CHECK);
        } catch (GeneralSecurityException | IllegalArgumentException another) {
            LOG.debugf("key %s does not fit: %s", id, another);
            return false;
        }
    }

    private byte[] mac(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(keys.indexing());
            return mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an identity number could not be indexed", e);
        }
    }

    private byte[] encrypted(String id, String text, String owner) {
        try {
            var nonce = new byte[NONCE_BYTES];
            RANDOM.nextBytes(nonce);
            var sealed = cipher(Cipher.ENCRYPT_MODE, id, nonce, owner)
                    .doFinal(text.getBytes(StandardCharsets.US_ASCII));
            return ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an identity number could not be sealed", e);
        }
    }

    private String decrypted(String id, byte[] sealed, String owner) throws GeneralSecurityException {
        if (sealed.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
            throw new AEADBadTagException("too short to have a nonce and a tag");
        }
        var opened = cipher(Cipher.DECRYPT_MODE, id, sealed, owner).doFinal(sealed, NONCE_BYTES,
                sealed.length - NONCE_BYTES);
        return new String(opened, StandardCharsets.US_ASCII);
    }

    private Cipher cipher(int mode, String id, byte[] nonce, String owner) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, keys.sealing().get(id), new GCMParameterSpec(TAG_BITS, nonce, 0, NONCE_BYTES));
        cipher.updateAAD(owner.getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }
}
