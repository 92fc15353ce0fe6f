package cn.huaiyuan.groupschooling.kit.stack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Many who do the same at the same time, each on a thread of its own however few cores there are. */
public final class AtOnce {
    private AtOnce() {
    }

    /** What each of them got. */
    public static <T> List<T> times(int count, Callable<T> call) throws Exception {
        var threads = Executors.newFixedThreadPool(count);
        try {
            var results = new ArrayList<T>();
            for (var result : threads.invokeAll(Collections.nCopies(count, call))) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
