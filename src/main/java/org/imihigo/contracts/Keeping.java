package org.imihigo.contracts;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Definition;
import org.imihigo.indicators.Indicators;
import org.imihigo.indicators.OverTime;
import org.imihigo.indicators.Series;
import org.imihigo.indicators.SeriesId;
import org.imihigo.indicators.Texts;
import org.imihigo.kernel.Fraction;
import org.imihigo.pledges.Baseline;
import org.imihigo.pledges.Chain;
import org.imihigo.pledges.Plan;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.PledgeId;
import org.imihigo.pledges.Targets;

/** Makes the pledges of a draft without open questions, and the indicators that they need. */
final class Keeping {
    private final Draft draft;
    private final Indicators indicators;
    private final Map<String, Definition> definitions = new HashMap<>();

    Keeping(Draft draft, Indicators indicators) {
        this.draft = draft;
        this.indicators = indicators;
    }

    /** The pledges in the draft's order, each with how it is to be kept. */
    Map<Pledge, Plan> pledges() {
        var pledges = new LinkedHashMap<Pledge, Plan>();
        for (var line : draft.pledges()) {
            var details = Details.of(draft.amended(line));
            pledges.put(pledge(line, details, pledges.size() + 1), details.plan());
        }
        return pledges;
    }

    private Pledge pledge(Judged line, Details details, int number) {
        var proposal = line.proposal().orElseThrow();
        var definition = definition(proposal);
        return new Pledge(
                new PledgeId(UUID.randomUUID()),
                draft.unit(),
                draft.year(),
                series(definition, proposal),
                number,
                new Chain(
                        proposal.pillar().orElseThrow(),
                        proposal.sector(),
                        proposal.outcome(),
                        proposal.output()),
                proposal.source(),
                baseline(proposal, details, definition.decimals()),
                targets(proposal, definition.decimals()),
                weight(proposal, details),
                details.verification().orElse(""),
                Optional.of(draft.origin() + ", " + line.line().row()),
                Optional.empty());
    }

    private static Fraction weight(Proposal proposal, Details details) {
        return details.weight()
                .map(Fraction::of)
                .or(() -> proposal.again().map(Pledge::weight))
                .orElse(Fraction.ONE);
    }

    private Optional<Recognised> again(Proposal proposal) {
        return proposal.again()
                .map(pledge -> new Recognised(pledge, indicators.series(pledge.series())));
    }

    /** The parts of one heading share their definition. */
    private Definition definition(Proposal proposal) {
        return requireNonNull(
                definitions.computeIfAbsent(
                        Folded.of(proposal.name()) + proposal.measurement(),
                        _ -> known(proposal).orElseGet(() -> made(proposal))));
    }

    private Optional<Definition> known(Proposal proposal) {
        return proposal.known().stream()
                .flatMap(code -> indicators.byCode(code).stream())
                .map(series -> series.indicator().definition())
                .findFirst();
    }

    private Definition made(Proposal proposal) {
        var code = Codes.of(draft.unit(), proposal.name(), proposal.measurement());
        return proposal.measurement()
                .definition(code, Texts.same(proposal.name()), proposal.ratio());
    }

    private SeriesId series(Definition definition, Proposal proposal) {
        if (proposal.again().isPresent()) {
            return proposal.again().get().series();
        }
        return proposal.category()
                .map(
                        category ->
                                existing(definition, category)
                                        .orElseGet(
                                                () ->
                                                        indicators.bring(
                                                                definition, Texts.same(category))))
                .orElseGet(() -> indicators.bring(definition));
    }

    private Optional<SeriesId> existing(Definition definition, String category) {
        return indicators.byCode(definition.code()).stream()
                .filter(
                        series ->
                                series.category()
                                        .filter(one -> Known.isSame(one, category))
                                        .isPresent())
                .map(Series::id)
                .findFirst();
    }

    private Baseline baseline(Proposal proposal, Details details, int decimals) {
        var before = again(proposal).filter(one -> one.standsWhereItStood(proposal));
        return before.map(one -> one.pledge().baseline())
                .orElseGet(() -> read(proposal, details, decimals));
    }

    private static Baseline read(Proposal proposal, Details details, int decimals) {
        return new Baseline(
                proposal.baseline().map(value -> amount(value, decimals)),
                details.baselineDate(),
                details.baselineSource(),
                details.confidence().orElseGet(() -> confidence(proposal, details)));
    }

    /**
     * What names its source stands in somebody's records; that it was measured, nobody has said.
     */
    private static Baseline.Confidence confidence(Proposal proposal, Details details) {
        return proposal.baseline().isPresent() && details.baselineSource().isPresent()
                ? Baseline.Confidence.ADMINISTRATIVE
                : Baseline.Confidence.UNKNOWN;
    }

    private Targets targets(Proposal proposal, int decimals) {
        var signed = again(proposal).filter(one -> one.promisesTheSame(proposal));
        return signed.map(one -> one.pledge().targets())
                .map(before -> Targets.of(before.annual(), before.periods()))
                .orElseGet(() -> counted(proposal).orElseGet(() -> read(proposal, decimals)));
    }

    /** A rate by two counts whose quarters all have both. */
    private static Optional<Targets> counted(Proposal proposal) {
        var counts = proposal.counts();
        boolean all =
                proposal.measurement().time() == OverTime.RATE_POOLED
                        && proposal.computed().isPresent();
        if (!all) {
            return Optional.empty();
        }
        var quarters = counts.subList(0, proposal.quarters().size());
        var year =
                counts.getLast()
                        .orElseGet(
                                () ->
                                        quarters.stream()
                                                .flatMap(Optional::stream)
                                                .reduce(Keeping::together)
                                                .orElseThrow());
        return Optional.of(
                Targets.of(year, quarters.stream().map(one -> one.<Amount>map(it -> it)).toList()));
    }

    private static Amount.Counts together(Amount.Counts one, Amount.Counts other) {
        return new Amount.Counts(
                one.numerator() + other.numerator(), one.denominator() + other.denominator());
    }

    private static Targets read(Proposal proposal, int decimals) {
        var annual =
                proposal.annual()
                        .or(
                                () ->
                                        proposal.computed()
                                                .map(
                                                        year ->
                                                                year.rounded(
                                                                        decimals,
                                                                        RoundingMode.HALF_UP)))
                        .orElseThrow();
        return Targets.of(
                amount(annual, decimals),
                proposal.quarters().stream()
                        .map(quarter -> quarter.map(value -> amount(value, decimals)))
                        .toList());
    }

    private static Amount amount(BigDecimal value, int decimals) {
        return new Amount.Value(value.movePointRight(decimals).longValueExact());
    }
}
