package cn.huaiyuan.groupschooling.kit.table;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes files and has them read. */
final class Clerk {
    enum Level {
        COUNTY, CITY
    }

    static final Column NAME = Column.text("name", "姓名");
    static final Column CODE = Column.code("idNumber", "身份证件号码", "身份证号").optional();
    static final Column DAY = Column.date("joinedOn", "进本校年月", "入校年月").optional();
    static final Column LEVEL = Column.choice("level", Level.class, words(), "荣誉级别").optional();
    static final List<Column> KIND = List.of(NAME, CODE, DAY, LEVEL);

    private Clerk() {
    }

    private static Map<String, String> words() {
        var words = new LinkedHashMap<String, String>();
        words.put("县级", "COUNTY");
        words.put("市级", "CITY");
        return words;
    }

    static Path csv(String... lines) throws IOException {
        return file(StandardCharsets.UTF_8, lines);
    }

    static Path file(Charset charset, String... lines) throws IOException {
        return file((String.join("\n", lines) + "\n").getBytes(charset));
    }

    static Path file(byte[] bytes) throws IOException {
        var file = Files.createTempFile("table", null);
        file.toFile().deleteOnExit();
        return Files.write(file, bytes);
    }

    static Survey survey(Path file, Format format) throws IOException {
        return Tables.survey(file, format, null, KIND);
    }

    static List<Row> rows(Path file, Format format) throws IOException {
        return rows(file, format, KIND);
    }

    static List<Row> rows(Path file, Format format, List<Column> kind) throws IOException {
        var rows = new ArrayList<Row>();
        Tables.read(file, Tables.survey(file, format, null, kind), kind, rows::add);
        return rows;
    }

    static List<String> codes(List<Fault> faults) {
        return faults.stream().map(Fault::code).toList();
    }

    /** The values of a field, as text, down the rows. */
    static List<String> down(List<Row> rows, String field) {
        return rows.stream().map(row -> row.values().get(field).asText()).toList();
    }
}
