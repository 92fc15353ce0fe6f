package cn.huaiyuan.groupschooling.kit.table;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes workbooks part by part, as other programs do, and attackers. Each has a sheet with a header and one row. */
final class RawWorkbook {
    static final String HEADER = row(1, text("A1", "姓名"), text("B1", "身份证号"), text("C1", "入校年月"), text("D1", "荣誉级别"));
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    interface Content {
        void write(OutputStream out) throws IOException;
    }

    private final Map<String, Content> parts = new LinkedHashMap<>();
    private String calculation = "";

    RawWorkbook() {
        with("[Content_Types].xml", "<Types/>");
        with("_rels/.rels", relations(relation("r", "officeDocument", "xl/workbook.xml")));
        with("xl/_rels/workbook.xml.rels", relations(relation("s1", "worksheet", "worksheets/sheet1.xml"),
                relation("t", "sharedStrings", "sharedStrings.xml"), relation("f", "styles", "styles.xml")));
        with("xl/sharedStrings.xml", "<sst><si><t>张三</t></si></sst>");
        with("xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
        sheet("", row(2, text("A2", "张三")), "");
        workbook("");
    }

    /** @param before stands before the rows, like columns; behind them, like merged cells */
    RawWorkbook sheet(String before, String rows, String behind) {
        return with("xl/worksheets/sheet1.xml", "<worksheet xmlns=\"" + MAIN + "\">" + before + "<sheetData>" + HEADER
                + rows + "</sheetData>" + behind + "</worksheet>");
    }

    RawWorkbook rows(String... rows) {
        return sheet("", String.join("", rows), "");
    }

    /** @param attributes of the element that tells how it is computed */
    RawWorkbook computed(String attributes) {
        calculation = "<calcPr " + attributes + "/>";
        return workbook("");
    }

    RawWorkbook workbook(String more) {
        return with("xl/workbook.xml", "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS
                + "\"><sheets><sheet name=\"名册\" sheetId=\"1\" r:id=\"s1\"/></sheets>" + more + calculation
                + "</workbook>");
    }

    RawWorkbook with(String part, String content) {
        return with(part, out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
    }

    RawWorkbook with(String part, Content content) {
        parts.put(part, content);
        return this;
    }

    /** With a part that has many elements between its begin and its end. */
    RawWorkbook with(String part, String begin, int times, IntFunction<String> element, String end) {
        return with(part, out -> {
            out.write(begin.getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < times; i++) {
                out.write(element.apply(i).getBytes(StandardCharsets.UTF_8));
            }
            out.write(end.getBytes(StandardCharsets.UTF_8));
        });
    }

    Path file() throws IOException {
        return write(Files.createTempFile("workbook", null));
    }

    Path write(Path file) throws IOException {
        file.toFile().deleteOnExit();
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                var buffered = new BufferedOutputStream(zip, 1 << 16);
                part.getValue().write(buffered);
                buffered.flush();
                zip.closeEntry();
            }
        }
        return file;
    }

    static String row(int number, String... cells) {
        return "<row r=\"" + number + "\">" + String.join("", cells) + "</row>";
    }

    static String text(String reference, String text) {
        return "<c r=\"" + reference + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    static String relations(String... relations) {
        return "<Relationships>" + String.join("", relations) + "</Relationships>";
    }

    static String relation(String id, String kind, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + RELATIONS + "/" + kind + "\" Target=\"" + target + "\"/>";
    }
}
