package cn.huaiyuan.groupschooling.staffing.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/**
 * Keys of the national identity numbers. None has a default: a service with a key that everybody knows protects
 * nothing, so it does not start without its own. From the environment they are read as
 * {@code STAFFING_IDENTITY_ENCRYPTION_KEY} and {@code STAFFING_IDENTITY_INDEX_KEY}.
 */
@ConfigMapping(prefix = "staffing.identity")
public interface IdentityConfig {
    /** AES-256 key, 32 bytes in base64. */
    Optional<String> encryptionKey();

    /** Names the encryption key; kept with each number, so that a later key can stand beside this one. */
    @WithDefault("k1")
    String encryptionKeyId();

    /** HMAC-SHA256 key, 32 bytes in base64, another one than the encryption key. */
    Optional<String> indexKey();
}
