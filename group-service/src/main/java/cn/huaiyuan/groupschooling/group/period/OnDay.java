package cn.huaiyuan.groupschooling.group.period;

/** Narrows lists by the value that something had on a day; the query form of {@link Dated#on}. */
public final class OnDay {
    private static final String IS = """
            coalesce((select f.%4$s from %1$s same join same.%3$s f where same = %2$s and f.until > :day
             order by f.until limit 1), %2$s.%4$s) = :%4$s""";

    private OnDay() {
    }

    /**
     * A condition with the parameter {@code day} and one that is named as the field.
     *
     * @param one    alias of the entity in the query
     * @param former the attribute that has the former values
     * @param field  the attribute of the last value; it has the same name in the former values
     */
    public static String is(String entity, String one, String former, String field) {
        return IS.formatted(entity, one, former, field);
    }
}
