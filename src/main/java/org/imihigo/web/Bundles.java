package org.imihigo.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Every room's texts: {@code words/<room>_<language>.properties}, in UTF-8, keys sorted. */
@Component
public class Bundles {
    private final Map<Language, Properties> texts = new EnumMap<>(Language.class);
    private final Map<Language, Words> words = new EnumMap<>(Language.class);

    public Bundles(ZoneId zone) {
        for (var language : Language.values()) {
            texts.put(language, load(language));
            words.put(language, new Words(language, this, zone));
        }
    }

    public Words in(Language language) {
        return Objects.requireNonNull(words.get(language));
    }

    /**
     * @throws IllegalArgumentException where no bundle has the key: a bug that a test finds
     */
    String text(Language language, String key) {
        var text = Objects.requireNonNull(texts.get(language)).getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("No text for " + key + " in " + language);
        }
        return text;
    }

    private static Properties load(Language language) {
        var all = new Properties();
        try {
            var pattern = "classpath*:words/*_" + language.tag() + ".properties";
            for (Resource bundle :
                    new PathMatchingResourcePatternResolver().getResources(pattern)) {
                try (var reader =
                        new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
                    all.load(reader);
                }
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return all;
    }
}
