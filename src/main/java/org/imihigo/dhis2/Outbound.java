package org.imihigo.dhis2;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Series;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.pledges.Pledge;
import org.imihigo.reporting.Kind;
import org.imihigo.reporting.Reading;
import org.imihigo.reporting.Reporting;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Our targets and figures as a DHIS2 takes them, at the places that were kept as matches. */
@Component("dhis2Outbound")
class Outbound {
    private static final List<String> COLUMNS =
            List.of(
                    "dataelement",
                    "period",
                    "orgunit",
                    "categoryoptioncombo",
                    "attributeoptioncombo",
                    "value",
                    "comment");

    private final Matching matching;
    private final Reporting reporting;

    Outbound(Matching matching, Reporting reporting) {
        this.matching = matching;
        this.reporting = reporting;
    }

    /** Zero is written; what was not reported or does not apply is not. */
    List<Value> of(UnitCode unit, FiscalYear year) {
        var pledged = new LinkedHashMap<Integer, Map.Entry<Series, Pledge>>();
        matching.pledged(unit, year)
                .forEach(
                        (series, pledge) ->
                                pledged.put(series.id().value(), Map.entry(series, pledge)));
        var values = new ArrayList<Value>();
        for (var match : matching.kept(unit)) {
            var known = pledged.get(match.series().value());
            if (known == null) {
                continue;
            }
            for (var period : periods(match.slot(), known.getKey(), year)) {
                figure(match, known.getKey(), known.getValue(), period)
                        .ifPresent(figure -> values.add(value(match, period, figure, values)));
            }
        }
        return values;
    }

    /** Where a name has no quarter, each period has a value of its own. */
    private static List<FiscalPeriod> periods(Slot slot, Series series, FiscalYear year) {
        if (slot.isQuarter()) {
            return List.of(year.quarter(slot.quarter()));
        }
        var kind = series.indicator().frequency();
        return java.util.stream.IntStream.rangeClosed(1, kind.inYear())
                .mapToObj(number -> new FiscalPeriod(year, kind, number))
                .toList();
    }

    private record Figure(String text, String comment) {}

    private Optional<Figure> figure(
            Match match, Series series, Pledge pledge, FiscalPeriod period) {
        if (series.indicator().frequency() != period.kind()) {
            return Optional.empty();
        }
        int decimals = series.indicator().decimals();
        if (match.slot().what() == Slot.What.TARGET) {
            return pledge.targets()
                    .periods()
                    .get(period.number() - 1)
                    .flatMap(amount -> text(amount, decimals))
                    .map(text -> new Figure(text, ""));
        }
        return reading(match, period, Kind.VALIDATED)
                .or(() -> reading(match, period, Kind.SELF))
                .flatMap(
                        reading ->
                                text(reading.amount(), decimals)
                                        .map(
                                                text ->
                                                        new Figure(
                                                                text,
                                                                reading.kind() == Kind.SELF
                                                                        ? "not confirmed"
                                                                        : "")));
    }

    private Optional<Reading> reading(Match match, FiscalPeriod period, Kind kind) {
        return reporting.current(match.unit(), match.series(), period.year(), kind).stream()
                .filter(reading -> reading.period().equals(period))
                .findFirst();
    }

    private static Optional<String> text(Amount amount, int decimals) {
        return amount.exact(decimals).map(Shown::plain);
    }

    /** A quarter in the name is filled in for the year. */
    private static Value value(
            Match match, FiscalPeriod period, Figure figure, List<Value> before) {
        var when = match.slot().isQuarter() ? period.year().whole() : period;
        return new Value(
                before.size() + 1,
                match.cell().element(),
                PeriodName.of(when),
                match.place(),
                match.combo().orElse(""),
                figure.text(),
                figure.comment(),
                false);
    }

    static String json(List<Value> values) {
        var lines =
                values.stream()
                        .map(
                                value -> {
                                    var line = new LinkedHashMap<String, Object>();
                                    line.put("dataElement", value.element());
                                    line.put("period", value.period());
                                    line.put("orgUnit", value.place());
                                    if (!value.combo().isEmpty()) {
                                        line.put("categoryOptionCombo", value.combo());
                                    }
                                    line.put("value", value.text());
                                    if (!value.comment().isEmpty()) {
                                        line.put("comment", value.comment());
                                    }
                                    return line;
                                })
                        .toList();
        return JsonMapper.shared().writeValueAsString(Map.of("dataValues", lines));
    }

    static String csv(List<Value> values) {
        var file = new StringBuilder(CsvFile.line(COLUMNS));
        for (var value : values) {
            file.append(
                    CsvFile.line(
                            List.of(
                                    value.element(),
                                    value.period(),
                                    value.place(),
                                    value.combo(),
                                    "",
                                    value.text(),
                                    value.comment())));
        }
        return file.toString();
    }
}
