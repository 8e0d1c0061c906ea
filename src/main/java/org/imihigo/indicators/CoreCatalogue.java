package org.imihigo.indicators;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.imihigo.kernel.FiscalPeriod;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The measures of the country: {@code indicators/rw.tsv}. Kept when somebody pledges on them. */
@Component
class CoreCatalogue {
    private final Map<String, Core> byCode;

    CoreCatalogue(@Value("${imihigo.country:rw}") String country) {
        byCode = read(country);
    }

    List<Core> all() {
        return List.copyOf(byCode.values());
    }

    /** The country's measure that is defined so; nothing where the code means something else. */
    Optional<Core> find(Definition definition) {
        return find(definition.code()).filter(core -> core.definition().equals(definition));
    }

    Optional<Core> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    private static Map<String, Core> read(String country) {
        var file = new ClassPathResource("indicators/" + country + ".tsv");
        if (!file.exists()) {
            return Map.of();
        }
        try {
            var rows =
                    file.getContentAsString(StandardCharsets.UTF_8)
                            .lines()
                            .filter(row -> !row.startsWith("#"))
                            .toList();
            var names = List.of(rows.getFirst().split("\t", -1));
            return rows.stream()
                    .skip(1)
                    .map(row -> new Row(names, row).core())
                    .collect(
                            toMap(
                                    core -> core.definition().code(),
                                    core -> core,
                                    (one, _) -> {
                                        throw new IllegalArgumentException("Twice: " + one);
                                    },
                                    LinkedHashMap::new));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private record Row(Map<String, String> cells) {
        Row(List<String> names, String row) {
            this(named(names, List.of(row.split("\t", -1))));
        }

        private static Map<String, String> named(List<String> names, List<String> cells) {
            return IntStream.range(0, names.size()).boxed().collect(toMap(names::get, cells::get));
        }

        private String cell(String name) {
            return Objects.requireNonNull(cells.get(name), name);
        }

        private Optional<String> filled(String name) {
            return Optional.of(cell(name)).filter(text -> !text.isEmpty());
        }

        private Texts texts(String name) {
            return new Texts(cell(name + "_en"), cell(name + "_fr"), cell(name + "_rw"));
        }

        Core core() {
            return new Core(
                    definition(),
                    texts("data"),
                    filled("also").map(also -> Arrays.asList(also.split("\\|"))).orElse(List.of()),
                    cell("source"));
        }

        private Definition definition() {
            return new Definition(
                    cell("code"),
                    texts("name"),
                    texts("unit"),
                    Integer.parseInt(cell("decimals")),
                    new Measure(
                            OverTime.valueOf(cell("time")),
                            OverSpace.valueOf(cell("space")),
                            filled("starts")
                                    .map(Measure.StartsAt::valueOf)
                                    .orElse(Measure.StartsAt.ZERO)),
                    cell("direction").equals("DOWN") ? new Direction.Down() : new Direction.Up(),
                    cell("divisible").equals("yes"),
                    Indicator.ResultLevel.valueOf(cell("level")),
                    FiscalPeriod.Kind.QUARTER,
                    filled("tags").map(tags -> Set.of(tags.split(" "))).orElse(Set.of()),
                    filled("counts_en").map(_ -> new Ratio(texts("counts"), texts("of"))));
        }
    }
}
