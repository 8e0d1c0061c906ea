package org.imihigo.calendar;

import static java.util.Comparator.comparing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.people.Office;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** The door of the room: which day it is here, and what may be done and reported on it. */
@Service
public class Calendar {
    private final Clock clock;
    private final ZoneId zone;
    private final Pack pack;
    private final Moved moved;

    Calendar(
            Clock clock, ZoneId zone, @Value("${imihigo.country:rw}") String country, Moved moved) {
        this.clock = clock;
        this.zone = zone;
        this.pack = Pack.of(country);
        this.moved = moved;
    }

    /** The day in the country. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** This moment, as exactly as the database keeps it. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The fiscal year that is running. */
    public FiscalYear year() {
        return FiscalYear.of(today());
    }

    /** The quarter that is running. */
    public FiscalPeriod quarter() {
        return FiscalPeriod.quarterOf(today());
    }

    /** The quarters and months that may be reported today, the earliest first. */
    public List<FiscalPeriod> open() {
        return Stream.of(year().previous(), year())
                .flatMap(
                        year ->
                                Stream.concat(
                                        periods(year, FiscalPeriod.Kind.QUARTER),
                                        periods(year, FiscalPeriod.Kind.MONTH)))
                .filter(period -> reporting(period).isOpen(today()))
                .sorted(comparing(FiscalPeriod::lastDay))
                .toList();
    }

    private static Stream<FiscalPeriod> periods(FiscalYear year, FiscalPeriod.Kind kind) {
        return IntStream.rangeClosed(1, kind.inYear())
                .mapToObj(number -> new FiscalPeriod(year, kind, number));
    }

    /** When the period may be reported. */
    public Window reporting(FiscalPeriod period) {
        return window(Step.REPORTING, period).orElseThrow();
    }

    /**
     * When a step of the contracts of a year is done; nothing where the country has no days for it:
     * it may then be done whenever the others before it are.
     */
    public Optional<Window> window(Step step, FiscalYear contracts) {
        return window(step, contracts.whole());
    }

    Optional<Window> window(Step step, FiscalPeriod period) {
        return moved.last(step, period).map(Move::window).or(() -> pack.window(step, period));
    }

    /** The days as the country's document has them, before anybody moved them. */
    Optional<Window> original(Step step, FiscalPeriod period) {
        return pack.window(step, period);
    }

    /** How many days a level has to answer what somebody proposed. */
    public int daysToAnswer() {
        return pack.daysToAnswer();
    }

    /** Whether a step is done by an office, as the country's document says. */
    public boolean concerns(Step step, Office office) {
        var rule = pack.steps().get(step);
        return rule != null && rule.offices().contains(office);
    }

    Pack pack() {
        return pack;
    }

    /** Refuses where the step of that year's contracts cannot be done yet, or no longer. */
    public void mustBeOpen(Step step, FiscalYear contracts) {
        window(step, contracts)
                .ifPresent(
                        window ->
                                mustBeOpen(window, "calendar.step.not-yet", "calendar.step.over"));
    }

    /** Whether the step of that year's contracts can be done today. */
    public boolean isOpen(Step step, FiscalYear contracts) {
        return window(step, contracts).map(window -> window.isOpen(today())).orElse(true);
    }

    /** Refuses where the period cannot be reported yet, or no longer. */
    public void mustBeOpen(FiscalPeriod period) {
        mustBeOpen(reporting(period), "calendar.window.not-yet", "calendar.window.over");
    }

    private void mustBeOpen(Window window, String notYet, String over) {
        if (today().isBefore(window.opens())) {
            throw Refusal.closed(notYet, window.opens());
        }
        if (today().isAfter(window.closes())) {
            throw Refusal.closed(over, window.closes());
        }
    }
}
