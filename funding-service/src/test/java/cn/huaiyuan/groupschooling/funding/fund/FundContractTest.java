package cn.huaiyuan.groupschooling.funding.fund;

import cn.huaiyuan.groupschooling.local.embedded.EventContract;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FundContractTest {
    @Test
    void eventsAreAsPromised() {
        var fund = new SpecialFund(2026, 1, "document", LocalDate.of(2026, 1, 1));
        var opened = FundState.of(fund);
        fund.close(LocalDate.of(2026, 12, 31));

        EventContract.check("fund.opened.v1", opened, null);
        EventContract.check("fund.closed.v1", FundState.of(fund), opened);
    }
}
