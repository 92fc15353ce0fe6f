package cn.huaiyuan.groupschooling.kit.table;

import java.io.IOException;
import java.util.List;

/** The file is none that can be read, or is damaged. */
public final class UnreadableFile extends IOException {
    private final String code;
    private final int row;
    private final List<String> args;

    UnreadableFile(String code, Throwable cause) {
        this(code, 0, List.of(), cause);
    }

    private UnreadableFile(String code, int row, List<String> args, Throwable cause) {
        super(code + " " + args, cause);
        this.code = code;
        this.row = row;
        this.args = args;
    }

    static UnreadableFile inLine(int line, Throwable cause) {
        return new UnreadableFile("table.malformed", line, List.of(Integer.toString(line)), cause);
    }

    /** Stable reason code; {@code violation.<code>} is its text. */
    public String code() {
        return code;
    }

    /** Fill the text's places. */
    public List<String> args() {
        return args;
    }

    Fault fault() {
        return new Fault(null, row, null, null, code, args, null);
    }
}
