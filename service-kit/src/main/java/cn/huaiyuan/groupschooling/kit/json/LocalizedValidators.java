package cn.huaiyuan.groupschooling.kit.json;

import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Validators whose messages are in the language of the caller. */
final class LocalizedValidators {
    private final ValidatorFactory factory;
    private final Map<Locale, Validator> validators = new ConcurrentHashMap<>();

    LocalizedValidators(ValidatorFactory factory) {
        this.factory = factory;
    }

    Validator in(Locale language) {
        return validators.computeIfAbsent(language, wanted -> factory.usingContext()
                .messageInterpolator(
                        new In(factory.getMessageInterpolator(), Locale.forLanguageTag(wanted.getLanguage())))
                .getValidator());
    }

    private record In(MessageInterpolator texts, Locale language) implements MessageInterpolator {
        @Override
        public String interpolate(String template, Context context) {
            return texts.interpolate(template, context, language);
        }

        @Override
        public String interpolate(String template, Context context, Locale ignored) {
            return interpolate(template, context);
        }
    }
}
