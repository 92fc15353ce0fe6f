package cn.huaiyuan.groupschooling.group.period;

/** Narrows lists to what something was on a day, as {@link Dated#on} tells it. */
public final class OnDay {
    private static final String IS = """
            coalesce((select f.%4$s from %1$s same join same.%3$s f where same = %2$s and f.until > :day
             order by f.until limit 1), %2$s.%4$s) = :%4$s""";

    private OnDay() {
    }

    /**
     * A condition with the parameters {@code day} and that of the field's name.
     *
     * @param one    what the list is of, as its query names it
     * @param former the attribute of the entity that has the former ones
     * @param field  what is asked for, called so with the last one and with former ones
     */
    public static String is(String entity, String one, String former, String field) {
        return IS.formatted(entity, one, former, field);
    }
}
