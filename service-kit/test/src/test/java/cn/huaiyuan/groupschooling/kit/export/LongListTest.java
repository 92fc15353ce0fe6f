package cn.huaiyuan.groupschooling.kit.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.huaiyuan.groupschooling.kit.json.ListFormat;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A list of which the test JVM could not hold a part, let alone all. */
class LongListTest {
    private static final int ROWS = 500;
    private final AtomicInteger read = new AtomicInteger();

    private record Row(int number, Ballast ballast) {
    }

    /** Weighs more in memory than in a file. */
    private static final class Ballast extends Number {
        private static final long serialVersionUID = 1L;
        private final byte[] weight = new byte[20_000];

        @Override
        public int intValue() {
            return weight.length;
        }

        @Override
        public long longValue() {
            return weight.length;
        }

        @Override
        public float floatValue() {
            return weight.length;
        }

        @Override
        public double doubleValue() {
            return weight.length;
        }
    }

    @ParameterizedTest
    @CsvSource({"csv, 400", "xlsx, 200"})
    void isWrittenAsItIsRead(ListFormat format, int pages) throws IOException {
        var counted = new Counted();

        var forgotten = new AtomicInteger();

        new ExportWriter(new ObjectMapper(), null).write(
                new Export("long", Row.class, page(pages, pages), format, Locale.ENGLISH), counted,
                forgotten::incrementAndGet);

        assertEquals(1 + pages, read.get());
        assertEquals(pages, forgotten.get());
        assertTrue(counted.bytes > pages * ROWS, () -> counted.bytes + " bytes");
        assertTrue(format != ListFormat.csv || counted.pagesAtFirstByte <= 3,
                () -> counted.pagesAtFirstByte + " pages");
    }

    private Page<Row> page(int pages, int left) {
        read.incrementAndGet();
        var rows = IntStream.range(0, ROWS).mapToObj(i -> new Row(i, new Ballast())).toList();
        return new Page<>(rows, left == 1 ? null : Integer.toString(left - 1),
                cursor -> page(pages, cursor == null ? pages : Integer.parseInt(cursor)));
    }

    private final class Counted extends OutputStream {
        private long bytes;
        private int pagesAtFirstByte;

        @Override
        public void write(int b) {
            count(1);
        }

        @Override
        public void write(byte[] given, int from, int length) {
            count(length);
        }

        private void count(int length) {
            if (bytes == 0) {
                pagesAtFirstByte = read.get();
            }
            bytes += length;
        }
    }
}
