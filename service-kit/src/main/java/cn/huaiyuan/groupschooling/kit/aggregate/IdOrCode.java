package cn.huaiyuan.groupschooling.kit.aggregate;

import java.util.Optional;
import jakarta.persistence.EntityManager;
import cn.huaiyuan.groupschooling.kit.aggregate.Aggregate;
import cn.huaiyuan.groupschooling.kit.json.Formats;
import cn.huaiyuan.groupschooling.kit.paging.Listing;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.util.UUID;

/** Finds a thing of the register, which the caller names by its id or its code, and narrows lists to what has to do with it. */
public final class IdOrCode {
    private IdOrCode() {
    }

    /** @param code the field of the thing that is its code */
    public static <T> PanacheQuery<T> find(PanacheRepositoryBase<T, UUID> all, String code, String idOrCode) {
        return Formats.isUuid(idOrCode) ? all.find("id", UUID.fromString(idOrCode)) : all.find(code, idOrCode);
    }

    /**
     * What a thing is called by in locks, read without loading it; a code is given back as it is.
     *
     * @param code the field of the thing that is its code
     */
    public static Optional<String> codeOf(EntityManager entities, Class<?> type, String code, String idOrCode) {
        return Formats.isUuid(idOrCode)
                ? entities.createQuery("select e." + code + " from " + type.getSimpleName() + " e where e.id = :id",
                        String.class).setParameter("id", UUID.fromString(idOrCode)).getResultStream().findFirst()
                : Optional.of(idOrCode);
    }

    /**
     * @param path     the thing, as the list's query names it
     * @param code     the field of the thing that is its code
     * @param idOrCode null where none is asked for
     */
    public static <T extends Aggregate> Listing<T> is(Listing<T> listing, String path, String code, String idOrCode) {
        return idOrCode != null && Formats.isUuid(idOrCode)
                ? listing.where(path + ".id = :" + code, code, UUID.fromString(idOrCode))
                : listing.where(path + "." + code + " = :" + code, code, idOrCode);
    }
}
