package cn.huaiyuan.groupschooling.kit.problem;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/** User-facing texts, Chinese unless the caller asks for English: the service's own first, then the kit's. */
public final class Texts {
    private static final List<String> BUNDLES = List.of("messages", "kit-messages");
    private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control
            .getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Texts() {
    }

    /** The language to answer in, from an {@code Accept-Language} header; null is Chinese. */
    public static Locale language(String acceptLanguage) {
        if (acceptLanguage == null) {
            return Locale.SIMPLIFIED_CHINESE;
        }
        try {
            var found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage),
                    List.of(Locale.CHINESE, Locale.ENGLISH));
            return Locale.ENGLISH.equals(found) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            // The second is how the parser takes a lone hyphen.
            return Locale.SIMPLIFIED_CHINESE;
        }
    }

    /** The text of a key with its places filled, or empty if there is none. */
    public static Optional<String> find(Locale language, String key, Object... args) {
        for (var name : BUNDLES) {
            try {
                var bundle = ResourceBundle.getBundle(name, language, Thread.currentThread().getContextClassLoader(),
                        NO_FALLBACK);
                if (bundle.containsKey(key)) {
                    return Optional.of(new MessageFormat(bundle.getString(key), Locale.ROOT).format(args));
                }
            } catch (MissingResourceException noneInThisBundle) {
                continue;
            }
        }
        return Optional.empty();
    }
}
