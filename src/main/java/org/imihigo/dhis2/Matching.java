package org.imihigo.dhis2;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.imihigo.indicators.Indicators;
import org.imihigo.indicators.Series;
import org.imihigo.indicators.SeriesId;
import org.imihigo.indicators.Texts;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.Pledges;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which figure of a DHIS2 is which pledge: proposed by name, kept by a person. */
@Service("dhis2Matching")
@Transactional
class Matching {
    private final Matches matches;
    private final Pledges pledges;
    private final Indicators indicators;
    private final Places places;

    Matching(Matches matches, Pledges pledges, Indicators indicators, Places places) {
        this.matches = matches;
        this.pledges = pledges;
        this.indicators = indicators;
        this.places = places;
    }

    @Transactional(readOnly = true)
    public List<Match> kept(UnitCode unit) {
        return matches.of(unit);
    }

    /** The unit's pledges of a year, with what they measure. */
    @Transactional(readOnly = true)
    public Map<Series, Pledge> pledged(UnitCode unit, FiscalYear year) {
        var pledged = new TreeMap<Series, Pledge>(java.util.Comparator.comparing(Series::id));
        for (var pledge : pledges.of(unit, year)) {
            pledged.put(indicators.series(pledge.series()), pledge);
        }
        return pledged;
    }

    /** What is kept, else the pledge of the DHIS2 that has the same name in some language. */
    @Transactional(readOnly = true)
    public Optional<Held> held(Series series, UnitCode unit, Study study) {
        var kept =
                matches.of(unit).stream()
                        .filter(match -> match.series().equals(series.id()))
                        .map(match -> study.holdings().of(match.cell().element()))
                        .flatMap(Optional::stream)
                        .findFirst();
        return kept.or(() -> byName(series, study));
    }

    /** What the pledges of the DHIS2 are for the unit: a pledge, or one of the counts of a rate. */
    @Transactional(readOnly = true)
    public Map<String, UnitValues.Bound> bound(UnitCode unit, FiscalYear year, Study study) {
        var bound = new HashMap<String, UnitValues.Bound>();
        var all = pledged(unit, year).keySet();
        for (var series : all) {
            Ratios.of(series, study)
                    .ifPresent(
                            ratio -> {
                                bound.putIfAbsent(
                                        ratio.numerator().key(),
                                        new UnitValues.Bound(series, UnitValues.Part.NUMERATOR));
                                bound.putIfAbsent(
                                        ratio.denominator().key(),
                                        new UnitValues.Bound(series, UnitValues.Part.DENOMINATOR));
                            });
        }
        for (var series : all) {
            held(series, unit, study)
                    .ifPresent(
                            held ->
                                    bound.putIfAbsent(
                                            held.key(),
                                            new UnitValues.Bound(series, UnitValues.Part.WHOLE)));
        }
        return bound;
    }

    private static Optional<Held> byName(Series series, Study study) {
        return names(series).stream()
                .map(name -> study.holdings().byKey(ElementName.key(name)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    static List<String> names(Series series) {
        var name = series.indicator().name();
        var unit = series.indicator().unit();
        var names = new ArrayList<String>();
        for (var whole : List.of(name.en(), name.fr(), name.rw())) {
            var full = series.category().map(Texts::en).map(kind -> whole + " " + kind);
            names.add(full.orElse(whole));
            names.add(full.orElse(whole) + " (" + unit.en() + ")");
            names.add(unit.en() + " " + full.orElse(whole));
        }
        return names;
    }

    /**
     * Keeps which pledge has which name in the DHIS2; those without a name have no match.
     *
     * @param chosen the names, by series
     * @throws Refusal where a name is none of the export's
     */
    public int keep(UnitCode unit, Map<SeriesId, String> chosen, Study study, Actor actor) {
        actor.mustReportFor(unit);
        var place =
                places.units(study.metadata()).entrySet().stream()
                        .filter(entry -> entry.getValue().equals(unit))
                        .map(Map.Entry::getKey)
                        .sorted()
                        .findFirst()
                        .orElseThrow(() -> Refusal.notFound("dhis2.place.unknown"));
        var kept = new ArrayList<Match>();
        int count = 0;
        for (var entry : chosen.entrySet()) {
            if (entry.getValue().isBlank()) {
                continue;
            }
            var held =
                    study.holdings()
                            .byKey(ElementName.key(entry.getValue()))
                            .orElseThrow(
                                    () ->
                                            Refusal.invalid(
                                                    "dhis2.mapping.unknown", entry.getValue()));
            count++;
            held.elements()
                    .forEach(
                            (slot, elements) -> {
                                if (slot.what() != Slot.What.BASELINE) {
                                    kept.add(
                                            new Match(
                                                    unit,
                                                    entry.getKey(),
                                                    slot,
                                                    Cell.of(elements.getFirst().id()),
                                                    place));
                                }
                            });
        }
        matches.replace(unit, kept);
        return count;
    }
}
