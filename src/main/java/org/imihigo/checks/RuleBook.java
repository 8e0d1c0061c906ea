package org.imihigo.checks;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.Tier;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The rules of planning as a country has them: {@code checks/rw.yaml}. What a rule looks at is
 * code; how grave it is, and where it begins, is the country's.
 *
 * @param since the first year whose contracts are held to the rules before they are signed
 * @param duties phrases of what an office does every day anyway
 * @param additions phrases of what is new, beside what is there
 * @param caps how many priorities a unit of a tier may have
 * @param capSource why so many
 */
record RuleBook(
        FiscalYear since,
        Map<Rule, Setting> settings,
        List<Pattern> duties,
        List<Pattern> additions,
        Map<Tier, Integer> caps,
        String capSource) {
    /**
     * @param threshold where the rule begins, of those that have a number
     * @param source who asks for it
     */
    record Setting(Severity severity, Optional<Fraction> threshold, String source) {
        Fraction limit() {
            return threshold.orElse(Fraction.ZERO);
        }
    }

    static RuleBook of(String country) {
        var file = new ClassPathResource("checks/" + country + ".yaml");
        try (var document = file.getInputStream()) {
            return read(document);
        } catch (IOException problem) {
            throw new UncheckedIOException("No rules of planning of " + country, problem);
        }
    }

    static RuleBook read(InputStream document) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        Map<?, ?> pack = new Yaml(new SafeConstructor(options)).load(document);
        return new RuleBook(
                FiscalYear.parse(text(pack, "since")).orElseThrow(),
                settings(part(pack, "rules")),
                phrases(pack, "duties"),
                phrases(pack, "additions"),
                part(part(pack, "caps"), "priorities").entrySet().stream()
                        .collect(
                                toUnmodifiableMap(
                                        cap -> Tier.valueOf(cap.getKey().toString()),
                                        cap -> (Integer) cap.getValue())),
                text(part(pack, "caps"), "source"));
    }

    /** Every rule has its line, and every line is a rule's: a slip of the pen stops the start. */
    private static Map<Rule, Setting> settings(Map<?, ?> rules) {
        var settings = new EnumMap<Rule, Setting>(Rule.class);
        for (var entry : rules.entrySet()) {
            var id = entry.getKey().toString();
            var rule = Rule.of(id).orElseThrow(() -> new IllegalArgumentException("No rule " + id));
            settings.put(rule, setting(id, (Map<?, ?>) entry.getValue()));
        }
        var missing = new TreeSet<>(Arrays.asList(Rule.values()));
        missing.removeAll(settings.keySet());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("The rules of planning lack " + missing);
        }
        return Map.copyOf(settings);
    }

    private static Setting setting(String id, Map<?, ?> line) {
        if (!Set.of("severity", "threshold", "source").containsAll(line.keySet())) {
            throw new IllegalArgumentException(id + " says more than can be followed: " + line);
        }
        return new Setting(
                Severity.valueOf(text(line, "severity")),
                Optional.<Object>ofNullable(line.get("threshold"))
                        .map(number -> Fraction.parse(number.toString())),
                text(line, "source"));
    }

    private static List<Pattern> phrases(Map<?, ?> pack, String name) {
        return ((List<?>) value(pack, name))
                .stream().map(phrase -> Pattern.compile("\\b(?:" + phrase + ")\\b")).toList();
    }

    private static Map<?, ?> part(Map<?, ?> whole, String name) {
        return (Map<?, ?>) value(whole, name);
    }

    private static String text(Map<?, ?> whole, String name) {
        return value(whole, name).toString();
    }

    private static Object value(Map<?, ?> whole, String name) {
        return Optional.<Object>ofNullable(whole.get(name))
                .orElseThrow(() -> new IllegalArgumentException("The rules lack " + name));
    }

    Setting setting(Rule rule) {
        return Optional.ofNullable(settings.get(rule)).orElseThrow();
    }
}
