package cn.huaiyuan.groupschooling.staffing.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/**
 * Keys of the national identity numbers. None has a default: a service with a key that everybody knows protects
 * nothing, so it does not start without its own. From the environment they are read as
 * {@code STAFFING_IDENTITY_ENCRYPTION_KEY}, {@code STAFFING_IDENTITY_INDEX_KEY} and so on. Each key has an id, under
 * which the database keeps a check value of it; another key needs another id.
 */
@ConfigMapping(prefix = "staffing.identity")
public interface IdentityConfig {
    /** AES-256 key that numbers are sealed with, 32 bytes in base64. */
    Optional<String> encryptionKey();

    /** Id of the encryption key; kept with each number. */
    @WithDefault("k1")
    String encryptionKeyId();

    /** Keys that numbers can be opened with beside that one, as {@code <id>:<base64>}, separated by commas. */
    Optional<List<String>> otherEncryptionKeys();

    /** HMAC-SHA256 key, 32 bytes in base64, another one than the encryption keys. */
    Optional<String> indexKey();

    /** Id of the index key. A new id has all numbers indexed anew at the start. */
    @WithDefault("i1")
    String indexKeyId();
}
