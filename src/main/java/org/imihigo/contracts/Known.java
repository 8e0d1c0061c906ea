package org.imihigo.contracts;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.imihigo.indicators.Indicator;
import org.imihigo.indicators.Series;
import org.imihigo.indicators.SeriesId;
import org.imihigo.indicators.Texts;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.UnitCode;
import org.imihigo.pledges.Pledge;

/** The indicators that a unit may pledge on without making them: the nation's, and its own. */
final class Known {
    static final Known NOTHING = new Known(Map.of(), List.of(), Map.of(), Set.of());

    private final Map<String, Indicator> byName;
    private final List<Series> series;
    private final Map<String, Recognised> byKey;
    private final Set<SeriesId> below;

    private Known(
            Map<String, Indicator> byName,
            List<Series> series,
            Map<String, Recognised> byKey,
            Set<SeriesId> below) {
        this.byName = byName;
        this.series = series;
        this.byKey = byKey;
        this.below = below;
    }

    /**
     * National ones first: of two with one name they are taken.
     *
     * @param exported pledges of the unit to which keys of the file lead
     * @param below what the units below have pledged on for the year
     */
    static Known to(UnitCode unit, List<Series> all, List<Pledge> exported, Set<SeriesId> below) {
        var byId = all.stream().collect(toMap(Series::id, one -> one));
        var byKey =
                exported.stream()
                        .filter(pledge -> pledge.unit().equals(unit))
                        .filter(pledge -> byId.containsKey(pledge.series()))
                        .collect(
                                toMap(
                                        pledge -> pledge.id().toString(),
                                        pledge ->
                                                new Recognised(
                                                        pledge,
                                                        requireNonNull(
                                                                byId.get(pledge.series())))));
        var byName = new HashMap<String, Indicator>();
        all.stream()
                .map(Series::indicator)
                .distinct()
                .filter(indicator -> indicator.frequency() == FiscalPeriod.Kind.QUARTER)
                .filter(indicator -> isNational(indicator) || isOwn(indicator, unit))
                .sorted(
                        Comparator.comparing((Indicator one) -> !isNational(one))
                                .thenComparingInt(one -> one.id().value()))
                .forEach(
                        indicator ->
                                names(indicator.name())
                                        .forEach(name -> byName.putIfAbsent(name, indicator)));
        return new Known(byName, all, byKey, below);
    }

    private static boolean isNational(Indicator indicator) {
        return !indicator.code().matches("[A-Z]{2}([0-9]+([A-Z][0-9]{3})?|[A-Z][0-9]{3})-.*");
    }

    private static boolean isOwn(Indicator indicator, UnitCode unit) {
        return indicator.code().startsWith(Codes.prefix(unit));
    }

    private static List<String> names(Texts name) {
        return List.of(Folded.of(name.en()), Folded.of(name.fr()), Folded.of(name.rw()));
    }

    /** The pledge that a row was exported from, as far as its key is one of this unit's. */
    Optional<Recognised> exported(Line line) {
        return line.cell(Column.KEY).map(key -> byKey.get(key.text().strip()));
    }

    /** Whether units below promise the same, so that the figure may add up from theirs. */
    boolean isPledgedBelow(Indicator indicator, Optional<String> category) {
        return series.stream()
                .filter(one -> one.indicator().id().equals(indicator.id()))
                .filter(
                        one ->
                                category.map(
                                                text ->
                                                        one.category()
                                                                .filter(part -> isSame(part, text))
                                                                .isPresent())
                                        .orElseGet(() -> one.category().isEmpty()))
                .anyMatch(one -> below.contains(one.id()));
    }

    Optional<Indicator> named(String name) {
        return Optional.ofNullable(byName.get(Folded.of(name)));
    }

    static boolean isSame(Texts texts, String text) {
        return names(texts).contains(Folded.of(text));
    }
}
