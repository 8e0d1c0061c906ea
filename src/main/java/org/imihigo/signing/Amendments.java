package org.imihigo.signing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imihigo.calendar.Calendar;
import org.imihigo.contracts.Contracts;
import org.imihigo.documents.DocumentId;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Indicator;
import org.imihigo.indicators.Indicators;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.Sha256;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.PledgeId;
import org.imihigo.pledges.Pledges;
import org.imihigo.pledges.Targets;
import org.imihigo.web.Language;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to other targets: a new text with its reason, which both parties sign as the first. */
@Service
@Transactional
public class Amendments {
    private static final int LONGEST = 1_000;

    private final AllTexts texts;
    private final AllSignatures signatures;
    private final AllAmendments amendments;
    private final AllCommitments commitments;
    private final ContractTexts writing;
    private final Script script;
    private final Contracts contracts;
    private final Pledges pledges;
    private final Indicators indicators;
    private final Calendar calendar;
    private final ApplicationEventPublisher events;

    Amendments(
            AllTexts texts,
            AllSignatures signatures,
            AllAmendments amendments,
            AllCommitments commitments,
            ContractTexts writing,
            Script script,
            Contracts contracts,
            Pledges pledges,
            Indicators indicators,
            Calendar calendar,
            ApplicationEventPublisher events) {
        this.texts = texts;
        this.signatures = signatures;
        this.amendments = amendments;
        this.commitments = commitments;
        this.writing = writing;
        this.script = script;
        this.contracts = contracts;
        this.pledges = pledges;
        this.indicators = indicators;
        this.calendar = calendar;
        this.events = events;
    }

    /**
     * What an amendment asks for.
     *
     * @param quarters as typed; empty where nothing is promised
     * @param session the day on which the council decided, with its minutes
     */
    record Wish(
            PledgeId pledge,
            String annual,
            List<String> quarters,
            String reason,
            LocalDate session,
            DocumentId minutes) {}

    /**
     * Freezes the text with the new targets; nothing counts before both have signed it.
     *
     * @return the hash of the new text
     */
    String propose(UnitCode unit, FiscalYear year, Wish wish, Language language, Actor actor) {
        actor.mustReportFor(unit);
        if (contracts.inForce(unit, year).isEmpty()) {
            throw Refusal.conflict("signing.amendment.none");
        }
        mustSayWhy(wish);
        var base = inForce(unit, year, language, actor);
        var pledge = pledges.get(wish.pledge());
        var targets = targets(pledge, wish);
        int version = mustBeFree(unit, year) + 1;
        var text = amended(base, version, wish.reason().strip(), pledge, targets);
        var content = script.write(text);
        var frozen =
                new Frozen(
                        Sha256.hex(content),
                        unit,
                        year,
                        version,
                        Optional.of(base.sha256()),
                        Optional.empty(),
                        language,
                        content,
                        Deed.of(actor, calendar.now()));
        texts.insert(frozen);
        amendments.insert(
                frozen.sha256(),
                new Amendment(
                        wish.reason().strip(),
                        wish.session(),
                        wish.minutes(),
                        Map.of(pledge.id(), targets)));
        events.publishEvent(new TextFrozen(unit, frozen.sha256()));
        return frozen.sha256();
    }

    private void mustSayWhy(Wish wish) {
        if (wish.reason().isBlank() || wish.reason().length() > LONGEST) {
            throw Refusal.invalid("signing.amendment.reason", LONGEST);
        }
        if (wish.session().isAfter(calendar.today())) {
            throw Refusal.invalid("signing.amendment.session", wish.session());
        }
    }

    /** The last version; refuses where somebody has signed one that is not in force yet. */
    private int mustBeFree(UnitCode unit, FiscalYear year) {
        var last = texts.last(unit, year).orElseThrow();
        if (texts.force(last.sha256()).isEmpty() && !signatures.of(last.sha256()).isEmpty()) {
            throw Refusal.conflict("signing.amendment.open", last.version());
        }
        return last.version();
    }

    /** The text that holds; of a contract that was kept without one, it is written now. */
    private Frozen inForce(UnitCode unit, FiscalYear year, Language language, Actor actor) {
        return texts.inForce(unit, year).orElseGet(() -> adopt(unit, year, language, actor));
    }

    private Frozen adopt(UnitCode unit, FiscalYear year, Language language, Actor actor) {
        int version = texts.last(unit, year).map(Frozen::version).orElse(0) + 1;
        var content = script.write(writing.of(unit, year, version, commitments.of(unit, year)));
        var adopted =
                new Frozen(
                        Sha256.hex(content),
                        unit,
                        year,
                        version,
                        Optional.empty(),
                        Optional.empty(),
                        language,
                        content,
                        Deed.of(actor, calendar.now()));
        texts.insert(adopted);
        texts.enforce(adopted.sha256(), true, calendar.now());
        return adopted;
    }

    private ContractText amended(
            Frozen base, int version, String reason, Pledge pledge, Targets targets) {
        var indicator = indicators.series(pledge.series()).indicator();
        var before = script.read(base.content());
        var clauses =
                before.pledges().stream()
                        .map(
                                one ->
                                        one.number() == pledge.number()
                                                ? one.targeting(
                                                        ContractTexts.figure(
                                                                targets.annual(), indicator),
                                                        targets.periods().stream()
                                                                .map(
                                                                        amount ->
                                                                                figure(
                                                                                        amount,
                                                                                        indicator))
                                                                .toList())
                                                : one)
                        .toList();
        return before.amended(version, base.sha256(), reason, clauses);
    }

    private static String figure(Optional<Amount> amount, Indicator indicator) {
        return amount.map(one -> ContractTexts.figure(one, indicator)).orElse("");
    }

    private Targets targets(Pledge pledge, Wish wish) {
        var indicator = indicators.series(pledge.series()).indicator();
        if (pledge.targets().periods().size() != wish.quarters().size()) {
            throw Refusal.invalid("signing.amendment.monthly");
        }
        var periods = wish.quarters().stream().map(text -> amount(text, indicator)).toList();
        var annual =
                amount(wish.annual(), indicator)
                        .orElseThrow(() -> Refusal.invalid("signing.amendment.figure", ""));
        var next = new Targets(pledge.targets().version() + 1, annual, periods);
        if (annual.equals(pledge.targets().annual())
                && periods.equals(pledge.targets().periods())) {
            throw Refusal.invalid("signing.amendment.same");
        }
        return next;
    }

    /** A decimal with as many places as the indicator has, or two counts. */
    private static Optional<Amount> amount(String typed, Indicator indicator) {
        var text = typed.strip().replace(',', '.');
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.matches("[0-9]{1,12}/[0-9]{1,12}")) {
            var parts = text.split("/", 2);
            return Optional.of(
                    new Amount.Counts(Long.parseLong(parts[0]), Long.parseLong(parts[1])));
        }
        if (!text.matches("-?[0-9]{1,14}(\\.[0-9]{1,9})?")) {
            throw Refusal.invalid("signing.amendment.figure", typed);
        }
        try {
            return Optional.of(
                    new Amount.Value(
                            new BigDecimal(text)
                                    .movePointRight(indicator.decimals())
                                    .longValueExact()));
        } catch (ArithmeticException _) {
            throw Refusal.invalid("signing.amendment.figure", typed);
        }
    }
}
