package org.imihigo.checks;

import java.util.Map;
import org.imihigo.calendar.Calendar;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the sixteen questions are answered. */
@Service
@Transactional
class ScreeningDesk {
    private static final int LONGEST = 500;

    private final Checks checks;
    private final Screenings screenings;
    private final Calendar calendar;
    private final ApplicationEventPublisher events;

    ScreeningDesk(
            Checks checks,
            Screenings screenings,
            Calendar calendar,
            ApplicationEventPublisher events) {
        this.checks = checks;
        this.screenings = screenings;
        this.calendar = calendar;
        this.events = events;
    }

    /**
     * What somebody says to one question.
     *
     * @param version how often it had been answered when they read it
     */
    record Word(int question, Said.Answer answer, String note, int version) {}

    @Transactional(readOnly = true)
    Screening of(UnitCode unit, FiscalYear year, String key) {
        return screenings.of(unit, year).getOrDefault(key, new Screening(Map.of()));
    }

    /** The line, as it stands in the draft, or else in the contract in force. */
    @Transactional(readOnly = true)
    Planned line(Review review, String key) {
        return review.plan().lines().stream()
                .filter(line -> line.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("checks.screening.unknown"));
    }

    @Transactional(readOnly = true)
    Review review(UnitCode unit, FiscalYear year) {
        return checks.draft(unit, year)
                .or(() -> checks.signed(unit, year))
                .orElseThrow(() -> Refusal.notFound("checks.plan.unknown"));
    }

    void say(UnitCode unit, FiscalYear year, String key, Word word, Actor actor) {
        actor.mustReportFor(unit);
        var before = of(unit, year, key).answers().get(word.question());
        if (before == null
                ? word.answer() == Said.Answer.OPEN
                : before.answer() == word.answer() && before.note().equals(word.note().strip())) {
            return;
        }
        if (word.note().length() > LONGEST) {
            throw Refusal.invalid("checks.reason.empty", LONGEST);
        }
        var said =
                new Said(
                        word.question(),
                        word.version() + 1,
                        word.answer(),
                        word.note().strip(),
                        actor.post(),
                        actor.person(),
                        calendar.now());
        if (!screenings.insert(unit, year, key, said)) {
            throw Refusal.conflict("checks.cap.overtaken");
        }
        events.publishEvent(new LineScreened(unit, year, key, word.question()));
    }
}
