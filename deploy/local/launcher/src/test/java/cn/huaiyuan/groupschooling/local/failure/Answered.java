package cn.huaiyuan.groupschooling.local.failure;

import cn.huaiyuan.groupschooling.local.launcher.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What the service has answered: the promises that it has to keep, and answers that it should not have given. */
final class Answered {
    /** A state of an aggregate that a caller was told of. */
    record Promise(UUID aggregate, long version) {
    }

    private final Set<Promise> promises = ConcurrentHashMap.newKeySet();
    private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();

    /** Notes a 2xx with an ETag as a promise. True where it was one. */
    boolean note(Api.Answer answer) {
        if (answer.status() / 100 != 2) {
            return false;
        }
        promises.add(new Promise(UUID.fromString(answer.body().path("id").asText()), version(answer.etag())));
        return true;
    }

    void noteUnexpected(Object what) {
        unexpected.add(what.toString());
    }

    Set<Promise> promises() {
        return Set.copyOf(promises);
    }

    int count() {
        return promises.size();
    }

    List<String> unexpected() {
        return new ArrayList<>(unexpected);
    }

    /** Of {@code "7"} or {@code "7@2026-09-01"}. */
    private static long version(String etag) {
        return Long.parseLong(etag.replaceAll("\"|@.*", ""));
    }
}
