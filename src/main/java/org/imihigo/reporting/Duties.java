package org.imihigo.reporting;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.imihigo.calendar.Calendar;
import org.imihigo.calendar.Window;
import org.imihigo.indicators.Amount;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.territory.Territory;
import org.imihigo.territory.Unit;
import org.springframework.stereotype.Component;

/** Who has to report what by when, and whether they have. */
@Component
class Duties {
    private final Territory territory;
    private final Sheets sheets;
    private final Reports reports;
    private final Readings readings;
    private final Commentaries commentaries;
    private final OwnWindows windows;
    private final Calendar calendar;

    Duties(
            Territory territory,
            Sheets sheets,
            Reports reports,
            Readings readings,
            Commentaries commentaries,
            OwnWindows windows,
            Calendar calendar) {
        this.territory = territory;
        this.sheets = sheets;
        this.reports = reports;
        this.readings = readings;
        this.commentaries = commentaries;
        this.windows = windows;
        this.calendar = calendar;
    }

    /**
     * What a unit owes for a period.
     *
     * @param figures how many its report should have
     */
    record Duty(Report report, int figures, Window window) {
        UnitCode unit() {
            return report.unit();
        }

        FiscalPeriod period() {
            return report.period();
        }

        /** Whether it was sent; a returned report was. */
        boolean isDone() {
            return report.state() != Report.State.DRAFT;
        }

        String path() {
            return "/reports/" + unit() + "/" + period();
        }
    }

    /** What the unit has to report; nothing where its figures add up from below. */
    List<Duty> of(UnitCode unit, FiscalPeriod period) {
        return of(List.of(unit), period);
    }

    /** What the units directly below have to report, in their order. */
    List<Duty> below(UnitCode unit, FiscalPeriod period) {
        return of(
                territory.children(unit).stream()
                        .filter(child -> child.existsOn(period.lastDay()))
                        .map(Unit::code)
                        .toList(),
                period);
    }

    private List<Duty> of(List<UnitCode> units, FiscalPeriod period) {
        Map<UnitCode, Report> begun =
                reports.of(units, period).stream().collect(toMap(Report::unit, identity()));
        var own = windows.of(units, period);
        return units.stream()
                .map(
                        unit ->
                                new Duty(
                                        begun.getOrDefault(unit, Report.draft(unit, period)),
                                        sheets.of(unit, period).size(),
                                        own.of(unit)))
                .filter(duty -> duty.figures() > 0)
                .toList();
    }

    /** How many figures of a report are on record. */
    int recorded(Duty duty) {
        return readings.current(duty.unit(), duty.period(), Kind.SELF).size();
    }

    /** What the actor's unit or those directly below may report today, the earliest first. */
    List<FiscalPeriod> open(Actor actor) {
        var below = territory.children(actor.scope()).stream().map(Unit::code);
        return windows.open(Stream.concat(Stream.of(actor.unit()), below).toList());
    }

    /** How a report stands today, with what it holds. */
    Standing standing(Duty duty, Collection<Reading> said) {
        int seen =
                (int)
                        commentaries.of(said.stream().map(Reading::id).toList()).values().stream()
                                .filter(Commentary::seen)
                                .count();
        int not =
                (int)
                        said.stream()
                                .filter(one -> one.amount() instanceof Amount.NotApplicable)
                                .count();
        return Standing.of(
                duty.report(),
                duty.window(),
                calendar.today(),
                new Standing.Contents(said.size(), not, seen));
    }

    boolean isOpen(Duty duty) {
        return duty.window().isOpen(calendar.today());
    }

    Instant now() {
        return calendar.now();
    }

    boolean isLate(Duty duty) {
        return !duty.isDone() && duty.window().isLate(calendar.today());
    }

    boolean hasBegun(FiscalPeriod period) {
        return !calendar.today().isBefore(calendar.reporting(period).opens());
    }
}
