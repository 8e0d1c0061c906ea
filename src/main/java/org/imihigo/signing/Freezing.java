package org.imihigo.signing;

import java.util.Optional;
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
     * Freezes the draft that the council approved. As long as nothing has changed, it is the same
     * text.
     *
     * @param language in which it is signed; the text itself is in all three
     * @return the hash of the text
     */
    String freeze(UnitCode unit, FiscalYear year, Language language, Actor actor) {
        actor.mustReportFor(unit);
        if (contracts.inForce(unit, year).isPresent()) {
            throw Refusal.conflict("signing.text.in-force");
        }
        var draft = approved(unit, year);
        var last = texts.last(unit, year);
        var again = last.map(one -> write(draft, one.version()));
        if (again.map(Sha256::hex).equals(last.map(Frozen::sha256)) && last.isPresent()) {
            return last.get().sha256();
        }
        int version = last.map(Frozen::version).orElse(0) + 1;
        return keep(unit, year, version, draft.version(), language, write(draft, version), actor);
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

    private byte[] write(Draft draft, int version) {
        return script.write(writing.of(draft, version, commitments.of(draft.unit(), draft.year())));
    }

    private String keep(
            UnitCode unit,
            FiscalYear year,
            int version,
            int draft,
            Language language,
            byte[] content,
            Actor actor) {
        var frozen =
                new Frozen(
                        Sha256.hex(content),
                        unit,
                        year,
                        version,
                        Optional.empty(),
                        Optional.of(draft),
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
