package cn.huaiyuan.groupschooling.kit.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.huaiyuan.groupschooling.kit.KitConfig;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigsOptions;
import org.apache.kafka.clients.admin.AlterConfigsResult;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.CreateTopicsResult;
import org.apache.kafka.clients.admin.ForwardingAdmin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class BrokerTest {
    private final String topic = "kept-" + UUID.randomUUID();

    @Inject
    Broker broker;
    @Inject
    KitConfig config;
    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> connection;

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

    /** Events go on: a relay, or a dead letter, that waited for a right which nobody grants would wait for ever. */
    @Test
    void leavesATopicAsItIsIfTheBrokerRefuses() throws Exception {
        try (var admin = broker.admin()) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(1), Optional.empty())
                    .configs(Map.of("retention.ms", "604800000")))).all().get();
            var refused = brokerThatRefuses();

            refused.ensureTopic(topic);
            assertEquals(Set.of(topic), refused.forgetful());

            set(admin, "retention.ms", "-1");
            refused.ensureTopic(topic);
            assertEquals(Set.of(), refused.forgetful());
        }
    }

    @Test
    void failsIfThereIsNoTopicAndTheBrokerRefusesToCreateIt() {
        assertThrows(IllegalStateException.class, () -> brokerThatRefuses().ensureTopic(topic));
    }

    /** It is asked for what it does not take, in place of a user without the rights. */
    private Broker brokerThatRefuses() {
        var refused = new Broker() {
            @Override
            public Admin admin() {
                return new ForwardingAdmin(connection) {
                    @Override
                    public CreateTopicsResult createTopics(Collection<NewTopic> topics, CreateTopicsOptions options) {
                        return super.createTopics(List.of(new NewTopic("no/name", 1, (short) 1)), options);
                    }

                    @Override
                    public AlterConfigsResult incrementalAlterConfigs(
                            Map<ConfigResource, Collection<AlterConfigOp>> changes, AlterConfigsOptions options) {
                        return super.incrementalAlterConfigs(Map.of(changes.keySet().iterator().next(),
                                List.of(setting("retention.ms", "for ever"))), options);
                    }
                };
            }
        };
        refused.config = config;
        refused.connection = connection;
        return refused;
    }

    private void set(Admin admin, String name, String value) throws Exception {
        admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic),
                List.of(setting(name, value)))).all().get();
    }

    private static AlterConfigOp setting(String name, String value) {
        return new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET);
    }
}
