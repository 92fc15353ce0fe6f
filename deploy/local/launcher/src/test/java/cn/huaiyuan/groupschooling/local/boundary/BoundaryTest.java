package cn.huaiyuan.groupschooling.local.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.huaiyuan.groupschooling.local.launcher.Suite;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation of every service refuses what is wrong with a problem document, and keeps nothing of it. */
@ExtendWith(SharedSuite.class)
class BoundaryTest {
    private static Suite suite;
    private static String token;
    private Stock before;

    @BeforeAll
    static void start(Suite shared) {
        suite = shared;
        token = suite.tokens().token("boundary", BadTokens.COUNTY);
    }

    static List<String> services() {
        return Suite.SERVICES;
    }

    @BeforeEach
    void take() {
        before = Stock.of(suite);
    }

    @AfterEach
    void nothingIsStored() {
        assertEquals(before, Stock.of(suite));
    }

    @ParameterizedTest
    @MethodSource("services")
    void tokens(String service) throws JoseException {
        var bad = new ArrayList<Bad>();
        var contract = contract(service);
        for (var header : BadTokens.headers(suite.tokens()).entrySet()) {
            contract.operations().forEach(operation -> bad.add(Bad.of(header.getKey(),
                    operation.call(token).with("Authorization", header.getValue()), 401)));
            bad.add(Bad.of(header.getKey(), Call.of("GET", "/q/metrics").with("Authorization", header.getValue()),
                    401));
        }
        refused(service, bad);
    }

    @ParameterizedTest
    @MethodSource("services")
    void claims(String service) {
        var bad = new ArrayList<Bad>();
        var operations = contract(service).operations();
        BadTokens.misshapen(suite.tokens()).forEach((why, token) -> operations.forEach(operation -> bad.add(Bad
                .of(why, operation.call(BoundaryTest.token).with("Authorization", token), 401)
                .coded("token-claims"))));
        BadTokens.odd(suite.tokens()).forEach((why, token) -> bad.add(Bad
                .of(why, operations.get(0).call(BoundaryTest.token).with("Authorization", token), 401)
                .coded("token-claims")));
        operations.forEach(operation -> bad.add(Bad
                .of("no role", operation.call(BadTokens.ofNoRole(suite.tokens())), 403).coded("forbidden")));
        refused(service, bad);
    }

    @ParameterizedTest
    @MethodSource("services")
    void routes(String service) {
        refused(service, BadRoutes.of(contract(service), token));
    }

    @ParameterizedTest
    @MethodSource("services")
    void queries(String service) {
        refused(service, each(service).flatMap(operation -> BadQueries.of(operation, token).stream()).toList());
    }

    @ParameterizedTest
    @MethodSource("services")
    void bodies(String service) {
        refused(service, each(service).flatMap(operation -> BadBodies.of(operation, token).stream()).toList());
    }

    @ParameterizedTest
    @MethodSource("services")
    void texts(String service) {
        refused(service, each(service).flatMap(operation -> BadTexts.of(operation, token).stream()).toList());
    }

    private static Stream<Operation> each(String service) {
        return contract(service).operations().stream();
    }

    private static Contract contract(String service) {
        return Contract.of(new Wire(suite.service(service)));
    }

    private static void refused(String service, List<Bad> bad) {
        var wire = new Wire(suite.service(service));
        var refusals = new Refusals(wire);
        var faults = new ArrayList<String>();
        for (int i = 0; i < bad.size(); i++) {
            faults.addAll(refusals.faultsOf(bad.get(i), i % 2 == 1));
        }
        assertTrue(faults.isEmpty(), () -> faults.size() + " of " + bad.size() + " were not refused as promised\n"
                + String.join("\n", faults));
    }
}
