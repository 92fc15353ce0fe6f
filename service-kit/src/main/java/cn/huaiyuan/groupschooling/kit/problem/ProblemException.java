package cn.huaiyuan.groupschooling.kit.problem;

import java.util.List;

/** A refusal with a stable code; becomes a problem document. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient Object[] args;
    private final transient List<Violation> violations;
    private final String conflictsWith;

    /**
     * @param code key of the texts {@code problem.<code>} (title) and {@code problem.<code>.detail}
     * @param args fill the places of the detail
     */
    public ProblemException(int status, String code, List<Violation> violations, Object... args) {
        this(status, code, violations, null, args);
    }

    private ProblemException(int status, String code, List<Violation> violations, String conflictsWith,
            Object[] args) {
        super(status + " " + code);
        this.status = status;
        this.code = code;
        this.violations = List.copyOf(violations);
        this.conflictsWith = conflictsWith;
        this.args = args;
    }

    /** 400: the request cannot be read as what it should be. */
    public static ProblemException invalid(List<Violation> violations) {
        return new ProblemException(400, "invalid-request", violations);
    }

    /** 422: readable, but the facts or the rules do not allow it. */
    public static ProblemException rejected(List<Violation> violations) {
        return new ProblemException(422, "rejected", violations);
    }

    /** 409: the current state does not allow it. */
    public static ProblemException conflict(String code, Object... args) {
        return new ProblemException(409, code, List.of(), args);
    }

    /** The same refusal with the path of the record that stands in the way, for a caller who may read that record. */
    public ProblemException naming(String path) {
        return new ProblemException(status, code, violations(), path, args());
    }

    /** 404: it does not exist, or the caller does not reach it. */
    public static ProblemException notFound(String what) {
        return new ProblemException(404, "not-found", List.of(), what);
    }

    /** 403: the caller may see it, but not do this. */
    public static ProblemException forbidden() {
        return new ProblemException(403, "forbidden", List.of());
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public Object[] args() {
        return args == null ? new Object[0] : args;
    }

    /** Path of the record that stands in the way; null if there is none to be named. */
    public String conflictsWith() {
        return conflictsWith;
    }

    public List<Violation> violations() {
        return violations == null ? List.of() : violations;
    }
}
