package cn.huaiyuan.groupschooling.staffing.identity;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals identity numbers before they are stored, and opens them to be shown masked. */
@ApplicationScoped
public class IdentityVault {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int FIRST = 1;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    IdentityConfig config;

    private SecretKeySpec encryption;
    private SecretKeySpec indexing;

    /** Before anything else begins to work. */
    void start(@Observes @Priority(FIRST) StartupEvent event) {
        var first = key("staffing.identity.encryption-key", config.encryptionKey());
        var second = key("staffing.identity.index-key", config.indexKey());
        if (MessageDigest.isEqual(first, second)) {
            throw new ConfigurationException(
                    "staffing.identity.encryption-key and staffing.identity.index-key must not be the same");
        }
        encryption = new SecretKeySpec(first, "AES");
        indexing = new SecretKeySpec(second, "HmacSHA256");
    }

    /** @param owner the row it is for: in another row it does not open */
    public SealedNumber seal(IdentityNumber number, UUID owner) {
        try {
            var nonce = new byte[NONCE_BYTES];
            RANDOM.nextBytes(nonce);
            var cipher = cipher(Cipher.ENCRYPT_MODE, nonce, owner);
            var sealed = cipher.doFinal(number.reveal().getBytes(StandardCharsets.US_ASCII));
            return new SealedNumber(
                    ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array(),
                    config.encryptionKeyId(), index(number));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an identity number could not be sealed", e);
        }
    }

    /** @throws IllegalStateException where it was sealed with another key or for another owner */
    public IdentityNumber open(SealedNumber sealed, UUID owner) {
        if (!sealed.key().equals(config.encryptionKeyId())) {
            throw new IllegalStateException("there is no identity key " + sealed.key());
        }
        try {
            var cipher = cipher(Cipher.DECRYPT_MODE, sealed.cipher(), owner);
            var opened = cipher.doFinal(sealed.cipher(), NONCE_BYTES, sealed.cipher().length - NONCE_BYTES);
            return IdentityNumber.of(new String(opened, StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an identity number could not be opened", e);
        }
    }

    /** The blind index: equal numbers have equal ones, and without the key none can be tried out. */
    public byte[] index(IdentityNumber number) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(indexing);
            return mac.doFinal(number.reveal().getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an identity number could not be indexed", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, UUID owner) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, encryption, new GCMParameterSpec(TAG_BITS, nonce, 0, NONCE_BYTES));
        cipher.updateAAD(owner.toString().getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }

    static byte[] key(String name, Optional<String> text) {
        var variable = name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
        var wanted = name + " must be 32 random bytes in base64; set it, or the variable " + variable
                + ", for instance to the output of: openssl rand -base64 32";
        try {
            var key = Base64.getDecoder().decode(text.orElse("").trim());
            if (key.length == KEY_BYTES) {
                return key;
            }
        } catch (IllegalArgumentException notBase64) {
            throw new ConfigurationException(wanted, notBase64);
        }
        throw new ConfigurationException(wanted);
    }
}
