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
import org.imihigo.indicators.Series;
import org.imihigo.indicators.SeriesId;
import org.imihigo.indicators.Texts;
import org.imihigo.kernel.Fraction;
import org.imihigo.pledges.Baseline;
import org.imihigo.pledges.Chain;
import org.imihigo.pledges.Plan;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.PledgeId;
import org.imihigo.pledges.Source;
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
                Source.OWN,
                baseline(proposal, details, definition.decimals()),
                targets(proposal, definition.decimals()),
                details.weight().map(Fraction::of).orElse(Fraction.ONE),
                details.verification().orElse(""),
                Optional.of(draft.origin() + ", " + line.line().row()),
                Optional.empty());
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
        return proposal.measurement().definition(code, Texts.same(proposal.name()));
    }

    private SeriesId series(Definition definition, Proposal proposal) {
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

    private static Baseline baseline(Proposal proposal, Details details, int decimals) {
        return new Baseline(
                proposal.baseline().map(value -> amount(value, decimals)),
                details.baselineDate(),
                details.baselineSource(),
                details.confidence().orElse(Baseline.Confidence.UNKNOWN));
    }

    private static Targets targets(Proposal proposal, int decimals) {
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
