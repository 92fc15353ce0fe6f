package cn.huaiyuan.groupschooling.group;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many clients that call at the same moment. */
public final class Clients {
    private static final int THREADS = 16;

    private Clients() {
    }

    /** How many got which answer: the status, with the reason code behind it where it is a refusal. */
    public static Map<String, Integer> atOnce(int clients, IntFunction<Callable<Response>> calls) throws Exception {
        var pool = Executors.newFixedThreadPool(THREADS);
        try {
            var start = new CountDownLatch(1);
            var answers = new ArrayList<>(IntStream.range(0, clients).mapToObj(calls).map(call -> pool.submit(() -> {
                start.await();
                return text(call.call());
            })).toList());
            start.countDown();
            var counted = new TreeMap<String, Integer>();
            for (var answer : answers) {
                counted.merge(answer.get(), 1, Integer::sum);
            }
            return counted;
        } finally {
            pool.shutdownNow();
        }
    }

    private static String text(Response answer) {
        return answer.statusCode() < 300
                ? Integer.toString(answer.statusCode())
                : answer.statusCode() + " " + answer.path("code");
    }
}
