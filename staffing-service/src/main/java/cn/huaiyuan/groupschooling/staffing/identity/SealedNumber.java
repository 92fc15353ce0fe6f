package cn.huaiyuan.groupschooling.staffing.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * An identity number as it lies in the database.
 *
 * @param cipher     nonce, ciphertext and tag of AES-256-GCM
 * @param key        id of the key that it was encrypted with
 * @param blindIndex keyed HMAC-SHA256, the same for the same number
 * @param indexKey   id of the key of the index; null where the index is random, because the number could not be opened
 *                   when the numbers were indexed anew, or was another row's too
 */
@Embeddable
public record SealedNumber(@Column(name = "identity_cipher") byte[] cipher, @Column(name = "identity_key") String key,
        @Column(name = "identity_index") byte[] blindIndex, @Column(name = "identity_index_key") String indexKey) {
}
