package cn.huaiyuan.groupschooling.group.legalperson;

import cn.huaiyuan.groupschooling.group.reach.Reach;
import cn.huaiyuan.groupschooling.kit.aggregate.Referrer;
import cn.huaiyuan.groupschooling.kit.aggregate.Voidable;
import cn.huaiyuan.groupschooling.kit.paging.Listing;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import io.quarkus.arc.All;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
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
    @Inject
    @All
    List<Referrer<LegalPerson>> referrers;

    Optional<LegalPerson> of(String code) {
        return find("code", code).firstResultOptional();
    }

    /** Locks the row until the end of the transaction. */
    Optional<LegalPerson> lock(String code) {
        return find("code", code).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Locks the persons that have these codes, voided ones too, in the order of the codes. */
    Map<String, LegalPerson> lockAll(Collection<String> codes) {
        return locked("code in ?1 order by code", codes, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Keeps the active ones from being changed until the end of the transaction. Schools are locked before. */
    public Map<String, LegalPerson> holdAll(Collection<String> codes) {
        return locked("code in ?1 and status = ACTIVE order by code", codes, LockModeType.PESSIMISTIC_READ);
    }

    private Map<String, LegalPerson> locked(String which, Collection<String> codes, LockModeType mode) {
        return codes.isEmpty()
                ? Map.of()
                : find(which, codes).withLock(mode).stream()
                        .collect(Collectors.toMap(LegalPerson::code, Function.identity()));
    }

    /** @throws ProblemException 409 {@code legal-person-referred-to} if a school has it on any day */
    void requireUnreferred(LegalPerson person) {
        Referrer.requireNone("legal-person-referred-to", referrers, person, getEntityManager());
    }

    Optional<LegalPerson> reached(String code) {
        return listing().where("p.code = :code", "code", code)
                .page(getEntityManager(), PageRequest.of(1, null, null)).items().stream().findFirst();
    }

    /** @param history true for voided ones too */
    Page<LegalPerson> list(LocalDate asOf, boolean history, PageRequest page) {
        return Voidable.unless(history, listing(), "p")
                .where("p.registeredOn <= :asOf and (p.deregisteredOn is null or p.deregisteredOn > :asOf)", "asOf",
                        asOf)
                .page(getEntityManager(), page);
    }

    private Listing<LegalPerson> listing() {
        return reach.legalPersons(Listing.of(LegalPerson.class, "p").sortedBy("code", String.class, LegalPerson::code)
                .sortedBy("name", String.class, LegalPerson::name), "p");
    }
}
