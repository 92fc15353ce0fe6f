package cn.huaiyuan.groupschooling.kit.table;

/**
 * Follows the markup of a part byte by byte, in UTF-8, so that tags in comments and data are not taken for tags.
 * Limits the length of tags and of text between them, because the parser holds each in memory. Document types are
 * refused.
 */
final class Markup {
    /** Bytes: a cell has 32,767 characters at most, some of which may be escaped. */
    private static final int LONGEST_RUN = 400_000;
    private static final int MOST_ATTRIBUTES = 64;
    private static final int LAST_THREE = 0xFFFFFF;

    private enum Place {
        TEXT, BEGIN, DECLARATION, COMMENT, DATA, INSTRUCTION, TAG, QUOTED
    }

    private Place place = Place.TEXT;
    /** Bytes since the last tag began. */
    private int run;
    private int attributes;
    private byte quote;
    private int last;

    /** @throws UnreadableFile {@code table.too-large} or {@code table.unreadable} */
    void next(byte b) throws UnreadableFile {
        if (++run > LONGEST_RUN) {
            throw new UnreadableFile("table.too-large", null);
        }
        last = last << 8 & LAST_THREE | b & 0xFF;
        place = switch (place) {
            case TEXT -> b == '<' ? begin() : Place.TEXT;
            case BEGIN -> switch (b) {
                case '!' -> Place.DECLARATION;
                case '?' -> inner(Place.INSTRUCTION);
                default -> tag(b);
            };
            case DECLARATION -> declaration(b);
            case COMMENT -> last == ('-' << 16 | '-' << 8 | '>') ? Place.TEXT : place;
            case DATA -> last == (']' << 16 | ']' << 8 | '>') ? Place.TEXT : place;
            case INSTRUCTION -> (last & 0xFFFF) == ('?' << 8 | '>') ? Place.TEXT : place;
            case TAG -> tag(b);
            case QUOTED -> quoted(b);
        };
    }

    /** From behind its {@code <} up to its {@code >}. */
    boolean isInTag() {
        return place == Place.TAG || place == Place.QUOTED;
    }

    private Place begin() {
        run = 0;
        attributes = 0;
        return Place.BEGIN;
    }

    /** Starts a construct; its end mark must not overlap with its start mark. */
    private Place inner(Place kind) {
        last = 0;
        return kind;
    }

    private Place declaration(byte b) throws UnreadableFile {
        if (run == 2 && b == '[') {
            return inner(Place.DATA);
        }
        if (b != '-') {
            throw new UnreadableFile("table.unreadable", null);
        }
        return run == 2 ? Place.DECLARATION : inner(Place.COMMENT);
    }

    private Place tag(byte b) throws UnreadableFile {
        switch (b) {
            case '>' :
                return Place.TEXT;
            case '"', '\'' :
                quote = b;
                return Place.QUOTED;
            case '=' :
                attributes++;
                break;
            default :
        }
        if (b == '<' || attributes > MOST_ATTRIBUTES) {
            throw new UnreadableFile(b == '<' ? "table.unreadable" : "table.too-large", null);
        }
        return Place.TAG;
    }

    private Place quoted(byte b) throws UnreadableFile {
        if (b == '<') {
            throw new UnreadableFile("table.unreadable", null);
        }
        return b == quote ? Place.TAG : Place.QUOTED;
    }
}
