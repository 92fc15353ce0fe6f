package cn.huaiyuan.groupschooling.staffing.identity;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Settings of a start; each key is 32 times a letter. */
record GivenKeys(Optional<String> encryptionKey, String encryptionKeyId, Optional<List<String>> otherEncryptionKeys,
        Optional<String> indexKey, String indexKeyId) implements IdentityConfig {

    static GivenKeys of(char encryption, char index) {
        return new GivenKeys(Optional.of(key(encryption)), "k1", Optional.empty(), Optional.of(key(index)), "i1");
    }

    GivenKeys current(String id, char encryption) {
        return new GivenKeys(Optional.of(key(encryption)), id, otherEncryptionKeys, indexKey, indexKeyId);
    }

    GivenKeys others(String... idsAndKeys) {
        return new GivenKeys(encryptionKey, encryptionKeyId, Optional.of(List.of(idsAndKeys)), indexKey, indexKeyId);
    }

    GivenKeys index(String id, char index) {
        return new GivenKeys(encryptionKey, encryptionKeyId, otherEncryptionKeys, Optional.of(key(index)), id);
    }

    GivenKeys encryptionKey(String text) {
        return new GivenKeys(Optional.ofNullable(text), encryptionKeyId, otherEncryptionKeys, indexKey, indexKeyId);
    }

    GivenKeys indexKey(String text) {
        return new GivenKeys(encryptionKey, encryptionKeyId, otherEncryptionKeys, Optional.ofNullable(text),
                indexKeyId);
    }

    IdentityVault vault() {
        var vault = new IdentityVault();
        vault.config = this;
        vault.start(null);
        return vault;
    }

    static String key(char letter) {
        var key = new byte[32];
        Arrays.fill(key, (byte) letter);
        return Base64.getEncoder().encodeToString(key);
    }
}
