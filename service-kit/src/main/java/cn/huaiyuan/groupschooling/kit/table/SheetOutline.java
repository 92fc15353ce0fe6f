package cn.huaiyuan.groupschooling.kit.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * Scans the tags of a sheet before it is read, for the last filled row, so that a long blank tail costs little, and
 * for cells merged downwards, which the file names after the rows.
 */
final class SheetOutline {
    /** With the blank tail: a million formatted rows of forty columns. */
    private static final long LARGEST = 1_000 * Archive.MEGABYTE;
    /** Without it: two hundred thousand rows of twenty-five columns. */
    private static final long LARGEST_FILLED = 256 * Archive.MEGABYTE;
    private static final int MOST_MERGES = 100_000;
    private static final int LONGEST_TAG = 200;
    private static final Pattern RANGE = Pattern
            .compile(" ref=[\"']\\$?([A-Za-z]{1,3}\\$?\\d{1,7}:\\$?[A-Za-z]{1,3}\\$?\\d{1,7})[\"']");

    private final List<CellRangeAddress> merges = new ArrayList<>();
    private final byte[] tag = new byte[LONGEST_TAG];
    private final Markup markup = new Markup();
    private int length;
    private long place;
    private long lastFilled;
    private int rows;
    private int filledRows;
    private boolean isBehindRows;

    /** @throws UnreadableFile {@code table.too-large} or {@code table.unreadable} */
    SheetOutline(Archive archive, String part) throws IOException {
        try (var bytes = archive.open(part, LARGEST)) {
            var buffer = new byte[1 << 16];
            for (var read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    next(buffer[i]);
                }
                place += read;
            }
        }
        if (lastFilled > LARGEST_FILLED) {
            throw new UnreadableFile("table.too-large", null);
        }
        merges.sort(Comparator.comparingInt(CellRangeAddress::getFirstRow));
    }

    /** How many rows there are up to the last one that is filled. */
    int filledRows() {
        return filledRows;
    }

    /** Merged ranges of several rows, by their first row. */
    List<CellRangeAddress> merges() {
        return merges;
    }

    private void next(byte b) throws UnreadableFile {
        markup.next(b);
        if (!markup.isInTag()) {
            if (length > 0) {
                note();
            }
            length = 0;
        } else if (length < LONGEST_TAG) {
            tag[length++] = b;
        }
    }

    private void note() throws UnreadableFile {
        var begin = tag[0] == '/' ? 1 : 0;
        var end = begin;
        while (end < length && tag[end] > ' ' && tag[end] != '/') {
            if (tag[end++] == ':') {
                begin = end;
            }
        }
        if (tag[0] == '/') {
            isBehindRows |= is("sheetData", begin, end);
        } else if (isBehindRows) {
            if (is("mergeCell", begin, end)) {
                merge(new String(tag, 0, length, StandardCharsets.ISO_8859_1));
            }
        } else if (is("row", begin, end)) {
            rows++;
        } else if (is("v", begin, end) || is("f", begin, end) || is("is", begin, end)) {
            filledRows = rows;
            lastFilled = place;
        }
    }

    private boolean is(String name, int begin, int end) {
        if (end - begin != name.length()) {
            return false;
        }
        for (int i = begin; i < end; i++) {
            if (tag[i] != name.charAt(i - begin)) {
                return false;
            }
        }
        return true;
    }

    private void merge(String text) throws UnreadableFile {
        var range = RANGE.matcher(text);
        if (!range.find()) {
            return;
        }
        var merge = CellRangeAddress.valueOf(range.group(1).replace("$", ""));
        if (merge.getLastRow() > merge.getFirstRow()) {
            merges.add(merge);
        }
        if (merges.size() > MOST_MERGES) {
            throw new UnreadableFile("table.too-large", null);
        }
    }
}
