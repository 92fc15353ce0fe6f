package cn.huaiyuan.groupschooling.kit.problem;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer   JSON pointer into the body ({@code /plannedFrom}); null if a parameter is wrong
 * @param parameter name of the query, path or header parameter; null if the body is wrong
 * @param code      stable reason code; {@code violation.<code>} is its text
 * @param args      fill the text's places
 * @param text      the text itself, if there is no key for it; null otherwise
 */
public record Violation(String pointer, String parameter, String code, Object[] args, String text) {

    public static Violation at(String pointer, String code, Object... args) {
        return new Violation(pointer, null, code, args, null);
    }

    public static Violation ofParameter(String parameter, String code, Object... args) {
        return new Violation(null, parameter, code, args, null);
    }

    public static Violation worded(String pointer, String code, String text) {
        return new Violation(pointer, null, code, new Object[0], text);
    }
}
