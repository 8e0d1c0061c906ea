package org.imihigo.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.imihigo.calendar.Window;
import org.imihigo.indicators.Indicators;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.notices.Deadline;
import org.imihigo.notices.Deadlines;
import org.imihigo.notices.Debt;
import org.imihigo.pledges.Measured;
import org.imihigo.pledges.Pledges;
import org.imihigo.pledges.Source;
import org.imihigo.territory.Territory;
import org.springframework.stereotype.Component;

/** Reports that are due: of every unit that has figures of its own and has not sent them. */
@Component
class ReportDeadlines implements Deadlines {
    private final OwnWindows windows;
    private final Pledges pledges;
    private final Indicators indicators;
    private final Territory territory;
    private final Reports reports;

    ReportDeadlines(
            OwnWindows windows,
            Pledges pledges,
            Indicators indicators,
            Territory territory,
            Reports reports) {
        this.windows = windows;
        this.pledges = pledges;
        this.indicators = indicators;
        this.territory = territory;
        this.reports = reports;
    }

    @Override
    public List<Deadline> between(LocalDate first, LocalDate last) {
        var year = FiscalYear.of(last);
        return Stream.of(year.previous(), year)
                .flatMap(
                        one ->
                                Stream.of(FiscalPeriod.Kind.QUARTER, FiscalPeriod.Kind.MONTH)
                                        .flatMap(kind -> periods(one, kind)))
                .flatMap(this::deadlines)
                .filter(one -> !one.due().isBefore(first) && !one.due().isAfter(last))
                .toList();
    }

    private static Stream<FiscalPeriod> periods(FiscalYear year, FiscalPeriod.Kind kind) {
        return IntStream.rangeClosed(1, kind.inYear())
                .mapToObj(number -> new FiscalPeriod(year, kind, number));
    }

    /** The day for all, and those of units that have days of their own. */
    private Stream<Deadline> deadlines(FiscalPeriod period) {
        var own = windows.of(period);
        return Stream.concat(Stream.of(own.common()), own.granted().keySet().stream().map(own::of))
                .map(Window::due)
                .distinct()
                .map(due -> deadline(period, due));
    }

    private static Deadline deadline(FiscalPeriod period, LocalDate due) {
        return new Deadline("report " + period + " " + due, "reporting.notice.", period, due);
    }

    @Override
    public List<Debt> owed(Deadline deadline) {
        var period = deadline.period();
        var owing = new TreeSet<UnitCode>();
        pledges.eachMeasured(
                period.year(),
                measured -> {
                    if (reports(measured, period)) {
                        owing.add(measured.unit());
                    }
                });
        owing.removeAll(reports.sent(period));
        var own = windows.of(period);
        return owing.stream()
                .filter(unit -> own.of(unit).due().equals(deadline.due()))
                .filter(unit -> seesTheEnd(unit, period))
                .map(unit -> new Debt(unit, Optional.empty(), "/reports/" + unit + "/" + period))
                .toList();
    }

    private boolean reports(Measured measured, FiscalPeriod period) {
        return measured.source() == Source.OWN
                && indicators.series(measured.series()).indicator().frequency() == period.kind();
    }

    private boolean seesTheEnd(UnitCode unit, FiscalPeriod period) {
        return territory.find(unit).filter(known -> known.existsOn(period.lastDay())).isPresent();
    }
}
