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
}
