package cn.huaiyuan.groupschooling.kit.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * An event of another service.
 *
 * @param topic       that it was read from
 * @param epoch       of the producer's database: a later one is newer whatever the version; 1 if the event has none
 * @param type        {@code ce_type}
 * @param aggregateId {@code ce_subject}
 * @param version     counts up per aggregate
 * @param state       the whole aggregate after the change
 * @param previous    the same before it, null for the first event
 * @param time        {@code ce_time}: when the change was made; null if it is not given
 */
public record InboundEvent(String topic, long epoch, String type, UUID aggregateId, long version, JsonNode state,
        JsonNode previous, String traceparent, Instant time) {
    private static final Pattern TYPE = Pattern.compile("([a-z-]+)\\.[a-z-]+\\.v1");

    /** @throws UndecodableException if the record is not an event of this suite */
    static InboundEvent of(ConsumerRecord<String, byte[]> record, ObjectMapper json) {
        try {
            if (record.value() == null) {
                throw new UndecodableException("no data", null);
            }
            var data = json.readTree(record.value());
            if (data == null || !data.path("version").canConvertToLong() || !data.path("version").isIntegralNumber()
                    || data.path("version").longValue() < 1
                    || !data.path("state").isObject()) {
                throw new UndecodableException("data without a version from 1 and a state", null);
            }
            var previous = data.path("previous");
            return new InboundEvent(record.topic(), epoch(record), header(record, "ce_type"),
                    UUID.fromString(header(record, "ce_subject")),
                    data.get("version").longValue(), data.get("state"), previous.isObject() ? previous : null,
                    optionalHeader(record, "traceparent"), time(record));
        } catch (IOException | IllegalArgumentException | DateTimeParseException e) {
            throw new UndecodableException("not readable: " + e.getMessage(), e);
        }
    }

    /** The part of the type before the verb; empty if the type is not {@code <noun>.<verb>.v1}. */
    public String noun() {
        var matcher = TYPE.matcher(type);
        return matcher.matches() ? matcher.group(1) : "";
    }

    /** The state as the consumer's own record; fields that it does not name are ignored. */
    public <T> T stateAs(Class<T> type, ObjectMapper json) {
        try {
            return json.treeToValue(state, type);
        } catch (JsonProcessingException e) {
            throw new UndecodableException("the state is no " + type.getSimpleName() + ": " + e.getOriginalMessage(),
                    e);
        }
    }

    private static long epoch(ConsumerRecord<String, byte[]> record) {
        var epoch = optionalHeader(record, "ce_epoch");
        if (epoch != null && !epoch.matches("[1-9][0-9]{0,17}")) {
            throw new UndecodableException("the epoch is " + epoch, null);
        }
        return epoch == null ? 1 : Long.parseLong(epoch);
    }

    private static Instant time(ConsumerRecord<String, byte[]> record) {
        var time = optionalHeader(record, "ce_time");
        return time == null ? null : Instant.parse(time);
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        var value = optionalHeader(record, name);
        if (value == null) {
            throw new UndecodableException("no header " + name, null);
        }
        return value;
    }

    private static String optionalHeader(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** The record can never be taken in, however often it is tried. */
    static final class UndecodableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UndecodableException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
