package cn.huaiyuan.groupschooling.group.shipped;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The files under {@code shipped/}: each a JSON object of entries by natural key, in the form that a PUT takes. */
@ApplicationScoped
public class Shipped {
    @Inject
    EntityManager entities;
    @Inject
    ObjectMapper json;

    /**
     * The entries of a file, for this transaction alone: of several instances that start at once the others wait, and
     * find the entries there.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public <T> Map<String, T> entries(String name, Class<T> type) {
        entities.createNativeQuery("select count(*) from pg_advisory_xact_lock(hashtext('shipped-' || :name))")
                .setParameter("name", name).getSingleResult();
        return read(name, type);
    }

    private <T> Map<String, T> read(String name, Class<T> type) {
        try (var file = Shipped.class.getResourceAsStream("/shipped/" + name + ".json")) {
            var form = json.getTypeFactory().constructMapType(LinkedHashMap.class, String.class, type);
            return json.readValue(file, form);
        } catch (IOException e) {
            throw new UncheckedIOException("shipped/" + name + ".json cannot be read", e);
        }
    }
}
