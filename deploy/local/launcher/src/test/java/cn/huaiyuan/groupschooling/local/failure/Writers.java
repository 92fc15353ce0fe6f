package cn.huaiyuan.groupschooling.local.failure;

import static cn.huaiyuan.groupschooling.local.launcher.Api.fields;

import cn.huaiyuan.groupschooling.local.launcher.Api;
import cn.huaiyuan.groupschooling.local.launcher.OwnSuite;
import cn.huaiyuan.groupschooling.local.launcher.Refusal;
import cn.huaiyuan.groupschooling.local.launcher.Suite;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Clients of group-service that write all at once and go on through its outages, each as a careful client would: a call
 * without an answer, or with 503, is repeated until there is one.
 */
final class Writers implements AutoCloseable {
    private static final Set<Integer> EXPECTED = Set.of(200, 201);
    private static final Set<Integer> LOST_A_RACE = Set.of(409, 412);
    private static final Set<Integer> THERE_ALREADY = Set.of(409, 428);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final Api api;
    private final Answered answered;
    private final List<Thread> threads = new ArrayList<>();
    private final String shared;
    private volatile boolean stopping;

    /** @param firstSerial school codes and group codes are made from this number on */
    Writers(Suite suite, Answered answered, int count, int firstSerial) {
        this.api = new Api(suite.service("group-service"), suite.tokens(), "edu-bureau");
        this.answered = answered;
        this.shared = OwnSuite.schoolCode(firstSerial);
        for (int i = 0; i < count; i++) {
            var serial = firstSerial + 1 + i * 10_000;
            var thread = new Thread(() -> write(serial, new Random(serial)), "writer-" + i);
            threads.add(thread);
            thread.start();
        }
    }

    private void write(int firstSerial, Random random) {
        try {
            var serial = firstSerial;
            while (!stopping) {
                serial++;
                switch (random.nextInt(4)) {
                    case 0 -> register(OwnSuite.schoolCode(serial));
                    case 1 -> registerAndRename(OwnSuite.schoolCode(serial), random.nextInt(5));
                    case 2 -> renameWithOthers(serial);
                    default -> found(groupCode(serial));
                }
            }
        } catch (RuntimeException e) {
            answered.noteUnexpected(e);
        }
    }

    private void register(String code) {
        untilAnswered(() -> api.put("/v1/schools/" + code, school("新建", null)), THERE_ALREADY);
    }

    private void registerAndRename(String code, int times) {
        register(code);
        for (int i = 0; i < times && !stopping; i++) {
            var renaming = i;
            var etag = untilAnswered(() -> api.get("/v1/schools/" + code), Set.of()).etag();
            // After an outage the change may have been made without an answer: then it is 412.
            untilAnswered(() -> api.put("/v1/schools/" + code, school("更名" + renaming, "更名"), etag), LOST_A_RACE);
        }
    }

    private void renameWithOthers(int serial) {
        register(shared);
        var etag = untilAnswered(() -> api.get("/v1/schools/" + shared), Set.of()).etag();
        untilAnswered(() -> api.put("/v1/schools/" + shared, school("争" + serial, "更名"), etag), LOST_A_RACE);
    }

    /** One key for all tries: however often it is sent, the group is founded once and the answer is 201. */
    private void found(String code) {
        var key = OwnSuite.key();
        var body = fields("groupCode", code, "name", code, "kind", "OTHER", "foundedOn", "2024-02-20", "tier", "LOOSE",
                "governance", "AGREEMENT", "document", "怀教组〔2024〕1号", "assumed", true);
        untilAnswered(() -> api.post("/v1/groups", body, key, null), Set.of());
    }

    private Api.Answer untilAnswered(Supplier<Api.Answer> call, Set<Integer> alsoExpected) {
        while (true) {
            var answer = tried(call);
            if (answer != null && answer.status() != 503) {
                if (!answered.note(answer) && !alsoExpected.contains(answer.status())
                        || answer.status() / 100 == 2 && !EXPECTED.contains(answer.status())) {
                    answered.noteUnexpected(answer);
                }
                return answer;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private static Api.Answer tried(Supplier<Api.Answer> call) {
        try {
            return call.get();
        } catch (Refusal noAnswer) {
            return null;
        }
    }

    private static String groupCode(int serial) {
        return "KL%c%c-G%04d".formatted('A' + serial / 10_000 / 26, 'A' + serial / 10_000 % 26, serial % 10_000);
    }

    private static Object school(String name, String reason) {
        return fields("name", name, "ownership", "PUBLIC", "openedOn", "2000-09-01", "reason", reason);
    }

    /** Returns when every writer has the answer that it was waiting for. */
    @Override
    public void close() throws InterruptedException {
        stopping = true;
        for (var thread : threads) {
            thread.join();
        }
    }
}
