package cn.huaiyuan.groupschooling.local.boundary;

import cn.huaiyuan.groupschooling.local.launcher.EventFlow;
import cn.huaiyuan.groupschooling.local.launcher.OwnSuite;
import cn.huaiyuan.groupschooling.local.launcher.Suite;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One suite for all tests at the boundary, which look at refusals only: started by the first class, stopped after the
 * last. Each class finds it at rest, with all events of the one before taken in.
 */
final class SharedSuite implements BeforeAllCallback, ParameterResolver {
    private static final Namespace OURS = Namespace.create(SharedSuite.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        new EventFlow(suite(context)).awaitTakenIn("staffing-service");
        new EventFlow(suite(context)).awaitTakenIn("evaluation-service");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Suite.class;
    }

    @Override
    public Suite resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return suite(context);
    }

    private static Suite suite(ExtensionContext context) {
        return context.getRoot().getStore(OURS).computeIfAbsent(Suite.class, key -> started(), Suite.class);
    }

    /** The store closes it. */
    private static Suite started() {
        var suite = OwnSuite.anewIn(Path.of("target/boundary").toAbsolutePath());
        suite.start(OwnSuite.SILENT);
        return suite;
    }
}
