package cn.huaiyuan.groupschooling.funding.fund;

import cn.huaiyuan.groupschooling.funding.fund.SpecialFund.Status;
import cn.huaiyuan.groupschooling.kit.aggregate.Change;
import cn.huaiyuan.groupschooling.kit.calendar.Today;
import cn.huaiyuan.groupschooling.kit.outbox.Outbox;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import cn.huaiyuan.groupschooling.kit.precondition.IfMatch;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Opens and closes special funds. */
@ApplicationScoped
class FundService {
    @Inject
    SpecialFunds funds;
    @Inject
    Outbox outbox;
    @Inject
    Today today;

    @Transactional
    Change<SpecialFund> open(FundOpening opening) {
        var openedOn = today.or(opening.openedOn());
        FundRules.opening(opening.fiscalYear(), openedOn, today.date()).rejectIfAny();
        if (funds.of(opening.fiscalYear()).isPresent()) {
            throw ProblemException.conflict("fund-year-taken").naming("/v1/special-funds/" + opening.fiscalYear());
        }
        var fund = new SpecialFund(opening.fiscalYear(), opening.amountFen(), opening.document(), openedOn);
        funds.persist(fund);
        return outbox.record(FundState.NOUN.created("opened", fund, null));
    }

    @Transactional
    Change<SpecialFund> close(int fiscalYear, IfMatch ifMatch, FundClosing closing) {
        var fund = get(fiscalYear);
        ifMatch.require(fund);
        if (fund.status() == Status.CLOSED) {
            throw ProblemException.conflict("fund-closed");
        }
        var on = today.or(closing.on());
        FundRules.closing(fund.openedOn(), on, today.date()).rejectIfAny();
        return outbox.record(FundState.NOUN.changed("closed", fund, closing.reason(), () -> fund.close(on)));
    }

    SpecialFund get(int fiscalYear) {
        return funds.of(fiscalYear).orElseThrow(() -> ProblemException.notFound("special-fund"));
    }

    Page<SpecialFund> list(Status status, PageRequest page) {
        return funds.list(status, page);
    }
}
