package cn.huaiyuan.groupschooling.funding.fund;

import cn.huaiyuan.groupschooling.kit.aggregate.Noun;
import java.time.LocalDate;
import java.util.UUID;

/** The state that events of funds carry. */
record FundState(UUID id, int fiscalYear, long amountFen, String document, SpecialFund.Status status,
        LocalDate openedOn, LocalDate closedOn) {
    static final Noun<SpecialFund> NOUN = new Noun<>("fund", FundState::of);

    static FundState of(SpecialFund fund) {
        return new FundState(fund.id(), fund.fiscalYear(), fund.amountFen(), fund.document(), fund.status(),
                fund.openedOn(), fund.closedOn());
    }
}
