package org.imihigo.drafting;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.imihigo.baselines.Baselines;
import org.imihigo.baselines.Stated;
import org.imihigo.calendar.Calendar;
import org.imihigo.contracts.Column;
import org.imihigo.contracts.PastResults;
import org.imihigo.contracts.PastResults.Standing;
import org.imihigo.indicators.OverTime;
import org.imihigo.indicators.Series;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/**
 * Where a unit stands when a year is planned: what a visit found, else what the level above
 * confirmed, else what its register of baselines says; never what the unit alone reported.
 */
@Component
class Rolled {
    private final PastResults results;
    private final Baselines baselines;
    private final Calendar calendar;

    Rolled(PastResults results, Baselines baselines, Calendar calendar) {
        this.results = results;
        this.baselines = baselines;
        this.calendar = calendar;
    }

    /** The cells of the baseline; of one that nobody stands for, that it is not known. */
    Map<Column, String> cells(UnitCode unit, Series series, FiscalYear year, Words words) {
        var period = period(series, year.previous());
        return results.upTo(unit, series.id(), period)
                .map(result -> of(result, period, words))
                .or(() -> registered(unit, series, words))
                .orElse(
                        Map.of(
                                Column.BASELINE_CONFIDENCE,
                                words.text("drafting.confidence.unknown")));
    }

    /**
     * Of a sum the last whole year; of a level, a rate or works the last whole quarter, for they
     * stand where they stand.
     */
    private FiscalPeriod period(Series series, FiscalYear last) {
        boolean over = last.lastDay().isBefore(calendar.today());
        if (over) {
            return last.quarter(4);
        }
        boolean sum = series.indicator().measure().time() == OverTime.FLOW_SUM;
        var latest = calendar.quarter().previous();
        return sum || !latest.year().equals(last) ? last.previous().quarter(4) : latest;
    }

    private Map<Column, String> of(PastResults.Result result, FiscalPeriod period, Words words) {
        boolean verified = result.standing() == Standing.VERIFIED;
        return cells(
                result.value().toPlainString(),
                period.lastDay(),
                words.text(
                        verified ? "drafting.baseline.verified" : "drafting.baseline.validated",
                        period),
                words.text("drafting.baseline.method"),
                verified ? "measured" : "administrative",
                words);
    }

    private Optional<Map<Column, String>> registered(UnitCode unit, Series series, Words words) {
        return baselines
                .inForce(unit, series.id())
                .flatMap(
                        baseline ->
                                baseline.stated() instanceof Stated.Found found
                                        ? Optional.of(of(found, series, words))
                                        : Optional.empty());
    }

    private static Map<Column, String> of(Stated.Found found, Series series, Words words) {
        var indicator = series.indicator();
        var value =
                found.value()
                        .exact(indicator.decimals())
                        .map(
                                exact ->
                                        exact.rounded(indicator.decimals(), RoundingMode.HALF_UP)
                                                .toPlainString())
                        .orElse("");
        return cells(
                value,
                found.date(),
                found.source(),
                found.method(),
                GridColumns.word(found.confidence()),
                words);
    }

    private static Map<Column, String> cells(
            String value,
            LocalDate day,
            String source,
            String method,
            String confidence,
            Words words) {
        var cells = new EnumMap<Column, String>(Column.class);
        cells.put(Column.BASELINE, value);
        cells.put(Column.BASELINE_DATE, day.toString());
        cells.put(Column.BASELINE_SOURCE, source);
        cells.put(Column.BASELINE_METHOD, method);
        cells.put(Column.BASELINE_CONFIDENCE, words.text("drafting.confidence." + confidence));
        return cells;
    }
}
