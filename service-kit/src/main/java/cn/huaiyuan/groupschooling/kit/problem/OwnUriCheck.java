package cn.huaiyuan.groupschooling.kit.problem;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;

/**
 * Leaves the check of addresses to {@link EdgeRefusals}, because the server's own check answers without a body. Only
 * a system property switches that off; it is read after the configuration.
 */
public class OwnUriCheck implements SmallRyeConfigBuilderCustomizer {
    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
        System.setProperty("vertx.disableURIValidation", "true");
    }
}
