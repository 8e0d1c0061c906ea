package org.imihigo.households;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.calendar.Calendar;
import org.imihigo.households.NotebookChanged.Deed;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.Office;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of the room: a notebook is written in by its family, or by the village leader for as
 * long as the family agrees. Every look of an office into one is kept.
 */
@Service
@Transactional
public class Households {
    static final int MOST_PROMISES = 60;
    private static final int LOOKS = 20;

    private final AllNotebooks all;
    private final Calendar calendar;
    private final ApplicationEventPublisher events;

    Households(AllNotebooks all, Calendar calendar, ApplicationEventPublisher events) {
        this.all = all;
        this.calendar = calendar;
        this.events = events;
    }

    /** Everything that stands in a notebook about one year. */
    record Contents(
            Notebook notebook,
            FiscalYear year,
            List<Promise> promises,
            Optional<Account> account,
            Optional<Consent> consent,
            List<AllNotebooks.Look> looks) {}

    /** What a family wrote about one promise at Umuganura. */
    record Answer(Outcome outcome, String why) {}

    /** Sent twice, it is refused: the code of the first was shown already. */
    Code begin(Notebook notebook) {
        var code = Code.next();
        if (!all.insert(notebook, code.digest())) {
            throw Refusal.conflict("households.begin.twice");
        }
        changed(notebook, Deed.BEGUN);
        return code;
    }

    /** The leader begins it for a family that agreed; the code is the family's all the same. */
    Code begin(Notebook notebook, Consent consent, Actor leader) {
        mustLead(leader, notebook.village());
        var code = begin(notebook);
        all.insert(consent);
        changed(notebook, Deed.LENT);
        return code;
    }

    /** A family begins its notebook and writes what it promises itself. */
    public void bring(UUID id, UnitCode village, FiscalYear year, List<String> bodies) {
        var key = new Key.Own(begin(new Notebook(id, village, "", calendar.now())));
        for (var body : bodies) {
            var promise =
                    new Promise(
                            UUID.randomUUID(),
                            year,
                            Category.OTHER,
                            Role.HEADS.getFirst(),
                            body,
                            "",
                            Outcome.OPEN,
                            "");
            write(key, promise);
        }
    }

    @Transactional(readOnly = true)
    boolean isKnown(Code code) {
        return all.by(code.digest()).isPresent();
    }

    /** What a notebook says; that an office read it, is kept. */
    Contents read(Key key, FiscalYear year) {
        var notebook = open(key);
        if (key instanceof Key.Lent(_, Actor leader)) {
            all.insert(notebook.id(), new AllNotebooks.Look(leader.post(), calendar.now()));
            events.publishEvent(new NotebookRead(notebook.village(), notebook.id()));
        }
        return new Contents(
                notebook,
                year,
                all.promises(notebook.id(), year),
                all.account(notebook.id(), year),
                all.consent(notebook.id()),
                all.looks(notebook.id(), LOOKS));
    }

    private Notebook open(Key key) {
        var found =
                switch (key) {
                    case Key.Own(var code) -> all.by(code.digest());
                    case Key.Lent(var notebook, var leader) -> lent(notebook, leader);
                };
        return found.orElseThrow(() -> Refusal.notFound("households.code.unknown"));
    }

    private Optional<Notebook> lent(UUID notebook, Actor leader) {
        return leads(leader) ? all.lent(notebook, leader.unit()) : Optional.empty();
    }

    static boolean leads(Actor actor) {
        return actor.office() == Office.VILLAGE_LEADER;
    }

    private static void mustLead(Actor actor, UnitCode village) {
        if (!leads(actor) || !actor.unit().equals(village)) {
            throw Refusal.notYours("households.not-yours");
        }
    }

    @Transactional(readOnly = true)
    List<Notebook> lent(Actor leader) {
        mustLead(leader, leader.unit());
        return all.lent(leader.unit());
    }

    void write(Key key, Promise promise) {
        var notebook = open(key);
        if (all.promises(notebook.id(), promise.year()).size() >= MOST_PROMISES) {
            throw Refusal.invalid("households.promise.many", MOST_PROMISES);
        }
        if (all.insert(notebook.id(), promise, calendar.now())) {
            changed(notebook, Deed.WRITTEN);
        }
    }

    void strike(Key key, UUID promise) {
        var notebook = open(key);
        if (all.strike(notebook.id(), promise)) {
            changed(notebook, Deed.STRUCK);
        }
    }

    /** The family's account of a year: what was kept, what was not and why, what comes next. */
    void account(Key key, FiscalYear year, Map<UUID, Answer> answers, String next) {
        var notebook = open(key);
        answers.forEach(
                (promise, answer) ->
                        all.answer(notebook.id(), promise, answer.outcome(), answer.why()));
        all.account(notebook.id(), year, next, calendar.now());
        changed(notebook, Deed.ACCOUNTED);
    }

    /** The family asks its village leader to keep the notebook. */
    void lend(Key.Own key, Role givenBy, String words, String language) {
        var notebook = open(key);
        var consent =
                new Consent(
                        UUID.randomUUID(),
                        notebook.id(),
                        notebook.village(),
                        givenBy,
                        words,
                        language,
                        calendar.now());
        if (all.insert(consent)) {
            changed(notebook, Deed.LENT);
        }
    }

    /** From now on the family's code alone opens it. */
    void takeBack(Key.Own key) {
        var notebook = open(key);
        if (all.withdraw(notebook.id(), calendar.now())) {
            changed(notebook, Deed.TAKEN_BACK);
        }
    }

    /**
     * Everything that stands in it is gone. Where the leader is told that the family agrees no
     * more, this is what it means: nothing stays behind that somebody could read without it.
     */
    void erase(Key key) {
        var notebook = open(key);
        all.withdraw(notebook.id(), calendar.now());
        all.erase(notebook.id());
        changed(notebook, Deed.ERASED);
    }

    private void changed(Notebook notebook, Deed deed) {
        events.publishEvent(new NotebookChanged(notebook.village(), notebook.id(), deed));
    }

    /** How many, with nothing of what they say. */
    @Transactional(readOnly = true)
    Tally tally(UnitCode country, FiscalYear year) {
        return new Tally(all.counts(country, year));
    }
}
