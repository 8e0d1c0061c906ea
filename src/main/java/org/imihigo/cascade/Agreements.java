package org.imihigo.cascade;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.contracts.Contracts;
import org.imihigo.contracts.DraftChanged;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.UnitCode;
import org.imihigo.pledges.Baseline;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.PledgeId;
import org.imihigo.pledges.Pledges;
import org.imihigo.pledges.Source;
import org.imihigo.pledges.Targets;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes an agreed share the pledge of the unit that bears it: at once where its contract is in
 * force, else when its contract comes into force with a pledge on the series.
 */
@Component("cascadeAgreements")
class Agreements {
    private final Pledges pledges;
    private final Contracts contracts;
    private final AllTurns turns;

    Agreements(Pledges pledges, Contracts contracts, AllTurns turns) {
        this.pledges = pledges;
        this.contracts = contracts;
        this.turns = turns;
    }

    void keep(Pledge whole, UnitCode unit, Targets targets) {
        var there = pledges.find(unit, whole.year(), whole.series());
        if (there.isPresent()) {
            amend(there.get(), targets);
            link(there.get(), whole.id());
        } else if (contracts.inForce(unit, whole.year()).isPresent()) {
            pledges.make(List.of(part(whole, unit, targets)));
        }
    }

    private void amend(Pledge pledge, Targets agreed) {
        var before = pledge.targets();
        if (!before.annual().equals(agreed.annual())
                || !before.periods().equals(agreed.periods())) {
            pledges.amend(
                    pledge.id(),
                    new Targets(before.version() + 1, agreed.annual(), agreed.periods()));
        }
    }

    private void link(Pledge pledge, PledgeId whole) {
        if (pledge.parent().filter(whole::equals).isEmpty()) {
            pledges.link(pledge.id(), whole);
        }
    }

    private Pledge part(Pledge whole, UnitCode unit, Targets targets) {
        int last = pledges.of(unit, whole.year()).stream().mapToInt(Pledge::number).max().orElse(0);
        return new Pledge(
                new PledgeId(UUID.randomUUID()),
                unit,
                whole.year(),
                whole.series(),
                last + 1,
                whole.chain(),
                Source.OWN,
                new Baseline(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Baseline.Confidence.UNKNOWN),
                targets,
                Fraction.ONE,
                whole.verification(),
                Optional.of("Umuhigo " + whole.unit() + "-" + whole.number()),
                Optional.of(whole.id()));
    }

    /**
     * A contract that came into force may hold what was agreed before: it is linked as it stands.
     */
    @EventListener
    void linkWhatWasAgreed(DraftChanged change) {
        for (var share : turns.borneBy(change.unit())) {
            if (share.agreed().isPresent()) {
                pledges.find(share.unit(), share.year(), share.series())
                        .ifPresent(pledge -> link(pledge, share.pledge()));
            }
        }
    }
}
