package org.imihigo.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imihigo.board.Board;
import org.imihigo.board.Figure;
import org.imihigo.board.Grid;
import org.imihigo.board.Reach;
import org.imihigo.indicators.Indicator;
import org.imihigo.indicators.Indicators;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.Spelling;
import org.imihigo.kernel.UnitCode;
import org.imihigo.pledges.Pledge;
import org.imihigo.reporting.Kind;
import org.imihigo.scoring.pages.PledgesPage.QuarterLine;
import org.imihigo.scoring.pages.PledgesPage.Row;
import org.imihigo.scoring.pages.ScorePage.Sign;
import org.imihigo.web.Bullet;
import org.imihigo.web.Quarters;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** Writes and draws how far pledges have come. */
@Component
class PledgeRows {
    private final Scoring scoring;
    private final Board board;
    private final Judge judge;
    private final Indicators indicators;
    private final Sentences sentences;

    PledgeRows(
            Scoring scoring, Board board, Judge judge, Indicators indicators, Sentences sentences) {
        this.scoring = scoring;
        this.board = board;
        this.judge = judge;
        this.indicators = indicators;
        this.sentences = sentences;
    }

    /** Of one unit, in the order of the pledges. */
    Map<Pledge, Row> of(UnitCode unit, List<Pledge> pledges, FiscalPeriod period, Words words) {
        var series = pledges.stream().map(Pledge::series).toList();
        var one = List.of(unit);
        var now = List.of(period);
        var quarters = period.year().quarters().toList();
        var toDate =
                new Told(
                        board.grid(one, series, now, Kind.SELF, Reach.TO_DATE),
                        board.grid(one, series, now, Kind.VALIDATED, Reach.TO_DATE));
        var alone =
                new Told(
                        board.grid(one, series, quarters, Kind.SELF, Reach.ALONE),
                        board.grid(one, series, quarters, Kind.VALIDATED, Reach.ALONE));
        var rows = new LinkedHashMap<Pledge, Row>();
        for (int index = 0; index < pledges.size(); index++) {
            var pledge = pledges.get(index);
            var indicator = indicators.series(pledge.series()).indicator();
            var writer =
                    new Writer(pledge, indicator, Expected.of(pledge, indicator), period, words);
            rows.put(pledge, writer.row(toDate.shown(index, 0), alone.shown(index, quarters)));
        }
        return rows;
    }

    /** What the unit says, and what was confirmed. */
    private record Told(Grid self, Grid validated) {
        Shown shown(int series, int period) {
            return Shown.of(self.figure(0, series, period), validated.figure(0, series, period));
        }

        List<Shown> shown(int series, List<FiscalPeriod> periods) {
            var all = new ArrayList<Shown>();
            for (int period = 0; period < periods.size(); period++) {
                all.add(shown(series, period));
            }
            return all;
        }
    }

    /** Writes the row of one pledge. */
    private final class Writer {
        private final Pledge pledge;
        private final Indicator indicator;
        private final Expected expected;
        private final FiscalPeriod period;
        private final Words words;
        private final String name;

        Writer(
                Pledge pledge,
                Indicator indicator,
                Expected expected,
                FiscalPeriod period,
                Words words) {
            this.pledge = pledge;
            this.indicator = indicator;
            this.expected = expected;
            this.period = period;
            this.words = words;
            this.name = sentences.name(pledge, words);
        }

        Row row(Shown toDate, List<Shown> quarters) {
            return new Row(
                    name,
                    "/pledges/" + pledge.id() + "?period=" + period,
                    indicator.unit().in(words),
                    expected.baseline().map(this::number),
                    written(expected.annual()),
                    expected.by(period).map(this::number),
                    toDate.figure().value().map(this::number),
                    toDate.tag(words),
                    bullet(toDate),
                    columns(quarters),
                    lines(quarters),
                    light(toDate));
        }

        private Sign light(Shown shown) {
            if (shown.figure().state() == Figure.State.NOT_APPLICABLE) {
                return grey("scoring.state.not-applicable");
            }
            var light =
                    scoring.light(pledge, period, shown.figure(), shown.kind(), scoring.method())
                            .orElse(Light.GREY);
            return light == Light.GREY
                            && expected.by(period).filter(one -> !one.isZero()).isPresent()
                    ? grey("scoring.state.not-yet-due")
                    : ScorePages.sign(light, words);
        }

        private Sign grey(String key) {
            return new Sign(Light.GREY.word(), words.text(key));
        }

        private Bullet bullet(Shown shown) {
            var actual = shown.figure().value();
            var label =
                    words.text(
                            "scoring.picture.bullet",
                            name,
                            written(actual),
                            written(expected.annual()),
                            written(expected.baseline()),
                            written(expected.by(period)),
                            indicator.unit().in(words));
            return Bullet.of(
                    label,
                    expected.baseline(),
                    expected.annual(),
                    actual,
                    expected.by(period),
                    shown.isConfirmed());
        }

        private Quarters columns(List<Shown> quarters) {
            var columns = new ArrayList<Quarters.Quarter>();
            var told = new ArrayList<String>();
            for (int number = 0; number < quarters.size(); number++) {
                var shown = quarters.get(number);
                var quarter = period.year().quarter(number + 1);
                var state = state(quarter, shown);
                var actual = shown.figure().value();
                var target = expected.alone(quarter);
                columns.add(new Quarters.Quarter(state, actual, target, quarter.equals(period)));
                told.add(
                        words.text(
                                "scoring.picture.quarter." + word(state),
                                number + 1,
                                written(actual),
                                written(target)));
            }
            var label = words.text("scoring.picture.quarters", name, String.join("; ", told));
            return Quarters.of(label, columns);
        }

        /** The same figures as the columns, for a table. */
        private List<QuarterLine> lines(List<Shown> quarters) {
            var lines = new ArrayList<QuarterLine>();
            for (int number = 0; number < quarters.size(); number++) {
                var shown = quarters.get(number);
                var quarter = period.year().quarter(number + 1);
                lines.add(
                        new QuarterLine(
                                words.text("scoring.figure.number", number + 1),
                                expected.alone(quarter).map(this::number),
                                shown.figure().value().map(this::number),
                                words.text("scoring.state." + word(state(quarter, shown)))));
            }
            return lines;
        }

        private Quarters.State state(FiscalPeriod quarter, Shown shown) {
            return switch (shown.figure().state()) {
                case REPORTED, CARRIED ->
                        shown.isConfirmed() ? Quarters.State.CONFIRMED : Quarters.State.UNCONFIRMED;
                case NOT_APPLICABLE -> Quarters.State.NOT_APPLICABLE;
                case NOT_REPORTED ->
                        judge.isLate(quarter)
                                ? Quarters.State.NOT_REPORTED
                                : Quarters.State.NOT_YET_DUE;
            };
        }

        private String number(Fraction figure) {
            return indicator.number(figure, words);
        }

        private String written(Optional<Fraction> figure) {
            return figure.map(this::number).orElseGet(() -> words.text("scoring.step.unknown"));
        }
    }

    private static String word(Quarters.State state) {
        return Spelling.key(state);
    }
}
