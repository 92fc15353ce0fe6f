package cn.huaiyuan.groupschooling.local.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cn.huaiyuan.groupschooling.local.launcher.Suite;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every list of every service is given as a file, under Chinese names. */
@ExtendWith(SharedSuite.class)
class ListFilesTest {
    private static final String FORMAT = "format";
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static Suite suite;
    private static String token;

    @BeforeAll
    static void start(Suite shared) {
        suite = shared;
        token = suite.tokens().token("exporter", BadTokens.COUNTY);
    }

    static List<String> services() {
        return Suite.SERVICES;
    }

    /** The change feed has no end, so that there is no whole of it. */
    @ParameterizedTest
    @MethodSource("services")
    void areOfferedForEachListWithAnEnd(String service) {
        var without = operations(service).stream().filter(ListFilesTest::hasPages)
                .filter(operation -> !operation.query().containsKey(FORMAT)).map(Operation::path).toList();

        assertEquals(List.of("/v1/changes"), without);
    }

    /** Those of a unit have the columns of the county's. */
    @ParameterizedTest
    @MethodSource("services")
    void nameEachColumn(String service) {
        var lists = operations(service).stream()
                .filter(operation -> operation.query().containsKey(FORMAT) && operation.places().isEmpty()).toList();
        assertFalse(lists.isEmpty());
        var wire = new Wire(suite.service(service));
        var unnamed = new ArrayList<String>();
        for (var list : lists) {
            var reply = wire.send(list.call(token)
                    .to(list.target() + "?" + list.requiredBeside(FORMAT) + FORMAT + "=csv"));
            assertEquals(200, reply.status(), reply::toString);
            Arrays.stream(reply.text().substring(1).split("\r\n", 2)[0].split(","))
                    .filter(column -> !Arrays.stream(column.split("\\.")).allMatch(CHINESE.asPredicate()))
                    .map(column -> list.path() + " " + column).forEach(unnamed::add);
        }
        assertEquals(List.of(), unnamed);
    }

    private static boolean hasPages(Operation operation) {
        var answer = operation.definition().at("/responses/200/content/application~1json/schema");
        return new Shape(answer, operation.components()).properties().containsKey("nextCursor");
    }

    private static List<Operation> operations(String service) {
        return Contract.of(new Wire(suite.service(service))).operations();
    }
}
