package org.imihigo.signing;

import java.util.Optional;
import org.imihigo.contracts.Contracts;
import org.imihigo.home.PanelView;
import org.imihigo.home.UnitPanel;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.people.Actor;
import org.imihigo.signing.pages.LifePart;
import org.imihigo.territory.Unit;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** On a unit's page: how far the contract of the year is, and for how long it was provisional. */
@Component("contractLifePanel")
class LifePanel implements UnitPanel {
    private final Contracts contracts;
    private final AllTexts texts;
    private final Stages stages;

    LifePanel(Contracts contracts, AllTexts texts, Stages stages) {
        this.contracts = contracts;
        this.texts = texts;
        this.stages = stages;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<PanelView> of(
            Unit unit, FiscalPeriod period, Optional<Actor> actor, Words words) {
        var contract = contracts.inForce(unit.code(), period.year());
        boolean known =
                contract.isPresent()
                        || (actor.filter(one -> one.sees(unit.code())).isPresent()
                                && texts.last(unit.code(), period.year()).isPresent());
        if (!known) {
            return Optional.empty();
        }
        long lag = stages.lag(period.year(), contract);
        var part =
                new LifePart(
                        contract.isPresent() ? "tag confirmed" : "tag provisional",
                        words.text(
                                contract.isPresent()
                                        ? "signing.stage.in-force"
                                        : "signing.stage.provisional"),
                        lag > 0
                                ? words.count(
                                        contract.isPresent() ? "signing.lag.was" : "signing.lag.is",
                                        lag)
                                : "",
                        Paths.life(unit.code(), period.year()));
        return Optional.of(
                new PanelView("life", words.text("signing.life.panel", period.year()), part));
    }
}
