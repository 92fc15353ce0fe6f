package cn.huaiyuan.groupschooling.funding.fund;

import cn.huaiyuan.groupschooling.kit.paging.Listing;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class SpecialFunds implements PanacheRepositoryBase<SpecialFund, UUID> {

    Optional<SpecialFund> of(int fiscalYear) {
        return find("fiscalYear", fiscalYear).firstResultOptional();
    }

    Page<SpecialFund> list(SpecialFund.Status status, PageRequest page) {
        return Listing.of(SpecialFund.class, "f").sortedBy("fiscalYear", Integer.class, SpecialFund::fiscalYear)
                .where("f.status = :status", "status", status).page(getEntityManager(), page);
    }
}
