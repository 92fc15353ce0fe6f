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
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** The files under {@code shipped/}: each a JSON object of entries by natural key, in the form that a PUT takes. */
@ApplicationScoped
public class Shipped {
    @Inject
    EntityManager entities;
    @Inject
    ObjectMapper json;

    /**
     * Enters each entry of a file once. What the county has changed or voided since stays as it is. If several instances
     * start at the same time, one enters, and the others wait and find the entries.
     *
     * @param known whether there is an entry with the key, voided or not
     * @param enter enters and records one under its key
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public <T> void enter(String name, Class<T> type, Predicate<String> known, BiConsumer<String, T> enter) {
        entities.createNativeQuery("select count(*) from pg_advisory_xact_lock(hashtext('shipped-' || :name))")
                .setParameter("name", name).getSingleResult();
        read(name, type).forEach((key, entry) -> {
            if (!known.test(key)) {
                enter.accept(key, entry);
            }
        });
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
