package org.imihigo.contracts;

import java.util.List;
import java.util.Optional;
import org.imihigo.baselines.Baseline;
import org.imihigo.baselines.BaselineId;
import org.imihigo.baselines.Baselines;
import org.imihigo.baselines.Confidence;
import org.imihigo.baselines.Stated;
import org.imihigo.calendar.Calendar;
import org.imihigo.indicators.Amount;
import org.imihigo.people.PostId;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.Pledges;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What a contract says of where its unit stood goes into the register, where nothing is there. */
@Component
class BaselinesOfContract {
    private final Pledges pledges;
    private final Baselines baselines;
    private final Calendar calendar;

    BaselinesOfContract(Pledges pledges, Baselines baselines, Calendar calendar) {
        this.pledges = pledges;
        this.baselines = baselines;
        this.calendar = calendar;
    }

    @EventListener
    void hear(ContractKept kept) {
        var contract = kept.contract();
        var stated =
                pledges.of(contract.unit(), contract.year()).stream()
                        .filter(
                                pledge ->
                                        baselines.inForce(pledge.unit(), pledge.series()).isEmpty())
                        .flatMap(pledge -> baseline(pledge, contract, kept.by()).stream())
                        .toList();
        baselines.bring(stated);
    }

    /** Of a pledge that names a figure; the contract is its source where no other is named. */
    private Optional<Baseline> baseline(Pledge pledge, Contract contract, PostId by) {
        var said = pledge.baseline();
        return said.value()
                .filter(value -> !(value instanceof Amount.NotApplicable))
                .map(
                        value ->
                                new Stated.Found(
                                        value,
                                        said.date().orElse(contract.signedOn()),
                                        said.source()
                                                .filter(source -> !source.isBlank())
                                                .orElse("Contract " + contract.year()),
                                        "",
                                        Confidence.valueOf(said.confidence().name())))
                .map(
                        found ->
                                new Baseline(
                                        BaselineId.next(),
                                        pledge.unit(),
                                        pledge.series(),
                                        1,
                                        found,
                                        "",
                                        by,
                                        Optional.empty(),
                                        calendar.now(),
                                        List.of(),
                                        Optional.empty()));
    }
}
