package cn.huaiyuan.groupschooling.group.race;

import static cn.huaiyuan.groupschooling.group.County.bureau;

import io.restassured.response.Response;
import java.util.function.Function;

/**
 * One way to change a scene, which succeeds in it where nothing else happens.
 *
 * @param name  what it does, as a failure names it
 * @param given makes what it needs beside what all scenes have
 * @param call  the call itself, whatever version it meets
 */
record Command(String name, Function<Scene, ?> given, Function<Scene, Answer> call) {

    static Command of(String name, Function<Scene, Response> call) {
        return of(name, scene -> null, call);
    }

    static Command of(String name, Function<Scene, ?> given, Function<Scene, Response> call) {
        return new Command(name, given, scene -> Answer.of(call.apply(scene)));
    }

    static Response post(String path, String body) {
        return bureau().header("If-Match", "*").body(body).post(path);
    }

    /** Of something that is there. */
    static Response put(String path, String body) {
        return bureau().header("If-Match", "*").body(body).put(path);
    }

    /** Of something that is not. */
    static Response enter(String path, String body) {
        return bureau().body(body).put(path);
    }

    @Override
    public String toString() {
        return name;
    }
}
