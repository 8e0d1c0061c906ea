package org.imihigo.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imihigo.board.Board;
import org.imihigo.board.Figure;
import org.imihigo.board.Grid;
import org.imihigo.board.Reach;
import org.imihigo.indicators.Series;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.UnitCode;
import org.imihigo.reporting.Kind;
import org.springframework.stereotype.Component;
import tools.jackson.databind.annotation.JsonSerialize;

/** Figures as rows: by unit, then series, then period. */
@Component
class Figures {
    private final Board board;

    Figures(Board board) {
        this.board = board;
    }

    /** Which figures. */
    record Question(
            List<UnitCode> units,
            List<Series> series,
            List<FiscalPeriod> periods,
            Kind kind,
            Reach reach) {
        int each() {
            return series.size() * periods.size();
        }

        long rows() {
            return (long) units.size() * each();
        }
    }

    /**
     * A figure with what it rests on.
     *
     * @param value with 20 decimals, in the series' unit of measure; a counted rate in percent
     * @param exact the same as a fraction, to the last digit
     * @param fresh reported in their time
     * @param carried the last value of the year stands in
     * @param due wanted by a pledge, or reported unasked
     * @param unconfirmed how many of the fresh nobody above has confirmed
     * @param own whether the unit measures it itself, instead of adding up the units below
     */
    @JsonSerialize(using = FigureJson.class)
    record Row(
            String unit,
            int series,
            String period,
            Kind kind,
            String reach,
            Figure.State state,
            Optional<String> value,
            Optional<String> exact,
            Optional<String> numerator,
            Optional<String> denominator,
            int fresh,
            int carried,
            int notApplicable,
            int due,
            int unconfirmed,
            boolean own) {}

    Slice<Row> of(Question question, Page page) {
        long first = page.after().map(after -> first(question, after)).orElse(0L);
        long last = Math.min(question.rows(), first + page.limit());
        if (first >= last) {
            return Slice.all(List.of());
        }
        int each = question.each();
        int from = (int) (first / each);
        int to = (int) ((last + each - 1) / each);
        var rows = rows(question, question.units().subList(from, to));
        long skipped = (long) from * each;
        var next =
                last < question.rows()
                        ? Optional.of(Long.toString(last))
                        : Optional.<String>empty();
        return new Slice<>(rows.subList((int) (first - skipped), (int) (last - skipped)), next);
    }

    /** How many rows were read already; units are so seldom made that counting them is enough. */
    private static long first(Question question, String after) {
        return Asked.one(
                "after",
                after,
                text ->
                        Asked.number(text)
                                .map(Integer::longValue)
                                .filter(read -> read <= question.rows()));
    }

    private List<Row> rows(Question question, List<UnitCode> units) {
        var asked = grid(question, units, question.kind());
        var confirmed =
                question.kind() == Kind.SELF ? grid(question, units, Kind.VALIDATED) : asked;
        var rows = new ArrayList<Row>(units.size() * question.each());
        for (int unit = 0; unit < units.size(); unit++) {
            for (int series = 0; series < question.series().size(); series++) {
                for (int period = 0; period < question.periods().size(); period++) {
                    var figure = asked.figure(unit, series, period);
                    int sure = confirmed.coverage(unit, series, period).fresh();
                    rows.add(
                            row(
                                    question,
                                    units.get(unit),
                                    question.series().get(series),
                                    question.periods().get(period),
                                    figure,
                                    Math.max(0, figure.coverage().fresh() - sure)));
                }
            }
        }
        return rows;
    }

    private Grid grid(Question question, List<UnitCode> units, Kind kind) {
        var series = question.series().stream().map(Series::id).toList();
        return board.grid(units, series, question.periods(), kind, question.reach());
    }

    private static Row row(
            Question question,
            UnitCode unit,
            Series series,
            FiscalPeriod period,
            Figure figure,
            int unconfirmed) {
        var coverage = figure.coverage();
        return new Row(
                unit.value(),
                series.id().value(),
                period.toString(),
                question.kind(),
                question.reach() == Reach.ALONE ? "alone" : "toDate",
                figure.state(),
                figure.value().map(Exact::decimal),
                figure.value().map(Exact::fraction),
                figure.counts().map(counts -> counts.numerator().toString()),
                figure.counts().map(counts -> counts.denominator().toString()),
                coverage.fresh(),
                coverage.carried(),
                coverage.notApplicable(),
                coverage.due(),
                unconfirmed,
                figure.own());
    }
}
