package cn.huaiyuan.groupschooling.group.race;

import io.restassured.response.Response;

/**
 * What a command was answered.
 *
 * @param refusal status and reason code; null where it was done
 * @param detail  what else was said of it
 */
record Answer(String refusal, String detail) {
    static final Answer DONE = new Answer(null, "");

    static Answer of(Response answer) {
        return answer.statusCode() < 300
                ? DONE
                : new Answer(answer.statusCode() + " " + answer.path("code"), answer.asString());
    }

    boolean isDone() {
        return refusal == null;
    }

    /** A deadlock is one: commands that lock in the same order wait for each other, and each is answered. */
    boolean isFailure() {
        return !isDone() && (refusal.startsWith("5") || refusal.endsWith(" concurrent-change"));
    }

    @Override
    public String toString() {
        return isDone() ? "done" : refusal;
    }
}
