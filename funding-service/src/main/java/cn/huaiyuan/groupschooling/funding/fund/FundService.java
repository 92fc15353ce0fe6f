package cn.huaiyuan.groupschooling.funding.fund;

import cn.huaiyuan.groupschooling.funding.fund.SpecialFund.Status;
import cn.huaiyuan.groupschooling.kit.aggregate.Change;
import cn.huaiyuan.groupschooling.kit.outbox.Outbox;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import cn.huaiyuan.groupschooling.kit.precondition.Preconditions;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;

/** Opens and closes special funds. */
@ApplicationScoped
class FundService {
    @Inject
    SpecialFunds funds;
    @Inject
    Outbox outbox;
    @Inject
    Preconditions preconditions;
    @Inject
    Clock clock;

    @Transactional
    SpecialFund open(FundOpening opening) {
        var today = LocalDate.now(clock);
        var openedOn = opening.openedOn() == null ? today : opening.openedOn();
        FundRules.opening(opening.fiscalYear(), openedOn, today).rejectIfAny();
        if (funds.of(opening.fiscalYear()).isPresent()) {
            throw ProblemException.conflict("fund-year-taken").naming("/v1/special-funds/" + opening.fiscalYear());
        }
        var fund = new SpecialFund(opening.fiscalYear(), opening.amountFen(), opening.document(), openedOn);
        funds.persist(fund);
        outbox.record(new Change<>("fund.opened.v1", fund, FundState.of(fund), null, null));
        return fund;
    }

    @Transactional
    SpecialFund close(int fiscalYear, FundClosing closing) {
        var fund = get(fiscalYear);
        preconditions.requireMatch(fund);
        var today = LocalDate.now(clock);
        var on = closing.on() == null ? today : closing.on();
        if (fund.status() == Status.CLOSED) {
            throw ProblemException.conflict("fund-closed");
        }
        FundRules.closing(fund.openedOn(), on, today).rejectIfAny();
        var before = FundState.of(fund);
        fund.close(on);
        outbox.record(new Change<>("fund.closed.v1", fund, FundState.of(fund), before, closing.reason()));
        return fund;
    }

    SpecialFund get(int fiscalYear) {
        return funds.of(fiscalYear).orElseThrow(() -> ProblemException.notFound("special-fund"));
    }

    Page<SpecialFund> list(Status status, PageRequest page) {
        return funds.list(status, page);
    }
}
