package org.imihigo.drafting;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import org.imihigo.contracts.Candidates;
import org.imihigo.contracts.Column;
import org.imihigo.indicators.Indicators;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.proposals.Proposal;
import org.imihigo.proposals.Proposals;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** What the unit has promised its people to put into the contract of that year. */
@Component
class AdoptedProposals implements Candidates {
    private final Proposals proposals;
    private final Indicators indicators;
    private final Rolled rolled;

    AdoptedProposals(Proposals proposals, Indicators indicators, Rolled rolled) {
        this.proposals = proposals;
        this.indicators = indicators;
        this.rolled = rolled;
    }

    @Override
    public int order() {
        return 3;
    }

    @Override
    public String word() {
        return "proposals";
    }

    @Override
    public String title(Words words) {
        return words.text("drafting.start.proposals");
    }

    @Override
    public List<Candidate> of(UnitCode unit, FiscalYear year, Words words) {
        return proposals.promised(unit, year).stream()
                .map(proposal -> candidate(proposal, unit, year, words))
                .toList();
    }

    private Candidate candidate(Proposal proposal, UnitCode unit, FiscalYear year, Words words) {
        var cells = new EnumMap<Column, String>(Column.class);
        cells.put(Column.INDICATOR, proposal.title());
        proposal.wanted()
                .ifPresent(
                        wanted -> {
                            var series = indicators.series(wanted.series());
                            cells.putAll(LastYear.named(series, words));
                            cells.putAll(rolled.cells(unit, series, year, words));
                            wanted.scaled()
                                    .map(
                                            scaled ->
                                                    BigDecimal.valueOf(
                                                            scaled, series.indicator().decimals()))
                                    .map(BigDecimal::toPlainString)
                                    .ifPresent(target -> cells.put(Column.ANNUAL_TARGET, target));
                        });
        proposal.cost().ifPresent(cost -> cells.put(Column.COST, Long.toString(cost)));
        var origin = words.text("drafting.start.asked", proposal.code());
        cells.put(Column.OBSERVATIONS, origin);
        cells.values().removeIf(String::isBlank);
        return new Candidate(proposal.id().toString(), proposal.title(), origin, cells);
    }
}
