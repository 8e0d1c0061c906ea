package org.imihigo.ranking;

import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;
import org.imihigo.home.PanelView;
import org.imihigo.home.UnitPanel;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.people.Actor;
import org.imihigo.ranking.pages.PastPage;
import org.imihigo.territory.Unit;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** What was published about a unit in earlier years, by other methods. */
@Component
class PastPanel implements UnitPanel {
    private final History history;

    PastPanel(History history) {
        this.history = history;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<PanelView> of(
            Unit unit, FiscalPeriod period, Optional<Actor> actor, Words words) {
        var finals =
                history.all().stream()
                        .flatMap(
                                table ->
                                        table.of(unit.code()).stream()
                                                .map(line -> row(line, table, words)));
        var review = history.midTerm();
        var midTerm = review.of(unit.code()).stream().map(line -> row(line, review, words));
        var rows = Stream.concat(finals, midTerm).toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new PanelView(
                                "history",
                                words.text("ranking.history.panel"),
                                new PastPage(rows)));
    }

    private static PastPage.Row row(Published.Line line, Published table, Words words) {
        return new PastPage.Row(
                table.year().toString(),
                words.number(line.score().rounded(1, RoundingMode.HALF_UP)),
                words.text("ranking.standing.rank", line.rank(), table.lines().size()),
                table.source(),
                "/history/" + table.year());
    }

    /** With the computed share: the published one may be a misprint. */
    private static PastPage.Row row(MidTerm.Line line, MidTerm review, Words words) {
        return new PastPage.Row(
                words.text("ranking.midterm.year"),
                words.number(line.computed().rounded(1, RoundingMode.HALF_UP)),
                words.text("ranking.midterm.unranked"),
                review.source(),
                "/history/2012-13/mid-term");
    }
}
