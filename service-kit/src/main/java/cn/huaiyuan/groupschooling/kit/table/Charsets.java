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
import java.util.List;
import java.util.Optional;

/** Finds the character set of a text file: its mark says so, or all of the file fits. Nothing is replaced. */
final class Charsets {
    /** What Chinese spreadsheets save CSV in; GBK is part of it. */
    static final Charset GB18030 = Charset.forName("GB18030");
    private static final char MARK = '\uFEFF';

    private Charsets() {
    }

    static Optional<Charset> find(Path file) throws IOException {
        for (var charset : byMark(file).map(List::of).orElse(List.of(StandardCharsets.UTF_8, GB18030))) {
            if (fits(file, charset)) {
                return Optional.of(charset);
            }
        }
        return Optional.empty();
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

    private static Optional<Charset> byMark(Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            var first = bytes.readNBytes(2);
            var mark = first.length < 2 ? 0 : (first[0] & 0xFF) << 8 | first[1] & 0xFF;
            return switch (mark) {
                case 0xFEFF -> Optional.of(StandardCharsets.UTF_16BE);
                case 0xFFFE -> Optional.of(StandardCharsets.UTF_16LE);
                default -> Optional.empty();
            };
        }
    }

    static boolean fits(Path file, Charset charset) throws IOException {
        try (var reader = reader(new BufferedInputStream(Files.newInputStream(file)), charset)) {
            var buffer = new char[1 << 16];
            while (reader.read(buffer) >= 0) {
                // Reading is the test.
            }
            return true;
        } catch (CharacterCodingException otherCharset) {
            return false;
        }
    }
}
