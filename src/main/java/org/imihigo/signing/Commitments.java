package org.imihigo.signing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.imihigo.calendar.Calendar;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.People;
import org.imihigo.people.PostId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for what the level above promises in return: written before signing, followed after. */
@Service
@Transactional
public class Commitments {
    private static final int LONGEST = 500;

    private final AllCommitments commitments;
    private final AllTexts texts;
    private final AllSignatures signatures;
    private final Parties parties;
    private final People people;
    private final Calendar calendar;
    private final ApplicationEventPublisher events;

    Commitments(
            AllCommitments commitments,
            AllTexts texts,
            AllSignatures signatures,
            Parties parties,
            People people,
            Calendar calendar,
            ApplicationEventPublisher events) {
        this.commitments = commitments;
        this.texts = texts;
        this.signatures = signatures;
        this.parties = parties;
        this.people = people;
        this.calendar = calendar;
        this.events = events;
    }

    @Transactional(readOnly = true)
    List<Commitment> of(UnitCode unit, FiscalYear year) {
        return commitments.of(unit, year);
    }

    /** Whether the actor speaks for the level above. */
    boolean mayPromise(UnitCode unit, Actor actor) {
        return actor.judges(unit) || parties.receives(unit).id().equals(actor.post());
    }

    /**
     * @param id of the form: sent twice, it is one
     * @param owner the post that answers for it
     */
    public void promise(
            UUID id,
            UnitCode unit,
            FiscalYear year,
            String what,
            LocalDate due,
            PostId owner,
            Actor actor) {
        mustPromise(unit, actor);
        mustBeOpen(unit, year);
        people.post(owner);
        if (what.isBlank() || what.length() > LONGEST) {
            throw Refusal.invalid("signing.commitment.words", LONGEST);
        }
        if (due.isBefore(year.previous().firstDay()) || due.isAfter(year.lastDay())) {
            throw Refusal.invalid("signing.commitment.day", year);
        }
        var made =
                new Commitment(
                        id, unit, year, what.strip(), due, owner, java.util.Optional.empty());
        if (commitments.insert(made, Deed.of(actor, calendar.now()))) {
            events.publishEvent(new CommitmentMade(unit, id));
        }
    }

    void withdraw(UUID id, Actor actor) {
        var commitment = get(id);
        mustPromise(commitment.unit(), actor);
        mustBeOpen(commitment.unit(), commitment.year());
        if (commitments.withdraw(id, Deed.of(actor, calendar.now()))) {
            events.publishEvent(new CommitmentWithdrawn(commitment.unit(), id));
        }
    }

    /** The unit that was promised it says that it was kept. */
    public void keep(UUID id, LocalDate day, String note, Actor actor) {
        var commitment = get(id);
        actor.mustReportFor(commitment.unit());
        if (day.isAfter(calendar.today())) {
            throw Refusal.invalid("signing.commitment.future", day);
        }
        if (!commitments.keep(id, day, note.strip(), Deed.of(actor, calendar.now()))) {
            throw Refusal.conflict("signing.commitment.kept");
        }
        events.publishEvent(new CommitmentKept(commitment.unit(), id, day));
    }

    private Commitment get(UUID id) {
        return commitments
                .find(id)
                .orElseThrow(() -> Refusal.notFound("signing.commitment.unknown"));
    }

    private void mustPromise(UnitCode unit, Actor actor) {
        actor.mustSee(unit);
        if (!mayPromise(unit, actor)) {
            throw Refusal.notYours("signing.commitment.above");
        }
    }

    /** What somebody has signed is added to by an amendment alone. */
    private void mustBeOpen(UnitCode unit, FiscalYear year) {
        boolean signed =
                texts.of(unit, year).stream()
                        .anyMatch(
                                text ->
                                        texts.force(text.sha256()).isPresent()
                                                || !signatures.of(text.sha256()).isEmpty());
        if (signed) {
            throw Refusal.conflict("signing.commitment.signed");
        }
    }
}
