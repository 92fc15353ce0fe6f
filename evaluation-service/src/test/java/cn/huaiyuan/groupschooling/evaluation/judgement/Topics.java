package cn.huaiyuan.groupschooling.evaluation.judgement;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.huaiyuan.groupschooling.evaluation.judgement.History.Told;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Speaks on the topics of the other services. */
final class Topics implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", EmbeddedStackResource.kafka().bootstrapServers()), new StringSerializer(),
            new ByteArraySerializer());

    void send(Told told) throws Exception {
        var data = JSON.createObjectNode().put("version", told.version());
        data.set("state", told.state());
        data.putNull("previous");
        send(told.topic(), told.type(), told.aggregate(), JSON.writeValueAsBytes(data));
    }

    void send(String topic, String type, UUID aggregate, byte[] value) throws Exception {
        var record = new ProducerRecord<>(topic, aggregate.toString(), value);
        record.headers().add("ce_type", type.getBytes(UTF_8)).add("ce_subject", aggregate.toString().getBytes(UTF_8))
                .add("ce_id", UUID.randomUUID().toString().getBytes(UTF_8));
        producer.send(record).get();
    }

    @Override
    public void close() {
        producer.close();
    }
}
