package org.imihigo.ceremony;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.imihigo.calendar.Calendar;
import org.imihigo.contracts.Contracts;
import org.imihigo.contracts.Draft;
import org.imihigo.contracts.Drafts;
import org.imihigo.contracts.Proposal;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Indicators;
import org.imihigo.indicators.Texts;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.Pledges;
import org.imihigo.seal.CanonicalJson;
import org.springframework.stereotype.Component;

/** Writes down what a unit promises: from its contract in force, else from its finished draft. */
@Component
class PromisedTexts {
    private static final String FORM = "imihigo-contract-1";

    private final Contracts contracts;
    private final Drafts drafts;
    private final Pledges pledges;
    private final Indicators indicators;
    private final Calendar calendar;

    PromisedTexts(
            Contracts contracts,
            Drafts drafts,
            Pledges pledges,
            Indicators indicators,
            Calendar calendar) {
        this.contracts = contracts;
        this.drafts = drafts;
        this.pledges = pledges;
        this.indicators = indicators;
        this.calendar = calendar;
    }

    /** Nothing where there is no contract and no draft that may be signed today. */
    Optional<Promised> of(UnitCode unit, FiscalYear year) {
        if (contracts.inForce(unit, year).isPresent()) {
            var clauses = pledges.of(unit, year).stream().map(this::clause).toList();
            return Optional.of(text(unit, year, clauses, Optional.empty()));
        }
        return drafts.draft(unit, year)
                .filter(this::isFinished)
                .map(draft -> text(unit, year, clauses(draft), Optional.of(draft.version())));
    }

    private boolean isFinished(Draft draft) {
        return draft.open() == 0
                && !draft.pledges().isEmpty()
                && drafts.missing(draft, calendar.today()).isEmpty();
    }

    private static Promised text(
            UnitCode unit,
            FiscalYear year,
            List<Map<String, Object>> clauses,
            Optional<Integer> draft) {
        var json =
                CanonicalJson.of(
                        Map.of(
                                "form", FORM,
                                "unit", unit.value(),
                                "with", unit.parent().orElseThrow().value(),
                                "year", year.toString(),
                                "pledges", clauses));
        return new Promised(unit, year, new String(json, UTF_8), draft);
    }

    private Map<String, Object> clause(Pledge pledge) {
        var series = indicators.series(pledge.series());
        var indicator = series.indicator();
        int decimals = indicator.decimals();
        var clause = new TreeMap<String, Object>();
        clause.put("number", pledge.number());
        clause.put("measure", indicator.code());
        clause.put("name", named(indicator.name()));
        series.category().ifPresent(category -> clause.put("category", named(category)));
        clause.put("unit", named(indicator.unit()));
        clause.put("outcome", pledge.chain().outcome());
        clause.put("output", pledge.chain().output());
        clause.put("annual", figure(pledge.targets().annual(), decimals));
        clause.put(
                "periods",
                pledge.targets().periods().stream()
                        .map(amount -> amount.map(one -> figure(one, decimals)).orElse(""))
                        .toList());
        pledge.baseline()
                .value()
                .ifPresent(value -> clause.put("baseline", figure(value, decimals)));
        clause.put("verification", pledge.verification());
        return clause;
    }

    private static Map<String, Object> named(Texts texts) {
        return Map.of("en", texts.en(), "fr", texts.fr(), "rw", texts.rw());
    }

    /** Exactly: two counts stay two counts. */
    private static String figure(Amount amount, int decimals) {
        return switch (amount) {
            case Amount.Value(long scaled) -> BigDecimal.valueOf(scaled, decimals).toPlainString();
            case Amount.Counts(long numerator, long denominator) -> numerator + "/" + denominator;
            case Amount.NotApplicable _ -> "";
        };
    }

    private static List<Map<String, Object>> clauses(Draft draft) {
        var lines = draft.pledges();
        return IntStream.range(0, lines.size())
                .mapToObj(at -> clause(at + 1, lines.get(at).proposal().orElseThrow()))
                .toList();
    }

    private static Map<String, Object> clause(int number, Proposal proposal) {
        var clause = new TreeMap<String, Object>();
        clause.put("number", number);
        clause.put("name", named(Texts.same(proposal.name())));
        proposal.category().ifPresent(part -> clause.put("category", named(Texts.same(part))));
        clause.put("unit", named(Texts.same(proposal.measurement().unit())));
        clause.put("outcome", proposal.outcome());
        clause.put("output", proposal.output());
        clause.put(
                "annual",
                proposal.annual()
                        .map(BigDecimal::toPlainString)
                        .or(() -> proposal.computed().map(Object::toString))
                        .orElse(""));
        clause.put(
                "periods",
                proposal.quarters().stream()
                        .map(figure -> figure.map(BigDecimal::toPlainString).orElse(""))
                        .toList());
        proposal.baseline().ifPresent(value -> clause.put("baseline", value.toPlainString()));
        return clause;
    }
}
