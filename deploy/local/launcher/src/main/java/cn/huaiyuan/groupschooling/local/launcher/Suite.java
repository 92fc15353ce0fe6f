package cn.huaiyuan.groupschooling.local.launcher;

import cn.huaiyuan.groupschooling.local.embedded.EmbeddedKafka;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedPostgres;
import cn.huaiyuan.groupschooling.local.embedded.LocalTokens;
import cn.huaiyuan.groupschooling.local.embedded.Ports;
import cn.huaiyuan.groupschooling.local.embedded.StartException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** PostgreSQL, Kafka and the four services; all of them, or any one for itself. */
public final class Suite implements AutoCloseable {
    public static final List<String> SERVICES = List.of("group-service", "staffing-service", "funding-service",
            "evaluation-service");
    /** How many ports in a row a suite takes. */
    public static final int PORTS = SERVICES.size() + 3;

    private final Layout layout;
    private final int portBase;
    private final LocalTokens tokens;
    private final Map<String, ServiceProcess> services = new LinkedHashMap<>();
    private EmbeddedPostgres postgres;
    private EmbeddedKafka kafka;

    /** @param portBase the four services take the next four ports, PostgreSQL and Kafka the three after them */
    public Suite(Layout layout, int portBase) {
        this.layout = layout;
        this.portBase = portBase;
        this.tokens = LocalTokens.keptIn(layout.data().resolve("token.key"));
        for (int i = 0; i < SERVICES.size(); i++) {
            services.put(SERVICES.get(i), service(SERVICES.get(i), portBase + 1 + i, database(SERVICES.get(i))));
        }
    }

    /** Starts everything, as much as possible at once; on a failure nothing is left running. */
    public void start(Consumer<String> progress) {
        requireFreePorts();
        requireBuilt();
        try {
            var broker = CompletableFuture.runAsync(() -> startKafka(progress));
            startPostgres(progress);
            services.values().forEach(ServiceProcess::start);
            for (var service : services.values()) {
                service.awaitReady();
                progress.accept(
                        service.name() + " " + seconds(service.startMillis()) + ", " + service.residentMiB() + " MiB");
            }
            broker.join();
        } catch (CompletionException e) {
            close();
            throw e.getCause() instanceof StartException reason ? reason : e;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    public void startPostgres(Consumer<String> progress) {
        var begin = System.nanoTime();
        postgres = EmbeddedPostgres.start(layout.data().resolve("postgres"), portBase + 5, true, layout.log("postgres"))
                .withDatabases(SERVICES.stream().map(Suite::database).toList());
        progress.accept("PostgreSQL " + seconds((System.nanoTime() - begin) / 1_000_000));
    }

    public void startKafka(Consumer<String> progress) {
        var begin = System.nanoTime();
        kafka = EmbeddedKafka.start(layout.data().resolve("kafka"), portBase + 6, portBase + 7, layout.log("kafka"));
        progress.accept("Kafka " + seconds((System.nanoTime() - begin) / 1_000_000));
    }

    /** A service on the port of its own, but on another database, which is made where it is not there; not started. */
    public ServiceProcess serviceOn(String database, String name) {
        postgres.withDatabases(List.of(database));
        return service(name, portBase + 1 + SERVICES.indexOf(name), database);
    }

    private ServiceProcess service(String name, int port, String database) {
        var settings = List.of(
                "quarkus.datasource.jdbc.url=jdbc:postgresql://127.0.0.1:" + (portBase + 5) + "/" + database,
                "quarkus.datasource.username=" + EmbeddedPostgres.USER,
                "kafka.bootstrap.servers=127.0.0.1:" + (portBase + 6),
                "quarkus.oidc.public-key=" + tokens.publicKey(), "quarkus.oidc.token.issuer=" + LocalTokens.ISSUER);
        var secrets = name.equals("staffing-service")
                ? Map.of("STAFFING_IDENTITY_ENCRYPTION_KEY", layout.secret("identity-encryption"),
                        "STAFFING_IDENTITY_INDEX_KEY", layout.secret("identity-index"))
                : Map.<String, String>of();
        return new ServiceProcess(name, port, layout.serviceJar(name), layout.log(name), settings, secrets);
    }

    private void requireFreePorts() {
        for (int i = 0; i < SERVICES.size(); i++) {
            Ports.requireFree(portBase + 1 + i, SERVICES.get(i));
        }
        Ports.requireFree(portBase + 5, "PostgreSQL");
        Ports.requireFree(portBase + 6, "Kafka");
        Ports.requireFree(portBase + 7, "Kafka's controller");
    }

    private void requireBuilt() {
        SERVICES.stream().map(layout::serviceJar).filter(jar -> !Files.exists(jar)).findFirst().ifPresent(jar -> {
            throw new Refusal(jar + " is missing; build it with mvn package");
        });
    }

    /** The name of a service's database. */
    public static String database(String service) {
        return service.replace('-', '_');
    }

    /** The part that has ended, in words; empty while all run. */
    Optional<String> ended() {
        var parts = new LinkedHashMap<String, Boolean>();
        services.forEach((name, service) -> parts.put(name, service.isAlive()));
        parts.put("kafka", kafka.isAlive());
        parts.put("postgres", postgres.isAlive());
        return parts.entrySet().stream().filter(part -> !part.getValue()).map(Map.Entry::getKey).findFirst()
                .map(name -> name + " has ended (log: " + layout.log(name) + "); start again");
    }

    private static String seconds(long millis) {
        return "%d.%02d s".formatted(millis / 1000, millis % 1000 / 10);
    }

    public ServiceProcess service(String name) {
        return services.get(name);
    }

    public EmbeddedPostgres postgres() {
        return postgres;
    }

    public EmbeddedKafka kafka() {
        return kafka;
    }

    public LocalTokens tokens() {
        return tokens;
    }

    /** Services first, so that they hand in what they have; then what they stand on. */
    @Override
    public void close() {
        services.values().parallelStream().forEach(ServiceProcess::stop);
        if (kafka != null) {
            kafka.close();
        }
        if (postgres != null) {
            postgres.close();
        }
    }
}
