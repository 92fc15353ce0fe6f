package cn.huaiyuan.groupschooling.kit.table;

import java.io.IOException;
import java.util.List;
import javax.xml.stream.XMLStreamException;

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

    /** What went wrong while it was read; a bound that was met is told as such. */
    static UnreadableFile of(Exception e) {
        // The parser does not always tell it as the cause.
        var cause = e instanceof XMLStreamException parsing && parsing.getNestedException() != null
                ? parsing.getNestedException()
                : e;
        return cause instanceof UnreadableFile known ? known : new UnreadableFile("table.unreadable", e);
    }

    static UnreadableFile about(String code, Object arg) {
        return new UnreadableFile(code, 0, List.of(arg.toString()), null);
    }

    static UnreadableFile tooWide(int line, int most) {
        return new UnreadableFile("table.too-wide", line, List.of(Integer.toString(most)), null);
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
