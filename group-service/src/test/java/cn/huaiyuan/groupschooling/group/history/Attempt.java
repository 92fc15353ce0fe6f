package cn.huaiyuan.groupschooling.group.history;

import static cn.huaiyuan.groupschooling.group.County.bureau;

import io.restassured.response.Response;
import java.time.LocalDate;

/**
 * A step as the service answered it.
 *
 * @param painting what an acceptance means for the book
 */
record Attempt(Response answer, Runnable painting) {
    /** There is nothing yet, or no more, that such a step could be taken with. */
    static final Attempt NOTHING_TO_DO = new Attempt(null, () -> {
    });

    static Attempt post(String path, String body, Runnable painting) {
        return new Attempt(bureau().header("If-Match", "*").body(body).post(path), painting);
    }

    static Attempt put(String path, String body, Runnable painting) {
        return new Attempt(bureau().header("If-Match", "*").body(body).put(path), painting);
    }

    static LocalDate orLast(LocalDate day) {
        return day == null ? DayBook.LAST : day;
    }

    static String quoted(LocalDate day) {
        return day == null ? "null" : "\"" + day + '"';
    }
}
