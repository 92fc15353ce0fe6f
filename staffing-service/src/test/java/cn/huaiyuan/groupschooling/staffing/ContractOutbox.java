package cn.huaiyuan.groupschooling.staffing;

import cn.huaiyuan.groupschooling.kit.aggregate.Change;
import cn.huaiyuan.groupschooling.kit.outbox.Outbox;
import cn.huaiyuan.groupschooling.local.embedded.EventContract;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** The outbox in all tests of this service: it takes no event that breaks the contract with consumers. */
@Alternative
@Priority(1)
@ApplicationScoped
class ContractOutbox extends Outbox {
    @Inject
    ObjectMapper mapper;

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void recordAll(List<? extends Change<?>> changes) {
        changes.stream().filter(change -> !change.isNone())
                .forEach(event -> EventContract.check(event.type(), mapper.valueToTree(event.state()),
                        mapper.valueToTree(event.previous())));
        super.recordAll(changes);
    }
}
