package org.imihigo.signing;

import java.util.Optional;
import java.util.function.IntFunction;
import org.imihigo.calendar.Calendar;
import org.imihigo.contracts.Contracts;
import org.imihigo.contracts.Draft;
import org.imihigo.contracts.Drafts;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.Sha256;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.web.Language;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the text of a contract: frozen, it is pledged and signed, and changes no more. */
@Service
@Transactional
public class Freezing {
    private final AllTexts texts;
    private final AllCommitments commitments;
    private final ContractTexts writing;
    private final Script script;
    private final Drafts drafts;
    private final Contracts contracts;
    private final Calendar calendar;
    private final ApplicationEventPublisher events;

    Freezing(
            AllTexts texts,
            AllCommitments commitments,
            ContractTexts writing,
            Script script,
            Drafts drafts,
            Contracts contracts,
            Calendar calendar,
            ApplicationEventPublisher events) {
        this.texts = texts;
        this.commitments = commitments;
        this.writing = writing;
        this.script = script;
        this.drafts = drafts;
        this.contracts = contracts;
        this.calendar = calendar;
        this.events = events;
    }

    /**
     * Freezes the draft that the council approved; or what is in force already and was signed
     * before its text could be sealed. As long as nothing has changed, it is the same text.
     *
     * @param language in which it is signed; the text itself is in all three
     * @return the hash of the text
     */
    public String freeze(UnitCode unit, FiscalYear year, Language language, Actor actor) {
        actor.mustReportFor(unit);
        if (texts.inForce(unit, year).isPresent()) {
            throw Refusal.conflict("signing.text.in-force");
        }
        if (contracts.inForce(unit, year).isPresent()) {
            return keep(
                    unit,
                    year,
                    Optional.empty(),
                    version -> writing.of(unit, year, version, commitments.of(unit, year)),
                    language,
                    actor);
        }
        var draft = approved(unit, year);
        return keep(
                unit,
                year,
                Optional.of(draft.version()),
                version -> writing.of(draft, version, commitments.of(unit, year)),
                language,
                actor);
    }

    /** Whether any text of that contract was ever frozen. */
    @Transactional(readOnly = true)
    public boolean isFrozen(UnitCode unit, FiscalYear year) {
        return texts.last(unit, year).isPresent();
    }

    private Draft approved(UnitCode unit, FiscalYear year) {
        var draft =
                drafts.draft(unit, year).orElseThrow(() -> Refusal.notFound("signing.text.draft"));
        if (draft.open() > 0) {
            throw Refusal.conflict("signing.text.open", draft.open());
        }
        drafts.missing(draft, calendar.today())
                .ifPresent(
                        lacks -> {
                            throw Refusal.conflict(lacks.key(), lacks.arguments().toArray());
                        });
        return draft;
    }

    private String keep(
            UnitCode unit,
            FiscalYear year,
            Optional<Integer> draft,
            IntFunction<ContractText> text,
            Language language,
            Actor actor) {
        var last = texts.last(unit, year);
        var same =
                last.map(Frozen::sha256)
                        .filter(
                                hash ->
                                        hash.equals(
                                                Sha256.hex(
                                                        script.write(
                                                                text.apply(
                                                                        last.orElseThrow()
                                                                                .version())))));
        if (same.isPresent()) {
            return same.get();
        }
        int version = last.map(Frozen::version).orElse(0) + 1;
        var content = script.write(text.apply(version));
        var frozen =
                new Frozen(
                        Sha256.hex(content),
                        unit,
                        year,
                        version,
                        Optional.empty(),
                        draft,
                        language,
                        content,
                        Deed.of(actor, calendar.now()));
        try {
            texts.insert(frozen);
        } catch (DuplicateKeyException _) {
            throw Refusal.conflict("signing.text.twice");
        }
        events.publishEvent(new TextFrozen(unit, frozen.sha256()));
        return frozen.sha256();
    }
}
