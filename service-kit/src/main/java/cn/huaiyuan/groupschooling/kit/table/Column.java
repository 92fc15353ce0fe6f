package cn.huaiyuan.groupschooling.kit.table;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A column of a kind of table. Every column has to be there; a cell of it may be blank if it is not required.
 *
 * @param labels  what a clerk may call it, first the one to print; the field is a label too
 * @param words   what a clerk may write to the constant's name, in the order to offer; empty unless it is a choice
 * @param example a value as a clerk writes it, for the blank form; null if none helps
 */
@Schema(name = "ImportColumn")
public record Column(@Schema(examples = "stage") String field, Type type,
        @Schema(description = "False if a cell may be blank; the column itself is always required") boolean required,
        @Schema(description = "Labels allowed in the header, besides the field itself") List<String> labels,
        @Schema(description = "Words allowed in a cell besides the constants, each with its constant") Map<String, String> words,
        @Schema(nullable = true) String example) {

    public enum Type {
        /** Free text with normalized blanks. */
        TEXT,
        /** A code: no blanks, half-width, upper case, and every digit counts. */
        CODE,
        /** A day; a month means its first day. */
        DATE,
        /** A day; a month means its last day. */
        LAST_DAY, INTEGER, FLAG,
        /** One of the constants of an enum. */
        CHOICE
    }

    public Column {
        labels = List.copyOf(labels);
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
        if (labels.isEmpty()) {
            throw new IllegalArgumentException(field + " has no label");
        }
    }

    public static Column text(String field, String... labels) {
        return of(field, Type.TEXT, labels);
    }

    public static Column code(String field, String... labels) {
        return of(field, Type.CODE, labels);
    }

    public static Column date(String field, String... labels) {
        return of(field, Type.DATE, labels);
    }

    public static Column lastDay(String field, String... labels) {
        return of(field, Type.LAST_DAY, labels);
    }

    public static Column integer(String field, String... labels) {
        return of(field, Type.INTEGER, labels);
    }

    public static Column flag(String field, String... labels) {
        return of(field, Type.FLAG, labels);
    }

    /**
     * @param words what a clerk may write to the constant's name; the names themselves may be written too
     * @throws IllegalArgumentException if a word stands for no constant
     */
    public static <E extends Enum<E>> Column choice(String field, Class<E> type, Map<String, String> words,
            String... labels) {
        words.values().forEach(name -> Enum.valueOf(type, name));
        var all = new LinkedHashMap<>(words);
        // A constant without a word is offered by its name.
        Arrays.stream(type.getEnumConstants()).map(Enum::name).filter(name -> !words.containsValue(name))
                .forEach(name -> all.put(name, name));
        return new Column(field, Type.CHOICE, true, List.of(labels), all, null);
    }

    /**
     * Words for {@link #choice}, in the order to offer them.
     *
     * @param wordsAndNames each word, followed by the name of the constant that it stands for
     */
    public static Map<String, String> words(String... wordsAndNames) {
        var words = new LinkedHashMap<String, String>();
        for (int i = 0; i < wordsAndNames.length; i += 2) {
            words.put(wordsAndNames[i], wordsAndNames[i + 1]);
        }
        return words;
    }

    /** The same column, whose cells may be blank. */
    public Column optional() {
        return new Column(field, type, false, labels, words, example);
    }

    public Column withExample(String written) {
        return new Column(field, type, required, labels, words, written);
    }

    /** The label to print. */
    public String label() {
        return labels.get(0);
    }

    Set<String> constants() {
        return new LinkedHashSet<>(words.values());
    }

    private static Column of(String field, Type type, String... labels) {
        return new Column(field, type, true, List.of(labels), Map.of(), null);
    }
}
