package cn.huaiyuan.groupschooling.group.transition;

import cn.huaiyuan.groupschooling.group.catalogue.CatalogueItem;
import cn.huaiyuan.groupschooling.group.educationgroup.EducationGroup;
import cn.huaiyuan.groupschooling.group.reach.Reach;
import cn.huaiyuan.groupschooling.kit.aggregate.IdOrCode;
import cn.huaiyuan.groupschooling.kit.aggregate.Referrer;
import cn.huaiyuan.groupschooling.kit.paging.Listing;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The applications; {@link #reached} and {@link #list} are narrowed to the caller. */
@ApplicationScoped
class TierApplications implements PanacheRepositoryBase<TierApplication, UUID> {
    @Inject
    Reach reach;

    Optional<TierApplication> openFor(EducationGroup group) {
        return find("group = ?1 and status = SUBMITTED", group).firstResultOptional();
    }

    Optional<TierApplication> reached(UUID id) {
        return one(listing(), id);
    }

    /** The application, if the caller may write for its group. */
    Optional<TierApplication> writable(UUID id, String... countyRoles) {
        return one(reach.writableGroups(all(), "a.group", countyRoles), id);
    }

    /** The code of its group, read without loading the application; empty if there is no such application. */
    Optional<String> groupOf(UUID id) {
        return getEntityManager()
                .createQuery("select a.group.groupCode from TierApplication a where a.id = :id", String.class)
                .setParameter("id", id).getResultStream().findFirst();
    }

    Page<TierApplication> list(String group, TierApplication.Status status, PageRequest page) {
        var listing = listing().where("a.status = :status", "status", status);
        return IdOrCode.is(listing, "a.group", "groupCode", group).page(getEntityManager(), page);
    }

    @Produces
    static Referrer<EducationGroup> applicationsOfGroups() {
        return new Referrer<>("referred.applications", """
                select a.appliedOn from TierApplication a where a.group = :entry and a.status = SUBMITTED""");
    }

    @Produces
    static Referrer<CatalogueItem> checksOfItems() {
        return new Referrer<>("referred.checks", """
                select a.group.groupCode from TierApplication a join a.checks c, CatalogueItem entry
                 where entry = :entry and c.itemCode = entry.itemCode and a.status in (SUBMITTED, APPROVED)
                 and a.group.status = ACTIVE order by a.group.groupCode""");
    }

    private Optional<TierApplication> one(Listing<TierApplication> listing, UUID id) {
        return listing.where("a.id = :id", "id", id).page(getEntityManager(), PageRequest.of(1, null, null)).items()
                .stream().findFirst();
    }

    private Listing<TierApplication> listing() {
        return reach.groups(all(), "a.group");
    }

    private static Listing<TierApplication> all() {
        return Listing.of(TierApplication.class, "a").sortedBy("appliedOn", LocalDate.class,
                TierApplication::appliedOn);
    }
}
