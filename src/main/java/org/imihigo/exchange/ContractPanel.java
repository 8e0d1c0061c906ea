package org.imihigo.exchange;

import java.util.Optional;
import org.imihigo.contracts.Contracts;
import org.imihigo.exchange.pages.TablePart;
import org.imihigo.home.PanelView;
import org.imihigo.home.UnitPanel;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.people.Actor;
import org.imihigo.territory.Unit;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** On the page of a unit: where its contract is found as a table, and as a file. */
@Component
class ContractPanel implements UnitPanel {
    private final Contracts contracts;

    ContractPanel(Contracts contracts) {
        this.contracts = contracts;
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    public Optional<PanelView> of(
            Unit unit, FiscalPeriod period, Optional<Actor> actor, Words words) {
        boolean mine = actor.filter(one -> one.reportsFor(unit.code())).isPresent();
        boolean signed = contracts.inForce(unit.code(), period.year()).isPresent();
        if (!signed && !mine) {
            return Optional.empty();
        }
        var contracts = "/contracts/" + unit.code() + "/";
        var next = signed ? period.year().next() : period.year();
        var part =
                new TablePart(
                        contracts + period.year(), contracts + next + "/import", signed, mine);
        return Optional.of(new PanelView("table", words.text("exchange.panel.title"), part));
    }
}
