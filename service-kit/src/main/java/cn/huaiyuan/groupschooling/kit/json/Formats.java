package cn.huaiyuan.groupschooling.kit.json;

import java.util.regex.Pattern;

/** Forms of texts that come from outside. */
public final class Formats {
    /** As a part of a pattern. */
    public static final String UUID = "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}";
    private static final Pattern UUID_FORM = Pattern.compile(UUID);

    private Formats() {
    }

    public static boolean isUuid(String text) {
        return UUID_FORM.matcher(text).matches();
    }

    /** False where the text has control characters (but line ends and tabs) or half of a surrogate pair. */
    public static boolean isCleanText(String text) {
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c) || Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') {
                return false;
            }
        }
        return true;
    }
}
