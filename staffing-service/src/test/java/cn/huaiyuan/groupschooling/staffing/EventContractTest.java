package cn.huaiyuan.groupschooling.staffing;

import cn.huaiyuan.groupschooling.local.embedded.EventContract;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class EventContractTest {
    @Test
    void documentSchemasAndExamplesAgree() throws IOException {
        EventContract.checkFiles();
    }
}
