package cn.huaiyuan.groupschooling.local.launcher;

/** The suite cannot be run: one line that says what is wrong and how to mend it. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refusal(String message) {
        super(message);
    }
}
