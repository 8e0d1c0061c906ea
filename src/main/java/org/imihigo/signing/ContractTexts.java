package org.imihigo.signing;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.imihigo.contracts.Column;
import org.imihigo.contracts.Draft;
import org.imihigo.contracts.Proposal;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Indicator;
import org.imihigo.indicators.Indicators;
import org.imihigo.indicators.Texts;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.People;
import org.imihigo.people.Post;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.Pledges;
import org.imihigo.territory.Territory;
import org.imihigo.web.Bundles;
import org.springframework.stereotype.Component;

/**
 * Writes the text of a contract: from a draft that its council approved, or from what is in force.
 */
@Component
class ContractTexts {
    /** What a clause says in places of its own, and columns that a promise does not have yet. */
    private static final Set<Column> ELSEWHERE =
            EnumSet.of(
                    Column.KEY,
                    Column.NUMBER,
                    Column.PILLAR,
                    Column.SECTOR,
                    Column.OUTCOME,
                    Column.OUTPUT,
                    Column.INDICATOR,
                    Column.UNIT,
                    Column.BASELINE,
                    Column.Q1_TARGET,
                    Column.Q2_TARGET,
                    Column.Q3_TARGET,
                    Column.Q4_TARGET,
                    Column.ANNUAL_TARGET,
                    Column.MEANS_OF_VERIFICATION,
                    Column.Q1_ACHIEVED,
                    Column.Q2_ACHIEVED,
                    Column.Q3_ACHIEVED,
                    Column.Q4_ACHIEVED,
                    Column.ANNUAL_ACHIEVEMENT,
                    Column.ANNUAL_PERCENTAGE,
                    Column.STATUS,
                    Column.OBSERVATIONS);

    private final Parties parties;
    private final People people;
    private final Territory territory;
    private final Pledges pledges;
    private final Indicators indicators;
    private final Bundles bundles;

    ContractTexts(
            Parties parties,
            People people,
            Territory territory,
            Pledges pledges,
            Indicators indicators,
            Bundles bundles) {
        this.parties = parties;
        this.people = people;
        this.territory = territory;
        this.pledges = pledges;
        this.indicators = indicators;
        this.bundles = bundles;
    }

    ContractText of(Draft draft, int version, List<Commitment> commitments) {
        var texts = draft.texts();
        var lines = draft.pledges();
        var clauses =
                IntStream.range(0, lines.size())
                        .mapToObj(
                                at ->
                                        clause(
                                                at + 1,
                                                lines.get(at).proposal().orElseThrow(),
                                                texts.getOrDefault(
                                                        lines.get(at).line().row(), Map.of())))
                        .toList();
        return text(draft.unit(), draft.year(), version, clauses, commitments);
    }

    /** What is in force now. */
    ContractText of(UnitCode unit, FiscalYear year, int version, List<Commitment> commitments) {
        var clauses = pledges.of(unit, year).stream().map(this::clause).toList();
        return text(unit, year, version, clauses, commitments);
    }

    private ContractText text(
            UnitCode unit,
            FiscalYear year,
            int version,
            List<ContractText.Clause> clauses,
            List<Commitment> commitments) {
        var promises = party(parties.promises(unit));
        var receives = party(parties.receives(unit));
        return new ContractText(
                unit.value(),
                year.toString(),
                version,
                "",
                "",
                promises,
                receives,
                Named.of(
                        bundles,
                        words ->
                                words.text(
                                        "signing.text.preamble",
                                        promises.post().in(words.language()),
                                        receives.post().in(words.language()),
                                        year)),
                clauses,
                commitments.stream().map(this::promise).toList());
    }

    private ContractText.Party party(Post post) {
        return new ContractText.Party(
                post.unit().value(),
                Named.of(bundles, words -> territory.fullName(post.unit(), words)),
                Named.of(bundles, words -> people.title(post, words)));
    }

    private ContractText.Promise promise(Commitment commitment) {
        var owner = people.post(commitment.owner());
        return new ContractText.Promise(
                commitment.what(),
                commitment.due().toString(),
                Named.of(bundles, words -> people.title(owner, words)));
    }

    private static ContractText.Clause clause(
            int number, Proposal proposal, Map<Column, String> cells) {
        var more = new TreeMap<String, String>();
        cells.forEach(
                (column, text) -> {
                    if (!ELSEWHERE.contains(column)) {
                        more.put(word(column), text);
                    }
                });
        more.put("measure", proposal.measurement().time().name());
        var name =
                proposal.category()
                        .map(part -> proposal.name() + ": " + part)
                        .orElse(proposal.name());
        return new ContractText.Clause(
                number,
                "",
                proposal.pillar().map(Enum::name).orElse(""),
                proposal.sector(),
                proposal.outcome(),
                proposal.output(),
                Named.same(name),
                Named.same(proposal.measurement().unit()),
                plain(proposal.baseline()),
                proposal.quarters().stream().map(ContractTexts::plain).toList(),
                proposal.annual()
                        .map(BigDecimal::toPlainString)
                        .or(() -> proposal.computed().map(Object::toString))
                        .orElse(""),
                cells.getOrDefault(Column.MEANS_OF_VERIFICATION, ""),
                more);
    }

    private static String plain(Optional<BigDecimal> figure) {
        return figure.map(BigDecimal::toPlainString).orElse("");
    }

    private ContractText.Clause clause(Pledge pledge) {
        var series = indicators.series(pledge.series());
        var indicator = series.indicator();
        var more = new TreeMap<String, String>();
        more.put("measure", indicator.measure().time().name());
        more.put("weight", pledge.weight().toString());
        pledge.baseline().source().ifPresent(source -> more.put("baseline-source", source));
        pledge.baseline().date().ifPresent(day -> more.put("baseline-date", day.toString()));
        pledges.plan(pledge.id())
                .map(plan -> plan.responsible())
                .filter(responsible -> !responsible.isBlank())
                .ifPresent(responsible -> more.put("responsible", responsible));
        return new ContractText.Clause(
                pledge.number(),
                pledge.id().toString(),
                pledge.chain().pillar().name(),
                pledge.chain().sector(),
                pledge.chain().outcome(),
                pledge.chain().output(),
                named(indicator.name(), series.category()),
                named(indicator.unit(), Optional.empty()),
                pledge.baseline().value().map(value -> figure(value, indicator)).orElse(""),
                pledge.targets().periods().stream()
                        .map(amount -> amount.map(one -> figure(one, indicator)).orElse(""))
                        .toList(),
                figure(pledge.targets().annual(), indicator),
                pledge.verification(),
                more);
    }

    private static Named named(Texts texts, Optional<Texts> part) {
        return new Named(
                texts.en() + part.map(one -> ": " + one.en()).orElse(""),
                texts.fr() + part.map(one -> ": " + one.fr()).orElse(""),
                texts.rw() + part.map(one -> ": " + one.rw()).orElse(""));
    }

    /** Exactly: two counts stay two counts. */
    static String figure(Amount amount, Indicator indicator) {
        return switch (amount) {
            case Amount.Value(long scaled) ->
                    BigDecimal.valueOf(scaled, indicator.decimals()).toPlainString();
            case Amount.Counts(long numerator, long denominator) -> numerator + "/" + denominator;
            case Amount.NotApplicable _ -> "";
        };
    }

    private static String word(Column column) {
        return column.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
