package cn.huaiyuan.groupschooling.group.legalperson;

import cn.huaiyuan.groupschooling.group.reach.Reach;
import cn.huaiyuan.groupschooling.kit.paging.Listing;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The legal persons of the register; {@link #reached} and {@link #list} are narrowed to the caller. */
@ApplicationScoped
public class LegalPersons implements PanacheRepositoryBase<LegalPerson, UUID> {
    @Inject
    Reach reach;

    Optional<LegalPerson> of(String code) {
        return find("code", code).firstResultOptional();
    }

    /** Those of the codes that there are. */
    public Map<String, LegalPerson> byCode(Collection<String> codes) {
        return codes.isEmpty()
                ? Map.of()
                : find("code in ?1", codes).stream()
                        .collect(Collectors.toMap(LegalPerson::code, Function.identity()));
    }

    Optional<LegalPerson> reached(String code) {
        return listing().where("p.code = :code", "code", code)
                .page(getEntityManager(), PageRequest.of(1, null, null)).items().stream().findFirst();
    }

    Page<LegalPerson> list(LocalDate asOf, PageRequest page) {
        return listing()
                .where("p.registeredOn <= :asOf and (p.deregisteredOn is null or p.deregisteredOn > :asOf)", "asOf",
                        asOf)
                .page(getEntityManager(), page);
    }

    private Listing<LegalPerson> listing() {
        return reach.legalPersons(Listing.of(LegalPerson.class, "p").sortedBy("code", String.class, LegalPerson::code)
                .sortedBy("name", String.class, LegalPerson::name), "p");
    }
}
