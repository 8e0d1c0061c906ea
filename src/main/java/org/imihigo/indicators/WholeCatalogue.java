package org.imihigo.indicators;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The country's measures and those of the units, together; and which of them are alike. */
@Component
class WholeCatalogue {
    /** Of a measure that nobody has pledged on. */
    private static final IndicatorId NOT_KEPT = new IndicatorId(0);

    private static final double PERCENT = 100;

    private final CoreCatalogue country;
    private final Catalogue kept;
    private volatile Snapshot last = new Snapshot(-1, Map.of(), new NearDuplicates<>());

    WholeCatalogue(CoreCatalogue country, Catalogue kept) {
        this.country = country;
        this.kept = kept;
    }

    /**
     * What is known, made anew when indicators were added.
     *
     * @param of how often the indicators had been read
     */
    private record Snapshot(long of, Map<String, Known> byCode, NearDuplicates<Known> names) {}

    private Snapshot now() {
        var snapshot = last;
        if (snapshot.of() != kept.loads()) {
            snapshot = snapshot(kept.loads(), kept.indicators());
            last = snapshot;
        }
        return snapshot;
    }

    private Snapshot snapshot(long loads, List<Indicator> indicators) {
        var byCode = new LinkedHashMap<String, Known>();
        for (var core : country.all()) {
            var indicator = new Indicator(NOT_KEPT, core.definition());
            byCode.put(indicator.code(), new Known(indicator, Optional.of(core), Optional.empty()));
        }
        for (var indicator : indicators) {
            byCode.put(
                    indicator.code(),
                    new Known(
                            indicator, country.find(indicator.definition()), kept.own(indicator)));
        }
        var names = new NearDuplicates<Known>();
        for (var known : byCode.values()) {
            var unit = known.definition().unit().en();
            known.names().forEach(name -> names.add(known, name, unit));
        }
        return new Snapshot(loads, byCode, names);
    }

    List<Known> all() {
        return now().byCode().values().stream()
                .sorted(
                        Comparator.comparing(Known::isCore)
                                .reversed()
                                .thenComparing(known -> known.definition().code()))
                .toList();
    }

    Optional<Known> find(String code) {
        return Optional.ofNullable(now().byCode().get(code));
    }

    Optional<Core> core(Definition definition) {
        return country.find(definition);
    }

    List<Similar> similar(String text, String unit, int limit) {
        return now().names().find(text, unit).stream()
                .map(
                        hit ->
                                new Similar(
                                        hit.thing(),
                                        hit.name(),
                                        (int) Math.round(PERCENT * hit.nearness())))
                .sorted(Comparator.comparing((Similar one) -> one.known().isCore()).reversed())
                .limit(limit)
                .toList();
    }
}
