package cn.huaiyuan.groupschooling.kit.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.huaiyuan.groupschooling.local.embedded.JavaCommand;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files whose weight is in other places than the table. All are read in one process with less heap than a service has left
 * in the local stack, one after another, and each within seconds.
 */
class CraftedFilesTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String BEGIN = "<worksheet><sheetData>" + RawWorkbook.HEADER;
    private static final String ROW = RawWorkbook.row(2, RawWorkbook.text("A2", "张三"));
    private static final int LONGEST_SECONDS = 20;
    private static final String TAG = "<" + "x".repeat(99_999);
    private static final String ATTRIBUTES = IntStream.range(0, 450).mapToObj(i -> "a" + i + "=\"\"")
            .collect(Collectors.joining(" "));

    @TempDir
    Path folder;

    private final Map<String, String> expected = new LinkedHashMap<>();

    @Test
    void areReadOrRefusedWithinTheHeapOfTheLocalStack() throws Exception {
        partsThatNobodyReads();
        partsThatAreTooLarge();
        whatOnlyTheParserSees();
        rowsThatAreNone();
        directories();
        texts();

        assertEquals(expected, surveyed());
    }

    private void partsThatNobodyReads() throws IOException {
        readable("types.xlsx", new RawWorkbook().with("[Content_Types].xml", "<Types>", 300_000,
                i -> "<Default Extension=\"a" + i + "\" ContentType=\"text/xml\"/>", "</Types>"));
        readable("core.xlsx", new RawWorkbook().with("docProps/core.xml", "<core>", 2_000_000, i -> "<a>", ""));
        readable("rels.xlsx", new RawWorkbook().with("xl/worksheets/_rels/sheet1.xml.rels", "<Relationships>", 200_000,
                i -> RawWorkbook.relation("r" + i, "hyperlink", "a"), "</Relationships>"));
        readable("comments.xlsx",
                new RawWorkbook().with("xl/comments1.xml", "<comments>", 2_000_000, i -> "<t/>", "</comments>"));
        readable("styles.xlsx", new RawWorkbook().with("xl/styles.xml", "<styleSheet><cellXfs>", 64_000,
                i -> "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"><alignment/></xf>",
                "</cellXfs></styleSheet>"));
        readable("spaces.xlsx", new RawWorkbook().with("xl/styles.xml", "<styleSheet>", 3_000,
                i -> " ".repeat(1_000) + "<dxfs/>", "</styleSheet>"));
        readable("short-texts.xlsx",
                new RawWorkbook().with("xl/sharedStrings.xml", "<sst>", 1_500_000, i -> "<si><t/></si>", "</sst>"));
    }

    private void partsThatAreTooLarge() throws IOException {
        refused("texts.xlsx",
                new RawWorkbook().with("xl/sharedStrings.xml", "<sst>", 2_100_000, i -> "<si><t/></si>", "</sst>"));
        refused("runs.xlsx", new RawWorkbook().with("xl/sharedStrings.xml", "<sst><si>", 200_000,
                i -> "<r><t>abcdefgh</t></r>", "</si></sst>"));
        refused("relations.xlsx", new RawWorkbook().with("xl/_rels/workbook.xml.rels", "<Relationships>", 20_000,
                i -> RawWorkbook.relation("r" + i, "worksheet", "worksheets/sheet1.xml"), "</Relationships>"));
        refused("formats.xlsx", new RawWorkbook().with("xl/styles.xml", "<styleSheet><numFmts>", 150_000,
                i -> "<numFmt numFmtId=\"" + (200 + i) + "\" formatCode=\"y\"/>", "</numFmts></styleSheet>"));
        refused("names.xlsx", new RawWorkbook().with("xl/workbook.xml", "<workbook><definedNames>", 300_000,
                i -> "<definedName name=\"n" + i + "\">A1</definedName>", "</definedNames></workbook>"));
        refused("attribute.xlsx", new RawWorkbook().with("xl/workbook.xml", "<workbook a=\"", 60_000,
                i -> "x".repeat(100), "\"/>"));
        refused("merges.xlsx", new RawWorkbook().with(SHEET, BEGIN + ROW + "</sheetData><mergeCells>", 150_000,
                i -> "<mergeCell ref=\"A1:B2\"/>", "</mergeCells></worksheet>"));
        refused("deep.xlsx", new RawWorkbook().with(SHEET, BEGIN + "<row><c><v>", 500_000, i -> "<a>", "<v/>"));
        refused("elements.xlsx", new RawWorkbook().with(SHEET, BEGIN + "<row><c>", 100_000, i -> "<a" + i + "/>",
                "<v/></c></row></sheetData></worksheet>"));
        refused("long-cell.xlsx", new RawWorkbook().with(SHEET, BEGIN + "<row><c t=\"str\"><v>", 5_000,
                i -> "x".repeat(100), "</v></c></row></sheetData></worksheet>"));
        expect("sheets.xlsx", "[table.too-many-sheets]", new RawWorkbook()
                .with("xl/workbook.xml", "<workbook><sheets>", 60_000, i -> "<sheet name=\"s\" id=\"s1\"/>",
                        "</sheets></workbook>"));
        expect("wide.xlsx", "[table.too-wide]", new RawWorkbook().with(SHEET, BEGIN + "<row>", 16_384,
                i -> "<c><v>1</v></c>", "</row></sheetData></worksheet>"));
        expect("entities.xlsx", "[table.unreadable]", new RawWorkbook().with("xl/sharedStrings.xml",
                "<!DOCTYPE sst [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><sst><si><t>&b;</t></si></sst>"));
    }

    /** What the parser holds as a whole, or for good, and what takes it long. */
    private void whatOnlyTheParserSees() throws IOException {
        var end = "<row><c><v>1</v></c></row></sheetData></worksheet>";
        inSheet("comment.xlsx", "<!--", 1_200, i -> TAG, "-->" + end);
        inSheet("data.xlsx", "<![CDATA[", 1_200, i -> TAG, "]]>" + end);
        inSheet("instruction.xlsx", "<?p ", 1_200, i -> TAG, "?>" + end);
        inSheet("instructions.xlsx", "", 1_500_000, i -> "<?p" + i + "?>", end);
        inSheet("prefixes.xlsx", "", 1_000_000, i -> "<a xmlns:p" + i + "=\"u" + i + "\"/>", end);
        inSheet("attributes.xlsx", "", 30_000, i -> "<c " + ATTRIBUTES + "/>", end);
        expect("cells.xlsx", "[table.too-wide]", new RawWorkbook().with(SHEET, BEGIN + ROW + "<row>", 2_000_000,
                i -> "<c/>", "</row>" + end));
        refused("shared-data.xlsx", new RawWorkbook().with("xl/sharedStrings.xml", "<sst><si><t><![CDATA[", 1_200,
                i -> TAG, "]]></t></si></sst>"));
        expect("type.xlsx", "[table.unreadable]", new RawWorkbook().with(SHEET, "<!DOCTYPE x [", 1_200, i -> TAG,
                "]>" + BEGIN + end));
        var range = "<c r=\"B3\"><f t=\"array\" ref=\"A1000000:A1048576\">1</f><v>1</v></c>";
        readable("ranges.xlsx", new RawWorkbook().with(SHEET, BEGIN + ROW + "<row r=\"3\">" + range.repeat(1_000)
                + "</row>", 150, i -> "<row>" + "<c/>".repeat(16_000) + "</row>", end));
    }

    private void inSheet(String name, String begin, int times, IntFunction<String> element, String end)
            throws IOException {
        refused(name, new RawWorkbook().with(SHEET, BEGIN + ROW + begin, times, element, end));
    }

    private void rowsThatAreNone() throws IOException {
        readable("tail.xlsx", new RawWorkbook().with(SHEET, BEGIN + ROW, 1_000_000,
                i -> "<row r=\"" + (i + 3) + "\" s=\"1\"><c r=\"A" + (i + 3) + "\" s=\"1\"/></row>",
                "</sheetData></worksheet>"));
        readable("columns.xlsx", new RawWorkbook().with(SHEET, "<worksheet><cols>", 50_000,
                i -> "<col min=\"9\" max=\"16384\" width=\"9\"/>",
                "</cols><sheetData>" + RawWorkbook.HEADER + ROW + "</sheetData></worksheet>"));
    }

    private void directories() throws IOException {
        var many = folder.resolve("parts.xlsx");
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(many)))) {
            for (int i = 0; i < 70_000; i++) {
                zip.putNextEntry(new ZipEntry("p" + i));
                zip.closeEntry();
            }
        }
        expected.put("parts.xlsx", "[table.too-large]");
        var lying = new RawWorkbook().write(folder.resolve("lying.xlsx"));
        Files.write(lying, endingIn(Files.readAllBytes(lying), 500_000_000));
        expected.put("lying.xlsx", "[table.too-large]");
        // What stands behind the end does not hide it from those who open the archive.
        try (var out = new BufferedOutputStream(Files.newOutputStream(folder.resolve("behind.xlsx")))) {
            Files.copy(many, out);
            out.write(new byte[100]);
        }
        expected.put("behind.xlsx", "[table.too-large]");
    }

    /** The archive with an end for large ones, which says that it has so many parts. */
    private static byte[] endingIn(byte[] archive, long parts) {
        var end = archive.length - 22;
        var old = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        var all = ByteBuffer.allocate(archive.length + 76).order(ByteOrder.LITTLE_ENDIAN).put(archive, 0, end);
        all.putInt(0x06064b50).putLong(44).putShort((short) 45).putShort((short) 45).putInt(0).putInt(0).putLong(parts)
                .putLong(parts).putLong(old.getInt(end + 12)).putLong(old.getInt(end + 16));
        all.putInt(0x07064b50).putInt(0).putLong(end).putInt(1);
        return all.putInt(0x06054b50).putInt(0).putInt(-1).putInt(-1).putInt(-1).putShort((short) 0).array();
    }

    private void texts() throws IOException {
        var header = "姓名,身份证号,入校年月,荣誉级别\n张三,,,";
        text("line.csv", header, "x".repeat(1_000), 7_000, "[table.malformed]");
        text("quote.csv", header + "\n\"", "x,\n", 5_000_000, "[table.malformed]");
        text("columns.csv", header + "\n", "1,", 1_000_000, "[table.too-wide]");
        text("header.csv", "", "甲".repeat(1_000) + ",", 7_000, "[table.malformed]");
        text("commas.csv", header + "\n", ",,,,\n", 1_000_000, "[]");
        text("line.ndjson", "", "{\"a\":", 3_000_000, "[table.malformed]");
        text("deep.ndjson", "", "{\"a\":".repeat(1_500) + "\n", 300, "[]");
        text("unknown.ndjson", "", "{\"x\":[" + "[],".repeat(100_000) + "1]}\n", 30, "[]");
        var fields = IntStream.range(0, 5_000).mapToObj(i -> "\"f" + i + "\":1")
                .collect(Collectors.joining(","));
        text("fields.ndjson", "", "{" + fields + "}\n", 300, "[]");
    }

    private void text(String name, String begin, String part, int times, String faults) throws IOException {
        var bytes = part.getBytes(UTF_8);
        try (var out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)), 1 << 16)) {
            out.write(begin.getBytes(UTF_8));
            for (int i = 0; i < times; i++) {
                out.write(bytes);
            }
        }
        expected.put(name, faults);
    }

    private void readable(String name, RawWorkbook workbook) throws IOException {
        expect(name, "[]", workbook);
    }

    private void refused(String name, RawWorkbook workbook) throws IOException {
        expect(name, "[table.too-large]", workbook);
    }

    private void expect(String name, String faults, RawWorkbook workbook) throws IOException {
        workbook.write(folder.resolve(name));
        expected.put(name, faults);
    }

    private Map<String, String> surveyed() throws Exception {
        var arguments = new ArrayList<>(List.of(folder.toString()));
        arguments.addAll(expected.keySet());
        var process = new ProcessBuilder(JavaCommand.main(Reader.class,
                List.of("-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError"),
                arguments)).redirectErrorStream(true).start();
        var found = new LinkedHashMap<String, String>();
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var words = line.split(" ", 3);
                assertTrue(words.length == 3 && words[1].matches("\\d+"), line);
                assertTrue(Integer.parseInt(words[1]) < LONGEST_SECONDS * 1_000, line);
                found.put(words[0], words[2]);
            }
        }
        process.waitFor();
        return found;
    }

    /** Reads each file as a job does, a chunk of rows at a time, and prints how long that took and what was wrong. */
    static final class Reader {
        private static final int CHUNK = 1_000;

        public static void main(String[] arguments) throws IOException {
            for (int i = 1; i < arguments.length; i++) {
                var file = Path.of(arguments[0], arguments[i]);
                var begin = System.nanoTime();
                var format = Tables.sniff(file).orElseThrow();
                var survey = Tables.survey(file, format, null, Clerk.KIND);
                var chunk = new ArrayList<Row>();
                if (survey.faults().isEmpty()) {
                    Tables.read(file, survey, Clerk.KIND, row -> {
                        chunk.add(row);
                        if (chunk.size() == CHUNK) {
                            chunk.clear();
                        }
                    });
                }
                System.out.println(arguments[i] + " " + (System.nanoTime() - begin) / 1_000_000 + " "
                        + Clerk.codes(survey.faults()));
            }
        }
    }
}
