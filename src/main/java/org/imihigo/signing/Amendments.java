package org.imihigo.signing;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.imihigo.calendar.Calendar;
import org.imihigo.contracts.Contracts;
import org.imihigo.documents.DocumentId;
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
     * @param figures as typed, of all pledges that may change; what stays the same is left out
     * @param session the day on which the council decided, with its minutes
     */
    public record Wish(
            Map<PledgeId, TypedTargets> figures,
            String reason,
            LocalDate session,
            DocumentId minutes) {
        public Wish {
            figures = Map.copyOf(figures);
        }
    }

    /**
     * Freezes the text with the new targets; nothing counts before both have signed it.
     *
     * @return the hash of the new text
     */
    public String propose(
            UnitCode unit, FiscalYear year, Wish wish, Language language, Actor actor) {
        actor.mustReportFor(unit);
        if (contracts.inForce(unit, year).isEmpty()) {
            throw Refusal.conflict("signing.amendment.none");
        }
        mustSayWhy(wish);
        var base = inForce(unit, year, language, actor);
        var changes = changes(unit, year, wish);
        int version = mustBeFree(unit, year) + 1;
        var text = amended(base, version, wish.reason().strip(), changes);
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
                new Amendment(wish.reason().strip(), wish.session(), wish.minutes(), changes));
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

    /** Of the contract's own pledges, those of which something changes. */
    private Map<PledgeId, Targets> changes(UnitCode unit, FiscalYear year, Wish wish) {
        var changes = new LinkedHashMap<PledgeId, Targets>();
        for (var pledge : pledges.of(unit, year)) {
            Optional.ofNullable(wish.figures().get(pledge.id()))
                    .flatMap(typed -> typed.replacing(pledge.targets(), indicator(pledge)))
                    .ifPresent(targets -> changes.put(pledge.id(), targets));
        }
        if (changes.isEmpty()) {
            throw Refusal.invalid("signing.amendment.same");
        }
        return changes;
    }

    private Indicator indicator(Pledge pledge) {
        return indicators.series(pledge.series()).indicator();
    }

    private ContractText amended(
            Frozen base, int version, String reason, Map<PledgeId, Targets> changes) {
        var changed =
                pledges.those(changes.keySet()).stream()
                        .collect(toMap(Pledge::number, Function.identity()));
        var before = script.read(base.content());
        var clauses =
                before.pledges().stream()
                        .map(
                                one ->
                                        Optional.ofNullable(changed.get(one.number()))
                                                .map(pledge -> targeting(one, pledge, changes))
                                                .orElse(one))
                        .toList();
        return before.amended(version, base.sha256(), reason, clauses);
    }

    private ContractText.Clause targeting(
            ContractText.Clause clause, Pledge pledge, Map<PledgeId, Targets> changes) {
        var typed = TypedTargets.of(requireNonNull(changes.get(pledge.id())), indicator(pledge));
        return clause.targeting(typed.annual(), typed.periods());
    }
}
