package cn.huaiyuan.groupschooling.kit.json;

import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Chooses the format that the caller prefers by the header {@code Accept}. */
final class Negotiation {
    private static final Pattern WEIGHT = Pattern.compile(";\\s*q\\s*=\\s*([01](\\.[0-9]*)?)\\s*(;|$)");
    /** Without {@code Accept} the answer is JSON. */
    private static final List<String> ANY = List.of(MediaType.WILDCARD, "application/*");

    private Negotiation() {
    }

    /**
     * @param accept the header's values, each with any number of ranges; what is not readable accepts nothing
     * @return empty if none of those offered is accepted
     */
    static Optional<ListFormat> choose(Collection<String> accept, Collection<ListFormat> offered) {
        if (accept.isEmpty()) {
            return Optional.of(ListFormat.json);
        }
        var ranges = accept.stream().flatMap(header -> Arrays.stream(header.split(","))).map(Range::of)
                .filter(range -> range.weight > 0).toList();
        return offered.stream().filter(format -> ranges.stream().anyMatch(range -> range.takes(format)))
                .max(Comparator.<ListFormat>comparingDouble(format -> weight(format, ranges))
                        .thenComparing(format -> ranges.stream().anyMatch(range -> range.names(format)))
                        .thenComparing(Comparator.reverseOrder()));
    }

    private static double weight(ListFormat format, List<Range> ranges) {
        return ranges.stream().filter(range -> range.takes(format)).mapToDouble(Range::weight).max().orElse(0);
    }

    private record Range(String type, double weight) {
        static Range of(String text) {
            var lower = text.toLowerCase(Locale.ROOT);
            var weight = WEIGHT.matcher(lower);
            return new Range(lower.split(";", 2)[0].trim(), weight.find() ? Double.parseDouble(weight.group(1)) : 1);
        }

        boolean names(ListFormat format) {
            return type.equals(format.mediaType());
        }

        boolean takes(ListFormat format) {
            return names(format) || format == ListFormat.json && ANY.contains(type);
        }
    }
}
