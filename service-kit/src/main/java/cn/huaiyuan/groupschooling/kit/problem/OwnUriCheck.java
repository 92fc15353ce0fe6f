package cn.huaiyuan.groupschooling.kit.problem;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;

/**
 * Leaves the check of addresses to {@link EdgeRefusals}: the server's own answers with nothing but a status. It can be
 * switched off by a system property only, which is read when the server is set up, after the configuration.
 */
public class OwnUriCheck implements SmallRyeConfigBuilderCustomizer {
    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
        System.setProperty("vertx.disableURIValidation", "true");
    }
}
