package org.imihigo.reporting;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.imihigo.indicators.Texts;
import org.imihigo.kernel.Tier;
import org.imihigo.people.Office;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * How a country reports: {@code reporting/rw.yaml}.
 *
 * @param chain the offices of a unit that pass its report on before it reaches the level above
 * @param onBehalf the offices that may write for the units directly below
 * @param causes why something does not come along, by key, in the order of the file
 */
record Customs(
        Map<Tier, List<Office>> chain,
        Set<Office> onBehalf,
        Map<String, Texts> causes,
        List<Breakdown> breakdowns) {
    static Customs of(String country) {
        try (var document =
                new ClassPathResource("reporting/" + country + ".yaml").getInputStream()) {
            var options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            return read(new Yaml(new SafeConstructor(options)).load(document));
        } catch (IOException problem) {
            throw new UncheckedIOException("No customs of reporting in " + country, problem);
        }
    }

    private static Customs read(Map<?, ?> pack) {
        var chain = new EnumMap<Tier, List<Office>>(Tier.class);
        part(pack, "chain")
                .forEach(
                        (tier, rule) ->
                                chain.put(
                                        Tier.valueOf(tier.toString()), offices((Map<?, ?>) rule)));
        var causes = new LinkedHashMap<String, Texts>();
        part(pack, "causes")
                .forEach((key, texts) -> causes.put(key.toString(), texts((Map<?, ?>) texts)));
        var breakdowns = new ArrayList<Breakdown>();
        part(pack, "breakdowns")
                .forEach(
                        (key, rule) -> breakdowns.add(breakdown(key.toString(), (Map<?, ?>) rule)));
        return new Customs(
                Map.copyOf(chain),
                Set.copyOf(offices(part(pack, "onBehalf"))),
                Collections.unmodifiableMap(causes),
                List.copyOf(breakdowns));
    }

    private static Breakdown breakdown(String key, Map<?, ?> rule) {
        var categories = new ArrayList<Breakdown.Category>();
        part(rule, "categories")
                .forEach(
                        (name, texts) ->
                                categories.add(
                                        new Breakdown.Category(
                                                name.toString(), texts((Map<?, ?>) texts))));
        return new Breakdown(
                key,
                texts(part(rule, "name")),
                ((List<?>) value(rule, "units"))
                        .stream().map(Object::toString).collect(toUnmodifiableSet()),
                List.copyOf(categories));
    }

    private static List<Office> offices(Map<?, ?> rule) {
        return ((List<?>) value(rule, "offices"))
                .stream().map(office -> Office.valueOf(office.toString())).toList();
    }

    private static Texts texts(Map<?, ?> texts) {
        return new Texts(
                value(texts, "en").toString(),
                value(texts, "fr").toString(),
                value(texts, "rw").toString());
    }

    private static Map<?, ?> part(Map<?, ?> whole, String name) {
        return (Map<?, ?>) value(whole, name);
    }

    private static Object value(Map<?, ?> whole, String name) {
        return Optional.<Object>ofNullable(whole.get(name))
                .orElseThrow(() -> new IllegalArgumentException("The customs lack " + name));
    }

    List<Breakdown> breakdowns(Item item) {
        return breakdowns.stream()
                .filter(breakdown -> breakdown.isOf(item.series().indicator()))
                .toList();
    }
}
