package org.imihigo.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.imihigo.calendar.Calendar;
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
    private final Calendar calendar;
    private final Pledges pledges;
    private final Indicators indicators;
    private final Territory territory;
    private final Reports reports;

    ReportDeadlines(
            Calendar calendar,
            Pledges pledges,
            Indicators indicators,
            Territory territory,
            Reports reports) {
        this.calendar = calendar;
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
                .map(this::deadline)
                .filter(one -> !one.due().isBefore(first) && !one.due().isAfter(last))
                .toList();
    }

    private static Stream<FiscalPeriod> periods(FiscalYear year, FiscalPeriod.Kind kind) {
        return IntStream.rangeClosed(1, kind.inYear())
                .mapToObj(number -> new FiscalPeriod(year, kind, number));
    }

    private Deadline deadline(FiscalPeriod period) {
        var due = calendar.reporting(period).due();
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
        return owing.stream()
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
