package cn.huaiyuan.groupschooling.group.register;

import cn.huaiyuan.groupschooling.kit.journal.Aggregate;
import cn.huaiyuan.groupschooling.kit.json.Formats;
import cn.huaiyuan.groupschooling.kit.paging.Listing;
import java.util.UUID;

/** Narrows lists to what has to do with one thing of the register, which the caller names by its id or its code. */
public final class IdOrCode {
    private IdOrCode() {
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
