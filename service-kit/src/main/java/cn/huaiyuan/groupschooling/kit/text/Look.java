package cn.huaiyuan.groupschooling.kit.text;

import java.util.Arrays;

/** How a character looks, which decides how it is treated. */
enum Look {
    /** Visible. Includes characters newer than this Java version, which occur in names. */
    VISIBLE,
    /** A blank. */
    BLANK, LINE_END,
    /** Invisible, without effect on the text. */
    ZERO_WIDTH,
    /** Visible only on the character before it. */
    MARK,
    /** Chooses the shape of the character before it. */
    SELECTOR,
    /** Private use: names have such characters from before Unicode had them. */
    PRIVATE,
    /** Invisible, but changes how the text reads: direction marks, tags. */
    HIDDEN,
    /** Invalid: controls, half a surrogate pair, replacement characters. */
    BROKEN;

    private static final int[] FILLERS = {'\t', 0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0, 0x1D159};
    private static final int[] LINE_ENDS = {'\n', 0x0B, '\f', '\r', 0x85, 0x2028, 0x2029};
    private static final int[] OF_NO_WIDTH = {0xAD, 0x34F, 0x180E, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF};
    private static final int[] NEVER_SEEN = {0x17B4, 0x17B5, 0x2065, 0x16FE4};
    private static final int OBJECT = 0xFFFC;
    private static final int REPLACEMENT = 0xFFFD;

    static Look of(int c) {
        if (c > ' ' && c < 0x7F || c >= 0x4E00 && c <= 0x9FFF) {
            return VISIBLE;
        }
        if (isOneOf(FILLERS, c)) {
            return BLANK;
        }
        if (isOneOf(LINE_ENDS, c)) {
            return LINE_END;
        }
        if (isOneOf(OF_NO_WIDTH, c)) {
            return ZERO_WIDTH;
        }
        if (c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF || c >= 0x180B && c <= 0x180D || c == 0x180F) {
            return SELECTOR;
        }
        // Unicode reserves these for invisible characters; some vowels and a filler are never visible.
        if (c >= 0xE0000 && c <= 0xE0FFF || c >= 0xFFF0 && c <= 0xFFF8 || isOneOf(NEVER_SEEN, c)) {
            return HIDDEN;
        }
        if (c == OBJECT || c == REPLACEMENT || (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF) {
            return BROKEN;
        }
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR -> BLANK;
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> MARK;
            case Character.PRIVATE_USE -> PRIVATE;
            case Character.FORMAT -> HIDDEN;
            case Character.CONTROL, Character.SURROGATE -> BROKEN;
            default -> VISIBLE;
        };
    }

    /** Whether a text that holds nothing else looks blank. */
    boolean isBlankAlone() {
        return this != VISIBLE && this != PRIVATE && this != BROKEN;
    }

    /** Whether a reader has to be told that it is there. */
    boolean isUnseen() {
        return this == ZERO_WIDTH || this == SELECTOR || this == HIDDEN || this == BROKEN;
    }

    private static boolean isOneOf(int[] sorted, int c) {
        return Arrays.binarySearch(sorted, c) >= 0;
    }
}
