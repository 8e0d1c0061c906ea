package org.imihigo.scoring;

import java.util.List;
import java.util.Optional;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.people.Actor;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.PledgePanel;
import org.imihigo.scoring.pages.FigurePage;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** How far one pledge has come, on its page. */
@Component
class FigurePanel implements PledgePanel {
    private final PledgeRows rows;

    FigurePanel(PledgeRows rows) {
        this.rows = rows;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<View> of(
            Pledge pledge, FiscalPeriod period, Optional<Actor> actor, Words words) {
        return rows.of(pledge.unit(), List.of(pledge), period, words).values().stream()
                .findFirst()
                .map(
                        row ->
                                new View(
                                        "figure",
                                        words.text("scoring.figure.title", words.period(period)),
                                        new FigurePage(row)));
    }
}
