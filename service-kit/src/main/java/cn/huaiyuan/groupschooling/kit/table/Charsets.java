package cn.huaiyuan.groupschooling.kit.table;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the character set of a text file. What the sender says counts, and nothing else is tried. Else the file's mark says
 * so, or all of the file fits. Nothing is replaced, and nothing is taken of which another reading is as likely.
 */
public final class Charsets {
    /** What Chinese spreadsheets save CSV in; GBK is part of it. */
    static final Charset GB18030 = Charset.forName("GB18030");
    private static final char MARK = '\uFEFF';
    private static final int LOOKED_AT = 1 << 16;
    /** Every table has some of them; with bytes exchanged they are characters that hardly any has. */
    private static final String OF_TABLES = "\n\r\t,;:\"{";

    private Charsets() {
    }

    /** The character set of a {@code charset} parameter; empty where tables are not read in it. */
    public static Optional<Charset> named(String name) {
        return Optional.ofNullable(switch (name.strip().toUpperCase(Locale.ROOT).replace('_', '-')) {
            case "UTF-8", "UTF8" -> StandardCharsets.UTF_8;
            case "GBK", "GB2312", "GB18030", "CP936", "MS936", "WINDOWS-936" -> GB18030;
            case "UTF-16" -> StandardCharsets.UTF_16;
            case "UTF-16LE" -> StandardCharsets.UTF_16LE;
            case "UTF-16BE" -> StandardCharsets.UTF_16BE;
            default -> null;
        });
    }

    /**
     * @param given what the sender says; null where nothing is said
     * @throws UnreadableFile {@code table.charset} where none fits, {@code table.charset-other} where the file is not what
     *             it is said to be, {@code table.charset-doubtful} where it is said to be GBK and reads like UTF-8,
     *             {@code table.charset-ambiguous} where it may be UTF-8 or GBK
     */
    static Charset find(Path file, Charset given) throws IOException {
        var marked = marked(file);
        if (given != null) {
            var taken = checked(file, given, marked);
            if (taken.equals(GB18030)) {
                refuseUtf8(file);
            }
            return taken;
        }
        if (marked != null) {
            return ifFits(file, marked).orElseThrow(() -> new UnreadableFile("table.charset", null));
        }
        var utf8 = letters(file, StandardCharsets.UTF_8);
        refuseOther(file, utf8);
        return utf8 != Letters.NO_TEXT
                ? StandardCharsets.UTF_8
                : ifFits(file, GB18030).orElseThrow(() -> new UnreadableFile("table.charset", null));
    }

    /** UTF-8 is all there can be, unless it looks as if it were something else. */
    static void findUtf8(Path file, Charset given) throws IOException {
        var utf8 = letters(file, StandardCharsets.UTF_8);
        if (utf8 == Letters.NO_TEXT || given != null && !given.equals(StandardCharsets.UTF_8)) {
            throw new UnreadableFile("table.charset", null);
        }
        if (given == null) {
            refuseOther(file, utf8);
        }
    }

    /** Chinese text in GBK may be UTF-8 by chance, but then of other letters. */
    private static void refuseOther(Path file, Letters utf8) throws IOException {
        if (utf8 == Letters.NOT_CHINESE && fits(file, GB18030)) {
            throw new UnreadableFile("table.charset-ambiguous", null);
        }
    }

    /**
     * UTF-8 is often GBK by chance too, but then of characters that hardly anybody writes. If neither reading has more
     * common characters, it is what it was said to be.
     */
    private static void refuseUtf8(Path file) throws IOException {
        if (fits(file, StandardCharsets.UTF_8)
                && commonPerMille(file, StandardCharsets.UTF_8) > commonPerMille(file, GB18030)) {
            throw UnreadableFile.about("table.charset-doubtful", "GBK");
        }
    }

    /** How many of the characters beyond ASCII are Chinese ones in common use, those of GB 2312. */
    private static long commonPerMille(Path file, Charset charset) throws IOException {
        var gb2312 = Charset.forName("GB2312").newEncoder();
        try (var reader = reader(new BufferedInputStream(Files.newInputStream(file)), charset)) {
            var all = 0L;
            var common = 0L;
            for (var c = reader.read(); c >= 0; c = reader.read()) {
                if (c >= 0x80) {
                    all++;
                    common += isChinese((char) c) && gb2312.canEncode((char) c) ? 1 : 0;
                }
            }
            return all == 0 ? 0 : common * 1000 / all;
        }
    }

    private static Charset checked(Path file, Charset given, Charset marked) throws IOException {
        var sixteen = given.equals(StandardCharsets.UTF_16);
        var meant = sixteen ? marked == null ? StandardCharsets.UTF_16BE : marked : given;
        var fits = (marked == null || marked.equals(meant)) && !(sixteen && meant.equals(StandardCharsets.UTF_8));
        return (fits ? ifFits(file, meant) : Optional.<Charset>empty())
                .orElseThrow(() -> UnreadableFile.about("table.charset-other", given.name()));
    }

    /** Fails with a {@link CharacterCodingException} where the bytes are no text of the charset; passes over the mark. */
    static Reader reader(InputStream bytes, Charset charset) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(bytes, charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)));
        reader.mark(1);
        if (reader.read() != MARK) {
            reader.reset();
        }
        return reader;
    }

    /** By its mark, or by the zeros that stand in UTF-16 beside commas and line ends; null where it has neither. */
    private static Charset marked(Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            var start = bytes.readNBytes(LOOKED_AT);
            if (start.length > 2 && (start[0] & 0xFF) == 0xEF && (start[1] & 0xFF) == 0xBB
                    && (start[2] & 0xFF) == 0xBF) {
                return StandardCharsets.UTF_8;
            }
            return utf16(start).orElse(null);
        }
    }

    /** UTF-16 if the text begins so; empty if it does not, or is no text. */
    static Optional<Charset> utf16(byte[] start) {
        var mark = start.length < 2 ? 0 : (start[0] & 0xFF) << 8 | start[1] & 0xFF;
        if (mark == 0xFEFF || mark == 0xFFFE) {
            return Optional.of(mark == 0xFEFF ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
        }
        var marks = new int[2];
        for (int i = 0; i < start.length - start.length % 2; i++) {
            if (start[i] == 0 && OF_TABLES.indexOf(start[i ^ 1]) >= 0) {
                marks[i % 2]++;
            }
        }
        if ((marks[0] == 0) == (marks[1] == 0)) {
            return Optional.empty();
        }
        return Optional.of(marks[0] > 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
    }

    private static Optional<Charset> ifFits(Path file, Charset charset) throws IOException {
        return fits(file, charset) ? Optional.of(charset) : Optional.empty();
    }

    private static boolean fits(Path file, Charset charset) throws IOException {
        return letters(file, charset) != Letters.NO_TEXT;
    }

    /** Rare ones are pairs of surrogates. */
    private static boolean isChinese(char c) {
        return Character.isIdeographic(c) || Character.isSurrogate(c);
    }

    private enum Letters {
        NO_TEXT, ASCII, CHINESE, NOT_CHINESE
    }

    /** What a file has of letters if it is read so. */
    private static Letters letters(Path file, Charset charset) throws IOException {
        try (var reader = reader(new BufferedInputStream(Files.newInputStream(file)), charset)) {
            var buffer = new char[1 << 16];
            var found = Letters.ASCII;
            for (var read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                for (int i = 0; i < read && found != Letters.CHINESE; i++) {
                    if (buffer[i] >= 0x80) {
                        found = isChinese(buffer[i]) ? Letters.CHINESE : Letters.NOT_CHINESE;
                    }
                }
            }
            return found;
        } catch (CharacterCodingException otherCharset) {
            return Letters.NO_TEXT;
        }
    }
}
