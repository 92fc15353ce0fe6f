package cn.huaiyuan.groupschooling.staffing.identity;

import static cn.huaiyuan.groupschooling.staffing.identity.GivenKeys.key;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.huaiyuan.groupschooling.kit.id.Ids;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import cn.huaiyuan.groupschooling.staffing.Roster;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.util.PSQLException;

/** Starts with all kinds of keys against numbers that are there, each in a schema of its own with the real tables. */
@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class KeyCheckTest {
    private static final GivenKeys KEYS = GivenKeys.of('a', 'b');
    /** From another version that knew one key of each kind. */
    private static final GivenKeys ROTATED = KEYS.current("k2", 'c').others("k1:" + key('a'));

    private static final List<String> MIGRATIONS = List.of("/db/migration/V20261128.50__keys_of_identity_numbers.sql",
            "/db/migration/V20261128.64__lost_keys.sql");

    @Inject
    SealedNumbers numbers;
    private PGSimpleDataSource database;

    @BeforeEach
    void anEmptyDatabase() throws SQLException, IOException {
        var config = ConfigProvider.getConfig();
        database = new PGSimpleDataSource();
        database.setUrl(config.getValue("quarkus.datasource.jdbc.url", String.class));
        database.setUser(config.getValue("quarkus.datasource.username", String.class));
        database.setPassword(config.getValue("quarkus.datasource.password", String.class));
        var schema = "keys_" + UUID.randomUUID().toString().replace('-', '_');
        execute("create schema " + schema);
        database.setCurrentSchema(schema);
        tableOfBefore();
        migrate();
    }

    /** That of the version before, which knew no keys. */
    private void tableOfBefore() throws SQLException {
        execute("drop table if exists teacher, identity_key");
        execute("create table teacher (like public.teacher including all)");
        execute("alter table teacher drop column identity_index_key");
    }

    private void migrate() throws SQLException, IOException {
        for (var migration : MIGRATIONS) {
            try (var script = getClass().getResourceAsStream(migration)) {
                execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void theServiceItselfIsCheckedWhenItStarts() throws SQLException {
        assertEquals("i1 INDEXING,k1 SEALING",
                text("select string_agg(id || ' ' || purpose, ',' order by id) from public.identity_key "
                        + "where check_value is not null"));
    }

    /** It keeps running until the new one has started, and longer if that is refused. */
    @ParameterizedTest
    @ValueSource(strings = {"k1", "k7"})
    void anInstanceOfTheVersionBeforeGoesOnStoringNumbers(String keyId) throws SQLException, IOException {
        var before = KEYS.current(keyId, 'a');
        if (!keyId.equals("k1")) {
            tableOfBefore();
            teacherOfBefore(before);
            migrate();
        }
        teacherOfBefore(before);
        assertRefused(KEYS.current(keyId, 'x'), "encryption key that is given as " + keyId);
        teacherOfBefore(before);
        start(before);
        teacherOfBefore(before);

        start(before);
        assertEquals(text("select count(*) from teacher"), String.valueOf(opened(before.vault())));
        start(before.index("i2", 'c'));
        assertThrows(PSQLException.class, () -> teacherOfBefore(before));
    }

    @Test
    void aNumberThatIsGivenAgainToAnotherInstanceIsNotUnreadableAnyMore() throws SQLException {
        start(KEYS);
        var number = Roster.nationalId();
        var owner = teacher(KEYS, number);
        teachers(KEYS, 1);
        execute("update teacher set identity_cipher = '\\x0102' where id = '" + owner + "'");
        var watch = watch(KEYS);
        assertEquals(1, opened(watch.vault));
        assertEquals(Status.DOWN, watch.call().getStatus());
        assertEquals(1L, watch.call().getData().orElseThrow().get("unreadable"));

        try (var connection = database.getConnection()) {
            numbers.reseal(connection, List.of(new SealedNumbers.Held(owner,
                    KEYS.vault().seal(IdentityNumber.of(number), owner))));
        }
        assertEquals(Status.UP, watch.call().getStatus());
    }

    @Test
    void aStartWithTheSameKeysGoesOn() throws SQLException {
        start(KEYS);
        teachers(KEYS, 3);
        start(KEYS);

        assertEquals("i1,k1", text("select string_agg(id, ',' order by id) from identity_key"));
    }

    @Test
    void aKeyThatIsAnotherThanItWasIsRefusedEvenBeforeAnyNumberNeedsIt() throws SQLException {
        start(KEYS);

        assertRefused(GivenKeys.of('x', 'y'), "encryption key that is given as k1 is not the one",
                "index key that is given as i1 is not the one", "STAFFING_IDENTITY_INDEX_KEY_ID");
        start(KEYS);
    }

    @Test
    void aKeyThatNumbersNeedMustBeGiven() throws SQLException {
        start(KEYS);
        start(KEYS.current("k2", 'c'));
        start(ROTATED);
        teachers(KEYS, 1);

        assertRefused(KEYS.current("k2", 'c'), "sealed with the key k1, which is not given",
                "STAFFING_IDENTITY_OTHER_ENCRYPTION_KEYS");
        start(ROTATED);
    }

    /** As the message and the README say. */
    @Test
    void aLostKeyKeepsNobodyFromStartingOnceThatIsSaid() throws SQLException {
        start(KEYS);
        var number = Roster.nationalId();
        var owner = teacher(KEYS, number);
        var later = KEYS.current("k2", 'c');
        assertRefused(later, "update identity_key set lost_at = now() where id = 'k1'");
        execute("update identity_key set lost_at = now() where id = 'k1'");

        start(later);

        var watch = watch(later);
        assertEquals(1L, watch.call().getData().orElseThrow().get("unreadable"));
        assertEquals(0, opened(watch.vault));
        assertEquals(1L, watch.call().getData().orElseThrow().get("unreadable"));
        assertEquals(owner.toString(), ownerOf(watch.vault, number));
        assertRefused(later.others("k1:" + key('x')), "encryption key that is given as k1 is not the one");

        try (var connection = database.getConnection()) {
            numbers.reseal(connection, List.of(new SealedNumbers.Held(owner,
                    watch.vault.seal(IdentityNumber.of(number), owner))));
        }
        assertEquals(Status.UP, watch.call().getStatus());
    }

    private IdentityWatch watch(GivenKeys keys) {
        var watch = new IdentityWatch();
        watch.vault = keys.vault();
        watch.numbers = numbers;
        watch.dataSource = database;
        return watch;
    }

    @Test
    void numbersOfBeforeTellWhetherTheKeysAreTheirs() throws SQLException {
        beforeKeysWereKnown(2);

        assertRefused(GivenKeys.of('x', 'b'), "encryption key that is given as k1");
        assertRefused(GivenKeys.of('a', 'y'), "index key that is given as i1");
        assertRefused(KEYS.current("k2", 'c'), "sealed with the key k1, which is not given");
        assertEquals("0", text("select count(check_value) from identity_key"));
        start(KEYS);
        assertRefused(GivenKeys.of('a', 'y'), "index key that is given as i1");
    }

    @Test
    void oneDamagedNumberOfBeforeKeepsNobodyFromStarting() throws SQLException {
        var owners = beforeKeysWereKnown(3);
        execute("update teacher set identity_cipher = '\\x0102' where id = '" + owners.get(1) + "'");

        start(KEYS);
    }

    /** As it went where the service had been started with another index key, and nobody was told. */
    @Test
    void numbersOfBeforeWithTwoIndexKeysAreIndexedAnewUnderANewId() throws SQLException {
        start(KEYS);
        var number = Roster.nationalId();
        var first = teacher(KEYS, number);
        var second = teacher(GivenKeys.of('a', 'y'), number);
        var other = teacher(GivenKeys.of('a', 'y'), Roster.nationalId());
        withoutKnownKeys();
        assertRefused(KEYS, "index key that is given as i1");
        assertRefused(GivenKeys.of('a', 'y'), "index key that is given as i1");

        start(KEYS.index("i2", 'y'));

        assertEquals(Map.of(first, "i2", second, "-", other, "i2"), keysOf("coalesce(identity_index_key, '-')"));
        var vault = KEYS.index("i2", 'y').vault();
        assertEquals(first.toString(), ownerOf(vault, number));
        try (var connection = database.getConnection()) {
            assertEquals(1, numbers.countUnindexed(connection));
        }
    }

    @Test
    void aNewIndexKeyIndexesAllNumbersAnewAndTheFormerOneWritesNoMore() throws SQLException {
        start(KEYS);
        var number = Roster.nationalId();
        var owner = teacher(KEYS, number);
        var damaged = teacher(KEYS, Roster.nationalId());
        execute("update teacher set identity_cipher = '\\x0102' where id = '" + damaged + "'");
        var later = KEYS.index("i2", 'c');

        start(later);

        assertEquals(owner.toString(), ownerOf(later.vault(), number));
        assertEquals(Map.of(owner, "i2", damaged, "-"), keysOf("coalesce(identity_index_key, '-')"));
        assertEquals("1", text("select max(version) from teacher"));
        var refusal = assertThrows(PSQLException.class, () -> teacher(KEYS, number));
        assertEquals("identity_index_key_known", refusal.getServerErrorMessage().getConstraint());
        assertThrows(PSQLException.class, () -> teacher(later, number));
        teacher(later, Roster.nationalId());
        start(KEYS);
        assertEquals(owner.toString(), ownerOf(KEYS.vault(), number));
    }

    @Test
    void theFormerIndexKeyWritesNoMoreWhereThereWereNoNumbersEither() throws SQLException {
        start(KEYS);
        start(KEYS.index("i2", 'c'));

        assertThrows(PSQLException.class, () -> teacher(KEYS, Roster.nationalId()));
    }

    @Test
    void manyStartsAtOnceAgree() throws Exception {
        beforeKeysWereKnown(50);

        atOnce(List.of(KEYS, KEYS, KEYS, ROTATED, ROTATED, ROTATED), keys -> start(keys));

        assertEquals("i1,k1,k2", text("select string_agg(id, ',' order by id) from identity_key"));
    }

    @Test
    void whatIsSealedWithAnotherKeyIsSealedAgainByAsManyAsThereAre() throws Exception {
        start(KEYS);
        var owners = teachers(KEYS, 450);
        var before = text("select string_agg(id || identity_index::text || version, ',' order by id) from teacher");
        var damaged = owners.get(7);
        execute("update teacher set identity_cipher = '\\x0102' where id = '" + damaged + "'");
        start(ROTATED);

        var sealed = atOnce(List.of(ROTATED, ROTATED, ROTATED), keys -> resealing(keys).sweep());

        assertEquals(449, sealed.stream().mapToInt(Integer::intValue).sum());
        assertEquals(Map.of("k1", 1L, "k2", 449L), sizes("identity_key"));
        assertEquals(before,
                text("select string_agg(id || identity_index::text || version, ',' order by id) from teacher"));
        assertRefused(KEYS.current("k2", 'c'), "sealed with the key k1, which is not given");
        execute("delete from teacher where id = '" + damaged + "'");
        start(KEYS.current("k2", 'c'));
        assertEquals(449, opened(KEYS.current("k2", 'c').vault()));
    }

    @Test
    void anInstanceThatSealsWithAFormerKeyLeavesTheSealsOfTheLatterAlone() throws SQLException {
        var former = KEYS.others("k2:" + key('c'));
        start(former);
        start(ROTATED);
        teachers(ROTATED, 2);

        assertEquals(0, resealing(former).sweep());
        assertEquals(Map.of("k2", 2L), sizes("identity_key"));
        start(former);
        assertEquals(2, resealing(former).sweep());
        assertEquals(Map.of("k1", 2L), sizes("identity_key"));
    }

    private Void start(GivenKeys keys) throws SQLException {
        var check = new KeyCheck();
        check.vault = keys.vault();
        check.numbers = numbers;
        check.dataSource = database;
        check.start(null);
        return null;
    }

    private Resealing resealing(GivenKeys keys) {
        var resealing = new Resealing();
        resealing.vault = keys.vault();
        resealing.numbers = numbers;
        resealing.dataSource = database;
        return resealing;
    }

    private void assertRefused(GivenKeys keys, String... reasons) {
        var message = assertThrows(ConfigurationException.class, () -> start(keys)).getMessage();
        for (var reason : reasons) {
            assertTrue(message.contains(reason), message);
        }
    }

    private List<UUID> beforeKeysWereKnown(int count) throws SQLException {
        start(KEYS);
        var owners = teachers(KEYS, count);
        withoutKnownKeys();
        return owners;
    }

    /** As the migration leaves them. */
    private void withoutKnownKeys() throws SQLException {
        execute("update identity_key set check_value = null, current_since = null");
    }

    private List<UUID> teachers(GivenKeys keys, int count) throws SQLException {
        return teachers(keys, IntStream.range(0, count).mapToObj(i -> Roster.nationalId()).toList());
    }

    private UUID teacher(GivenKeys keys, String number) throws SQLException {
        return teachers(keys, List.of(number)).get(0);
    }

    private List<UUID> teachers(GivenKeys keys, List<String> nationalIds) throws SQLException {
        var vault = keys.vault();
        var owners = new ArrayList<UUID>();
        try (var connection = database.getConnection();
                var insert = connection
                        .prepareStatement("insert into teacher (id, version, staff_number, name, gender, "
                                + "identity_cipher, identity_key, identity_index, identity_index_key) "
                                + "values (?, 1, ?, '样例教师', '0', ?, ?, ?, ?)")) {
            for (var number : nationalIds) {
                var id = Ids.next();
                var sealed = vault.seal(IdentityNumber.of(number), id);
                insert.setObject(1, id);
                insert.setString(2, Roster.staffNumber());
                insert.setBytes(3, sealed.cipher());
                insert.setString(4, sealed.key());
                insert.setBytes(5, sealed.blindIndex());
                insert.setString(6, sealed.indexKey());
                insert.executeUpdate();
                owners.add(id);
            }
        }
        return owners;
    }

    private void teacherOfBefore(GivenKeys keys) throws SQLException {
        var id = Ids.next();
        var sealed = keys.vault().seal(IdentityNumber.of(Roster.nationalId()), id);
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("insert into teacher (id, version, staff_number, name, "
                        + "gender, identity_cipher, identity_key, identity_index) "
                        + "values (?, 1, ?, '样例教师', '0', ?, ?, ?)")) {
            insert.setObject(1, id);
            insert.setString(2, Roster.staffNumber());
            insert.setBytes(3, sealed.cipher());
            insert.setString(4, sealed.key());
            insert.setBytes(5, sealed.blindIndex());
            insert.executeUpdate();
        }
    }

    private String ownerOf(IdentityVault vault, String number) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select id from teacher where identity_index = ?")) {
            select.setBytes(1, vault.index(IdentityNumber.of(number)));
            try (var row = select.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    private long opened(IdentityVault vault) throws SQLException {
        try (var connection = database.getConnection()) {
            return numbers.page(connection, SealedNumbers.FIRST, 1000).stream()
                    .filter(held -> vault.open(held.number(), held.owner()).isPresent()).count();
        }
    }

    private Map<UUID, String> keysOf(String column) throws SQLException {
        return rows("select id, " + column + " from teacher", UUID.class, String.class);
    }

    private Map<String, Long> sizes(String column) throws SQLException {
        return rows("select " + column + ", count(*) from teacher group by 1", String.class, Long.class);
    }

    private <K, V> Map<K, V> rows(String query, Class<K> key, Class<V> value) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            var found = new TreeMap<K, V>();
            while (row.next()) {
                found.put(row.getObject(1, key), row.getObject(2, value));
            }
            return found;
        }
    }

    private String text(String query) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private interface Step<T> {
        T with(GivenKeys keys) throws SQLException;
    }

    private static <T> List<T> atOnce(List<GivenKeys> instances, Step<T> step) throws Exception {
        var threads = Executors.newFixedThreadPool(instances.size());
        try {
            var results = new ArrayList<T>();
            var calls = instances.stream().map(keys -> (Callable<T>) () -> step.with(keys)).toList();
            for (var result : threads.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
