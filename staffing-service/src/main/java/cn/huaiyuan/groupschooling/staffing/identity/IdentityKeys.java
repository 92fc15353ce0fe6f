package cn.huaiyuan.groupschooling.staffing.identity;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys as they are given.
 *
 * @param current id of the key that numbers are sealed with
 * @param sealing keys that numbers can be opened with, by id, the current one among them
 * @param index   id of the key that numbers are indexed with
 */
record IdentityKeys(String current, Map<String, SecretKeySpec> sealing, String index, SecretKeySpec indexing) {
    private static final String PREFIX = "staffing.identity.";
    private static final String OTHERS = "other-encryption-keys";
    private static final int KEY_BYTES = 32;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,32}");

    /** @throws ConfigurationException where any key is missing or wrong; names all that is, and shows none */
    static IdentityKeys of(IdentityConfig config) {
        var faults = new ArrayList<String>();
        var keys = new LinkedHashMap<String, byte[]>();
        read("encryption-key", config.encryptionKeyId(), config.encryptionKey().orElse(""), keys, faults);
        for (var other : config.otherEncryptionKeys().orElse(List.of())) {
            if (!other.isBlank()) {
                var parts = other.split(":", 2);
                read(OTHERS, parts[0].trim(), parts.length == 1 ? "" : parts[1], keys, faults);
            }
        }
        read("index-key", config.indexKeyId(), config.indexKey().orElse(""), keys, faults);
        if (keys.values().stream().map(ByteBuffer::wrap).distinct().count() < keys.size()) {
            faults.add("the keys of " + PREFIX + "* must not be the same: " + String.join(", ", keys.keySet()));
        }
        if (!faults.isEmpty()) {
            throw KeyFaults.refusal(faults);
        }
        var indexing = new SecretKeySpec(keys.remove(config.indexKeyId()), "HmacSHA256");
        var sealing = new TreeMap<String, SecretKeySpec>();
        keys.forEach((id, key) -> sealing.put(id, new SecretKeySpec(key, "AES")));
        return new IdentityKeys(config.encryptionKeyId(), sealing, config.indexKeyId(), indexing);
    }

    /** Those that numbers may be sealed with, though they should not stay so. */
    Set<String> others() {
        var others = new TreeSet<>(sealing.keySet());
        others.remove(current);
        return others;
    }

    boolean has(String id) {
        return id.equals(index) || sealing.containsKey(id);
    }

    private static void read(String setting, String id, String text, Map<String, byte[]> keys, List<String> faults) {
        var key = decoded(text);
        if (key.length != KEY_BYTES) {
            var name = PREFIX + setting;
            var variable = name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
            faults.add(setting.equals(OTHERS)
                    ? name + " (" + variable + ") must be a list of <id>:<key>, separated by commas: give every former "
                            + "key that numbers are sealed with, 32 bytes in base64, behind its id and a colon, such as "
                            + "k1:<base64>; leave it out if there is none"
                    : name + " must be 32 random bytes in base64; set it, or the variable " + variable
                            + ", for instance to the output of: openssl rand -base64 32");
        } else if (!ID.matcher(id).matches()) {
            faults.add(
                    "an id in " + PREFIX + setting + " is not 1 to 32 letters, digits, dots, hyphens or underscores");
        } else if (keys.putIfAbsent(id, key) != null) {
            faults.add("two keys of " + PREFIX + "* have the id " + id);
        }
    }

    /** Empty where the text is no base64. */
    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text.trim());
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }
}
