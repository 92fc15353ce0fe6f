package cn.huaiyuan.groupschooling.kit.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class BrokerTest {
    private final String topic = "kept-" + UUID.randomUUID();

    @Inject
    Broker broker;

    /** As where a client was first to ask for the topic, and the broker made it. */
    @Test
    void correctsATopicThatWouldForget() throws Exception {
        try (var admin = broker.admin()) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(1), Optional.empty())
                    .configs(Map.of("retention.ms", "604800000", "cleanup.policy", "compact")))).all().get();

            broker.ensureTopic(topic);

            var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
            var settings = admin.describeConfigs(List.of(resource)).all().get().get(resource);
            assertEquals("-1", settings.get("retention.ms").value());
            assertEquals("-1", settings.get("retention.bytes").value());
            assertEquals("delete", settings.get("cleanup.policy").value());
        }
    }
}
