package org.imihigo.board;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.imihigo.board.pages.FiguresPart;
import org.imihigo.home.PanelView;
import org.imihigo.home.UnitPanel;
import org.imihigo.indicators.Indicators;
import org.imihigo.indicators.Series;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.people.Actor;
import org.imihigo.pledges.Pledges;
import org.imihigo.reporting.Kind;
import org.imihigo.territory.Unit;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/**
 * A province and the nation have no contract, and figures all the same. Where a unit has pledges,
 * its own page of pledges shows them.
 */
@Component
class FiguresPanel implements UnitPanel {
    private final Board board;
    private final Pledges pledges;
    private final Indicators indicators;

    FiguresPanel(Board board, Pledges pledges, Indicators indicators) {
        this.board = board;
        this.pledges = pledges;
        this.indicators = indicators;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Optional<PanelView> of(
            Unit unit, FiscalPeriod period, Optional<Actor> actor, Words words) {
        if (!pledges.of(unit.code(), period.year()).isEmpty()) {
            return Optional.empty();
        }
        var rows =
                indicators.all().stream()
                        .flatMap(series -> row(unit, series, period, words))
                        .toList();
        return Optional.of(rows)
                .filter(some -> !some.isEmpty())
                .map(some -> view(some, period, words));
    }

    private static PanelView view(List<FiguresPart.Row> rows, FiscalPeriod period, Words words) {
        var caption = words.text("board.figures.caption", words.period(period));
        return new PanelView(
                "figures", words.text("board.figures.title"), new FiguresPart(caption, rows));
    }

    private Stream<FiguresPart.Row> row(
            Unit unit, Series series, FiscalPeriod period, Words words) {
        var indicator = series.indicator();
        var reported = board.toDate(unit.code(), series.id(), period, Kind.SELF);
        var confirmed = board.toDate(unit.code(), series.id(), period, Kind.VALIDATED);
        var whole = indicator.name().in(words);
        var name =
                series.category().map(category -> whole + ": " + category.in(words)).orElse(whole);
        return reported.value().stream()
                .map(
                        value ->
                                new FiguresPart.Row(
                                        name,
                                        indicator.path(),
                                        indicator.shown(value, words),
                                        confirmed.value().map(one -> indicator.shown(one, words)),
                                        words.text(
                                                "board.figures.of",
                                                reported.coverage().fresh(),
                                                reported.coverage().expected())));
    }
}
