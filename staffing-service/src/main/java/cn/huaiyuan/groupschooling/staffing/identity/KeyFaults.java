package cn.huaiyuan.groupschooling.staffing.identity;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.List;
import org.jboss.logging.Logger;

/** Why the service does not start, and what the operator can do. */
final class KeyFaults {
    private static final Logger LOG = Logger.getLogger(KeyFaults.class);

    private KeyFaults() {
    }

    /** Logged here, because Quarkus only prints what is wrong with a configuration, without time and level. */
    static ConfigurationException refusal(List<String> faults) {
        var message = String.join("; ", faults);
        LOG.errorf("the service does not start: %s", message);
        return new ConfigurationException(message);
    }

    static String missing(String id) {
        return "there are identity numbers sealed with the key " + id + ", which is not given: give it in "
                + "staffing.identity.other-encryption-keys (STAFFING_IDENTITY_OTHER_ENCRYPTION_KEYS) as " + id
                + ":<base64> until no number is sealed with it any more. If it is lost for good, say so in the database: "
                + "update identity_key set lost_at = now() where id = '" + id + "' (README, \"A lost encryption key\")";
    }

    static String otherKey(String id) {
        return "the encryption key that is given as " + id + " is not the one that " + id
                + " was so far: give that one, "
                + "and a new key with another id (staffing.identity.encryption-key-id)";
    }

    static String otherIndexKey(String id) {
        return "the index key that is given as " + id
                + " is not the one that the identity numbers are indexed with: give "
                + "that one, or, to have all numbers indexed anew with this key, give it with another id "
                + "(staffing.identity.index-key-id, STAFFING_IDENTITY_INDEX_KEY_ID)";
    }
}
