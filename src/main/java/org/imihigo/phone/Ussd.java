package org.imihigo.phone;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Refusal;
import org.imihigo.people.Actor;
import org.imihigo.people.People;
import org.imihigo.reporting.Reporting;
import org.imihigo.web.Bundles;
import org.imihigo.web.Language;
import org.imihigo.web.Words;
import org.springframework.stereotype.Service;

/**
 * The door for the gateways of USSD. They keep the call and send all that was typed in it each
 * time; here nothing but how far a call came is kept, for those that break off.
 */
@Service
public class Ussd {
    /** After it a new call begins at the beginning. */
    static final Duration TO_GO_ON = Duration.ofMinutes(10);

    private static final String GO_ON = "1";
    private static final String ANEW = "2";

    private final Subscribers subscribers;
    private final Secrets secrets;
    private final Joining joining;
    private final Calls calls;
    private final Citizens citizens;
    private final Filed filed;
    private final Reporting reporting;
    private final People people;
    private final Bundles bundles;
    private final Clock clock;

    Ussd(
            Subscribers subscribers,
            Secrets secrets,
            Joining joining,
            Calls calls,
            Citizens citizens,
            Filed filed,
            Reporting reporting,
            People people,
            Bundles bundles,
            Clock clock) {
        this.subscribers = subscribers;
        this.secrets = secrets;
        this.joining = joining;
        this.calls = calls;
        this.citizens = citizens;
        this.filed = filed;
        this.reporting = reporting;
        this.people = people;
        this.bundles = bundles;
        this.clock = clock;
    }

    /**
     * What the telephone shows next.
     *
     * @param session the gateway's name of the call
     * @param from the number that calls, which may be made up
     * @param text all that was typed in the call, with stars between
     */
    String answer(String session, String from, String text) {
        try {
            var number = PhoneNumber.parse(from);
            var typed = Typed.parse(text);
            return subscribers
                    .find(number)
                    .map(caller -> known(caller, session, typed))
                    .orElseGet(() -> citizens.screen(number, typed))
                    .wire();
        } catch (Refusal refusal) {
            return Screen.end(bundles.in(Language.RW).text(refusal)).wire();
        }
    }

    private Screen known(Subscriber caller, String session, List<String> typed) {
        var words = bundles.in(caller.language());
        try {
            return caller.pin().isEmpty()
                    ? joining.screen(caller, session, typed, words)
                    : byPin(caller, session, typed, words);
        } catch (Refusal refusal) {
            return Screen.end(words.text(refusal));
        }
    }

    private Screen byPin(Subscriber caller, String session, List<String> typed, Words words) {
        return switch (secrets.byPin(caller, session, typed)) {
            case Secrets.Entry.Asked(boolean again) ->
                    Screen.ask(words.text(again ? "phone.pin.again" : "phone.pin.ask"));
            case Secrets.Entry.Locked() -> Screen.end(words.text("phone.pin.locked"));
            case Secrets.Entry.In(var rest) -> inside(caller, session, rest, words);
        };
    }

    private Screen inside(Subscriber caller, String session, List<String> typed, Words words) {
        var actor = people.speaking(caller.post());
        if (actor.isEmpty()) {
            return Screen.end(words.text("phone.number.left"));
        }
        var call = call(caller, session, actor.get());
        if (call.isEmpty()) {
            return Screen.end(words.text("phone.report.nothing"));
        }
        var way = way(call.get(), typed);
        if (way.isEmpty()) {
            calls.keep(call.get());
            return Screen.ask(
                    words.text(
                            "phone.call.broke-off",
                            filed.place(caller.unit(), words),
                            call.get().period()));
        }
        var screen = new Walk(way.get(), actor.get(), reporting, filed, words).screen();
        calls.keep(way.get().done(!screen.more()));
        return screen;
    }

    private Optional<Call> call(Subscriber caller, String session, Actor actor) {
        var now = now();
        return calls.find(session)
                .or(
                        () ->
                                calls.brokenOff(caller.number(), now.minus(TO_GO_ON))
                                        .map(before -> before.after(session, now)))
                .or(
                        () ->
                                due(actor)
                                        .map(
                                                period ->
                                                        Call.begun(
                                                                session,
                                                                caller.number(),
                                                                period,
                                                                now)));
    }

    /** What counts of what was typed; nothing where the caller still has to say how to go on. */
    private static Optional<Call> way(Call call, List<String> typed) {
        if (call.before().isEmpty()) {
            return Optional.of(call.goingOn(typed));
        }
        var choice = typed.isEmpty() ? "" : typed.getFirst().strip();
        return switch (choice) {
            case GO_ON -> Optional.of(call.goingOn(typed.subList(1, typed.size())));
            case ANEW -> Optional.of(call.anew(typed.subList(1, typed.size())));
            default -> Optional.empty();
        };
    }

    /** The period that closes first of those in which the unit still has something to report. */
    private Optional<FiscalPeriod> due(Actor actor) {
        return reporting.open(actor.unit()).stream()
                .filter(
                        period ->
                                Walk.isDue(
                                        reporting.report(actor.unit(), period),
                                        reporting.owed(actor.unit(), period)))
                .findFirst();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
