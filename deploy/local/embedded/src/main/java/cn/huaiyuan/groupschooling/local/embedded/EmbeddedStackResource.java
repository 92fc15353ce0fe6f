package cn.huaiyuan.groupschooling.local.embedded;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** PostgreSQL, Kafka and tokens for Quarkus tests: real ones, one of each per test JVM, gone with it. */
public class EmbeddedStackResource implements QuarkusTestResourceLifecycleManager {
    private static final String DATABASE = "service";

    private static EmbeddedPostgres postgres;
    private static EmbeddedKafka kafka;
    private static LocalTokens tokens;
    private static Path folder;

    @Override
    public Map<String, String> start() {
        startOnce();
        return Map.of("quarkus.datasource.jdbc.url", jdbcUrl(), "quarkus.datasource.username", EmbeddedPostgres.USER,
                "quarkus.datasource.password", "none", "kafka.bootstrap.servers", kafka.bootstrapServers(),
                "quarkus.oidc.public-key", tokens.publicKey(), "quarkus.oidc.token.issuer", LocalTokens.ISSUER);
    }

    @Override
    public void stop() {
        kafka.close();
        postgres.close();
        Carried.delete(folder);
        postgres = null;
    }

    public static EmbeddedPostgres postgres() {
        return postgres;
    }

    public static EmbeddedKafka kafka() {
        return kafka;
    }

    public static LocalTokens tokens() {
        return tokens;
    }

    public static String jdbcUrl() {
        return postgres.jdbcUrl(DATABASE);
    }

    private static synchronized void startOnce() {
        if (postgres != null) {
            return;
        }
        try {
            folder = Files.createTempDirectory("group-schooling-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        tokens = LocalTokens.ephemeral();
        postgres = EmbeddedPostgres
                .start(folder.resolve("postgres"), Ports.free(), false, folder.resolve("postgres.log"))
                .withDatabases(List.of(DATABASE));
        kafka = EmbeddedKafka.start(folder.resolve("kafka"), Ports.free(), Ports.free(), folder.resolve("kafka.log"));
    }
}
