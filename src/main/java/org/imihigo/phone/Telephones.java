package org.imihigo.phone;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.calendar.Calendar;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.Appointed;
import org.imihigo.people.People;
import org.imihigo.people.Post;
import org.imihigo.reporting.Owed;
import org.imihigo.reporting.Reporting;
import org.imihigo.web.Language;
import org.imihigo.web.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of the room: which telephone speaks for which post. The level above registers it, for it
 * knows the person; the person alone knows the PIN.
 */
@Service
@Transactional
public class Telephones {
    static final Duration CODE_HOLDS = Duration.ofDays(7);

    private final Subscribers subscribers;
    private final Drafts drafts;
    private final Filed filed;
    private final Pin pins;
    private final Reporting reporting;
    private final People people;
    private final Calendar calendar;
    private final ApplicationEventPublisher happenings;

    Telephones(
            Subscribers subscribers,
            Drafts drafts,
            Filed filed,
            Pin pins,
            Reporting reporting,
            People people,
            Calendar calendar,
            ApplicationEventPublisher happenings) {
        this.subscribers = subscribers;
        this.drafts = drafts;
        this.filed = filed;
        this.pins = pins;
        this.reporting = reporting;
        this.people = people;
        this.calendar = calendar;
        this.happenings = happenings;
    }

    /**
     * Registers the telephone of the post that reports for a unit directly below the actor's.
     *
     * @return the code to say to its holder, who chooses a PIN with it; it is kept nowhere
     * @throws Refusal where the number or the post has a telephone already
     */
    public String register(UnitCode unit, String typed, Language language, Actor actor) {
        actor.mustJudge(unit);
        var number = PhoneNumber.parse(typed);
        var post = reporter(unit);
        if (subscribers.find(number).isPresent() || subscribers.of(post.id()).isPresent()) {
            throw Refusal.conflict("phone.number.taken");
        }
        var code = Pin.code();
        var until = now().plus(CODE_HOLDS);
        var fresh =
                new Subscriber(
                        number,
                        post.id(),
                        unit,
                        language,
                        Optional.of(new Subscriber.Code(pins.hash(code), until)),
                        Optional.empty());
        subscribers.insert(fresh, actor, now());
        happenings.publishEvent(NumberChanged.of(fresh, "registered"));
        return code;
    }

    /** For the demonstration, whose PINs everybody may know. */
    public void seat(UnitCode unit, String number, String pin, Actor actor) {
        register(unit, number, Language.RW, actor);
        subscribers.choosePin(PhoneNumber.parse(number), pins.hash(pin));
    }

    private Post reporter(UnitCode unit) {
        return people.postsOf(unit).stream()
                .filter(post -> post.office().reports())
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("phone.number.no-post"));
    }

    /** Takes a telephone off, by the level above or by the post itself: lost, stolen, sold. */
    public void remove(UnitCode unit, Actor actor) {
        if (!actor.reportsFor(unit)) {
            actor.mustJudge(unit);
        }
        people.postsOf(unit).stream().filter(post -> post.office().reports()).forEach(this::remove);
    }

    private void remove(Post post) {
        subscribers
                .remove(post.id())
                .ifPresent(one -> happenings.publishEvent(NumberChanged.of(one, "removed")));
    }

    /** Whoever leaves a post takes their telephone along. */
    @EventListener
    void hear(Appointed appointed) {
        remove(new Post(appointed.post(), appointed.office(), appointed.unit()));
    }

    @Transactional(readOnly = true)
    Optional<Subscriber> of(Actor actor) {
        return subscribers.of(actor.post());
    }

    @Transactional(readOnly = true)
    List<Subscriber> of(Collection<UnitCode> units) {
        return subscribers.of(units);
    }

    @Transactional(readOnly = true)
    List<Drafts.Draft> drafts(Actor actor) {
        return actor.reportsFor(actor.unit()) ? drafts.of(actor.unit()) : List.of();
    }

    /** The figure of a draft, if it can still be reported. */
    @Transactional(readOnly = true)
    Optional<Owed> figure(Drafts.Draft draft) {
        return reporting.owed(draft.unit(), draft.period()).stream()
                .filter(one -> one.series().id().equals(draft.series()))
                .findFirst();
    }

    /** What came without the secret counts from now on. */
    void confirm(UUID id, Actor actor, Words words) {
        actor.mustReportFor(actor.unit());
        var draft = taken(id, actor);
        var owed = figure(draft).orElseThrow(() -> Refusal.invalid("phone.draft.over"));
        var amount = Figures.read(draft.typed(), owed, words);
        var number = of(actor).orElseThrow(() -> Refusal.invalid("phone.draft.over")).number();
        filed.figure(draft.id(), owed, amount, "SMS", number, actor, words);
    }

    void discard(UUID id, Actor actor) {
        actor.mustReportFor(actor.unit());
        taken(id, actor);
    }

    private Drafts.Draft taken(UUID id, Actor actor) {
        return drafts.take(id, actor.unit())
                .orElseThrow(() -> Refusal.notFound("phone.draft.unknown"));
    }

    private Instant now() {
        return calendar.now();
    }
}
