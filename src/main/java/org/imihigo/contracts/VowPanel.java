package org.imihigo.contracts;

import java.util.Optional;
import org.imihigo.contracts.pages.VowPart;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.people.Actor;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.PledgePanel;
import org.imihigo.territory.Territory;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** First on a pledge's page: who promised it before whom, when, and whom it concerns. */
@Component
class VowPanel implements PledgePanel {
    private final Contracts contracts;
    private final Territory territory;

    VowPanel(Contracts contracts, Territory territory) {
        this.contracts = contracts;
        this.territory = territory;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public Optional<View> of(
            Pledge pledge, FiscalPeriod period, Optional<Actor> actor, Words words) {
        return contracts
                .inForce(pledge.unit(), pledge.year())
                .map(
                        contract ->
                                new View(
                                        "vow",
                                        words.text("contracts.vow.title"),
                                        part(pledge, contract, words)));
    }

    private VowPart part(Pledge pledge, Contract contract, Words words) {
        var unit = territory.fullName(pledge.unit(), words);
        return new VowPart(
                words.text(
                        "contracts.vow.sentence",
                        unit,
                        territory.fullName(contract.with(), words),
                        contract.signedOn()),
                concerns(pledge, words),
                "/contracts/" + pledge.unit() + "/" + pledge.year(),
                Optional.of(contract.note()).filter(note -> !note.isBlank()),
                "/p/%s/%s/%d".formatted(pledge.unit(), pledge.year(), pledge.number()));
    }

    /** The people of the place, and of how many places in it. */
    private String concerns(Pledge pledge, Words words) {
        var unit = territory.fullName(pledge.unit(), words);
        var below =
                territory.children(pledge.unit()).stream()
                        .filter(one -> one.existsOn(pledge.year().lastDay()))
                        .toList();
        return below.isEmpty()
                ? words.text("contracts.vow.people", unit)
                : words.text(
                        "contracts.vow.people-in",
                        unit,
                        below.size(),
                        territory.tierNames(below.getFirst().tier(), words));
    }
}
