package cn.huaiyuan.groupschooling.staffing.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * An identity number as it lies in the database.
 *
 * @param cipher nonce, ciphertext and tag of AES-256-GCM
 * @param key    names the key that it was encrypted with
 * @param blindIndex keyed HMAC-SHA256, the same for the same number
 */
@Embeddable
public record SealedNumber(@Column(name = "identity_cipher") byte[] cipher, @Column(name = "identity_key") String key,
        @Column(name = "identity_index") byte[] blindIndex) {
}
