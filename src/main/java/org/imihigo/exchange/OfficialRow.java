package org.imihigo.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imihigo.board.Figure;
import org.imihigo.contracts.Column;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Indicator;
import org.imihigo.indicators.Series;
import org.imihigo.indicators.Texts;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Fraction;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.Source;
import org.imihigo.spreadsheets.Cell;
import org.imihigo.web.Words;

/**
 * A pledge as a row of the official table.
 *
 * @param quarters what was achieved in each, by itself
 * @param year what it makes of the year so far, by the rule of the series
 */
record OfficialRow(Pledge pledge, Series series, List<Achieved> quarters, Achieved year) {
    private static final Texts PERCENT = Texts.same("%");
    private static final int SHARE = 4;

    Indicator indicator() {
        return series.indicator();
    }

    boolean isPercentage() {
        return indicator().unit().equals(PERCENT);
    }

    /**
     * Whether its quarter can be filled in.
     *
     * @param quarter whether the unit can report the quarter at all
     */
    Lock lock(Lock quarter) {
        if (quarter == Lock.CLOSED) {
            return quarter;
        }
        if (pledge.source() != Source.OWN) {
            return pledge.source() == Source.JOINT ? Lock.JOINT : Lock.BELOW;
        }
        return indicator().frequency() == FiscalPeriod.Kind.MONTH ? Lock.MONTHLY : quarter;
    }

    String name(Words words) {
        var whole = indicator().name().in(words);
        return series.category().map(part -> whole + ": " + part.in(words)).orElse(whole);
    }

    /** Its cells; what is unknown has none. */
    Map<Column, Cell> cells(Words words) {
        var cells = new EnumMap<Column, Cell>(Column.class);
        cells.put(Column.KEY, Cell.text(pledge.id().toString()));
        cells.put(Column.NUMBER, Cell.number(BigDecimal.valueOf(pledge.number())));
        cells.put(Column.OUTPUT, Cell.text(pledge.chain().output()));
        cells.put(Column.INDICATOR, Cell.text(name(words)));
        cells.put(Column.UNIT, Cell.text(indicator().unit().in(words)));
        cells.put(Column.MEASURE, Cell.text(indicator().measure().time().name()));
        cells.put(Column.SOURCE_OF_DATA, Cell.text(pledge.verification()));
        pledge.baseline().value().ifPresent(value -> cells.put(Column.BASELINE, promised(value)));
        cells.put(Column.ANNUAL_TARGET, promised(pledge.targets().annual()));
        var targets = pledge.targets().quarters(indicator());
        for (int at = 0; at < quarters.size(); at++) {
            var target = Column.QUARTERS.get(at);
            targets.get(at).ifPresent(value -> cells.put(target, figure(value)));
            var column = Columns.ACHIEVED.get(at);
            achieved(quarters.get(at), words).ifPresent(cell -> cells.put(column, cell));
        }
        achieved(year, words).ifPresent(cell -> cells.put(Column.ANNUAL_ACHIEVEMENT, cell));
        share().ifPresent(share -> cells.put(Column.ANNUAL_PERCENTAGE, Cell.percent(share)));
        remark(words).ifPresent(text -> cells.put(Column.OBSERVATIONS, Cell.text(text)));
        cells.values().removeIf(Cell::isBlank);
        return cells;
    }

    private Cell promised(Amount amount) {
        return figure(amount.exact(indicator().decimals()).orElseThrow());
    }

    /** As spreadsheets have it: a percentage is a share that is shown a hundredfold. */
    private Cell figure(Fraction value) {
        var exact = value.rounded(indicator().decimals(), RoundingMode.HALF_UP);
        return isPercentage() ? Cell.percent(exact.movePointLeft(2)) : Cell.number(exact);
    }

    Optional<Cell> achieved(int quarter, Words words) {
        return achieved(quarters.get(quarter), words);
    }

    private Optional<Cell> achieved(Achieved achieved, Words words) {
        var figure = achieved.figure();
        if (figure.state() == Figure.State.NOT_APPLICABLE) {
            return Optional.of(Cell.text(words.text("exchange.figure.not-applicable")));
        }
        if (!achieved.isSaid() && !achieved.equals(year)) {
            return Optional.empty();
        }
        return figure.counts()
                .map(counts -> Cell.text(counts.numerator() + " / " + counts.denominator()))
                .or(() -> figure.value().map(this::figure));
    }

    /** The official percentage: what was achieved of the target, as a share. */
    private Optional<BigDecimal> share() {
        var target = pledge.targets().annual().exact(indicator().decimals());
        return year.figure()
                .value()
                .filter(_ -> target.filter(one -> !one.isZero()).isPresent())
                .map(
                        value ->
                                value.dividedBy(target.orElseThrow())
                                        .rounded(SHARE, RoundingMode.HALF_UP));
    }

    /** Which quarters the level above has not confirmed. */
    private Optional<String> remark(Words words) {
        var open = new ArrayList<String>();
        for (int at = 0; at < quarters.size(); at++) {
            if (quarters.get(at).isSaid() && !quarters.get(at).confirmed()) {
                open.add(words.text("exchange.table.quarter", at + 1));
            }
        }
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(words.text("exchange.table.unconfirmed", String.join(", ", open)));
    }
}
