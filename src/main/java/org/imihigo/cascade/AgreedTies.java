package org.imihigo.cascade;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.imihigo.checks.Ties;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.pledges.PledgeId;
import org.imihigo.pledges.Pledges;
import org.springframework.stereotype.Component;

/** A share that was agreed is a part of the whole before any contract says so. */
@Component
class AgreedTies implements Ties {
    private final AllTurns turns;
    private final Pledges pledges;

    AgreedTies(AllTurns turns, Pledges pledges) {
        this.turns = turns;
        this.pledges = pledges;
    }

    @Override
    public Map<UnitCode, Set<SeriesId>> tied(Collection<UnitCode> units, FiscalYear year) {
        return turns.borneBy(units, year).stream()
                .filter(share -> share.agreed().isPresent())
                .collect(groupingBy(Share::unit, mapping(Share::series, toSet())));
    }

    @Override
    public Map<PledgeId, List<Amount>> agreed(Collection<PledgeId> wholes) {
        return turns.of(wholes).stream()
                .filter(share -> share.agreed().isPresent() && !isPledged(share))
                .collect(
                        groupingBy(
                                Share::pledge,
                                mapping(share -> share.agreed().orElseThrow().annual(), toList())));
    }

    private boolean isPledged(Share share) {
        return pledges.find(share.unit(), share.year(), share.series()).isPresent();
    }
}
