package org.imihigo.phone;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.Refusal;
import org.imihigo.notices.ShortMessage;
import org.imihigo.people.Actor;
import org.imihigo.reporting.Owed;
import org.imihigo.reporting.Reading;
import org.imihigo.reporting.ReadingId;
import org.imihigo.reporting.Report;
import org.imihigo.reporting.Reporting;
import org.imihigo.web.Words;

/**
 * A unit's figures by telephone. The gateway sends all that was typed each time, and it is walked
 * through anew: a figure that was kept on the way is found again by the name that its step gave it,
 * so that a message that comes twice, or late, changes nothing.
 */
final class Walk {
    private static final String YES = "1";
    private static final String AGAIN = "2";
    private static final String SKIP = "00";

    private final Call call;
    private final Actor actor;
    private final Typed keys;
    private final Reporting reporting;
    private final Filed filed;
    private final Words words;
    private final Set<SeriesId> skipped = new HashSet<>();
    private final Set<Integer> kept = new HashSet<>();
    private List<Owed> owed;

    Walk(Call call, Actor actor, Reporting reporting, Filed filed, Words words) {
        this.call = call;
        this.actor = actor;
        this.keys = new Typed(call.path());
        this.reporting = reporting;
        this.filed = filed;
        this.words = words;
        this.owed = reporting.owed(actor.unit(), call.period());
    }

    /** The screen on which what was typed ends. */
    Screen screen() {
        for (int step = 0; ; step++) {
            var figure = figure(step);
            if (figure.isEmpty()) {
                return whole();
            }
            var waits = ask(step, figure.get());
            if (waits.isPresent()) {
                return waits.get();
            }
        }
    }

    /** What this step kept, or else the next figure that nobody has reported or passed over. */
    private Optional<Owed> figure(int step) {
        var said = reporting.find(id(step)).map(Reading::series);
        said.ifPresent(_ -> kept.add(step));
        return owed.stream()
                .filter(one -> said.map(one.series().id()::equals).orElseGet(() -> isOpen(one)))
                .findFirst();
    }

    private boolean isOpen(Owed one) {
        return one.current().isEmpty() && !skipped.contains(one.series().id());
    }

    private ReadingId id(int step) {
        var name = (call.origin() + " " + step).getBytes(StandardCharsets.UTF_8);
        return new ReadingId(UUID.nameUUIDFromBytes(name));
    }

    /** The screen that waits, or nothing where the next figure comes. */
    private Optional<Screen> ask(int step, Owed figure) {
        var problem = "";
        for (; ; ) {
            var typed = keys.next();
            if (typed.isEmpty()) {
                return Optional.of(question(figure, problem));
            }
            if (typed.get().equals(SKIP)) {
                skipped.add(figure.series().id());
                return Optional.empty();
            }
            try {
                var waits = confirm(step, figure, Figures.read(typed.get(), figure, words));
                if (waits.isAnswered()) {
                    return waits.screen();
                }
                problem = "";
            } catch (Refusal refusal) {
                problem = words.text(refusal);
            }
        }
    }

    /** Whether a figure was settled, and the screen that waits after it. */
    private record Settled(boolean isAnswered, Optional<Screen> screen) {}

    private Settled confirm(int step, Owed figure, Amount amount) {
        for (; ; ) {
            var typed = keys.next();
            if (typed.isEmpty()) {
                return new Settled(true, Optional.of(echo(figure, amount)));
            }
            if (typed.get().equals(AGAIN)) {
                return new Settled(false, Optional.empty());
            }
            if (typed.get().equals(YES)) {
                return new Settled(true, received(step, figure, amount));
            }
        }
    }

    private Optional<Screen> received(int step, Owed figure, Amount amount) {
        var code = filed.figure(id(step), figure, amount, "USSD", call.number(), actor, words);
        if (kept.add(step)) {
            owed = reporting.owed(actor.unit(), call.period());
        }
        var typed = keys.next();
        if (typed.isEmpty()) {
            return Optional.of(
                    Screen.ask(words.text("phone.report.received", code, waiting().size())));
        }
        return typed.get().equals(YES)
                ? Optional.empty()
                : Optional.of(Screen.end(words.text("phone.report.bye")));
    }

    private List<Owed> waiting() {
        return owed.stream().filter(this::isOpen).toList();
    }

    private Screen question(Owed figure, String problem) {
        var how = words.text(figure.isCounted() ? "phone.report.counts" : "phone.report.type");
        var goal =
                figure.target()
                        .map(target -> words.text("phone.report.goal", figure.shown(target, words)))
                        .orElse("");
        var head = problem.isEmpty() ? place() + ", " + call.period() : problem;
        return new Screen(
                ShortMessage.fit(
                        figure.name(words),
                        name ->
                                head
                                        + "\n"
                                        + figure.pledge().number()
                                        + ". "
                                        + name
                                        + "\n"
                                        + how
                                        + " "
                                        + goal),
                true);
    }

    /** What would be kept, with the unit and the one it lies in. */
    private Screen echo(Owed figure, Amount amount) {
        var said = figure.shown(amount, words);
        var fell = figure.falls(amount) ? words.text("phone.report.fell") + "\n" : "";
        return new Screen(
                ShortMessage.fit(
                        figure.name(words),
                        name ->
                                place()
                                        + "\n"
                                        + name
                                        + ": "
                                        + said
                                        + "\n"
                                        + fell
                                        + words.text("phone.report.confirm")),
                true);
    }

    /** All that could be asked was asked: the report can go. */
    private Screen whole() {
        var report = reporting.report(actor.unit(), call.period());
        if (!report.isEditable()) {
            return Screen.end(words.text("phone.report.sent", call.period()));
        }
        long reported = owed.stream().filter(one -> one.current().isPresent()).count();
        if (reported == 0) {
            return Screen.end(words.text("phone.report.none"));
        }
        for (; ; ) {
            var typed = keys.next();
            if (typed.isEmpty()) {
                return Screen.ask(
                        words.text(
                                "phone.report.whole", place(), reported, owed.size() - reported));
            }
            if (typed.get().equals(YES)) {
                filed.report(call.period(), actor);
                return Screen.end(words.text("phone.report.sent", call.period()));
            }
            if (typed.get().equals(SKIP) || typed.get().equals("0")) {
                return Screen.end(words.text("phone.report.bye"));
            }
        }
    }

    private String place() {
        return filed.place(actor.unit(), words);
    }

    static boolean isDue(Report report, List<Owed> figures) {
        return report.isEditable() && !figures.isEmpty();
    }
}
