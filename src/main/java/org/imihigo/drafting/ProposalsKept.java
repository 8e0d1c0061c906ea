package org.imihigo.drafting;

import static java.util.stream.Collectors.toSet;

import org.imihigo.contracts.Column;
import org.imihigo.contracts.RowsKept;
import org.imihigo.proposals.Code;
import org.imihigo.proposals.Proposal;
import org.imihigo.proposals.Proposals;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A row names the proposals that it came of; once it is signed, they are taken into its pledge, and
 * whoever asked can read so.
 */
@Component
class ProposalsKept {
    private final Proposals proposals;

    ProposalsKept(Proposals proposals) {
        this.proposals = proposals;
    }

    @EventListener
    void hear(RowsKept kept) {
        var contract = kept.contract();
        var promised =
                proposals.promised(contract.unit(), contract.year()).stream()
                        .map(Proposal::code)
                        .collect(toSet());
        kept.rows()
                .forEach(
                        (pledge, row) ->
                                Code.in(Sheet.text(row, Column.OBSERVATIONS)).stream()
                                        .filter(promised::contains)
                                        .forEach(code -> proposals.take(code, pledge, kept.by())));
    }
}
