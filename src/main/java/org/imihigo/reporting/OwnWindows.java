package org.imihigo.reporting;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.imihigo.calendar.Calendar;
import org.imihigo.calendar.Window;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.UnitCode;
import org.springframework.stereotype.Component;

/** When a unit may report a period: the calendar's window, with the days that it was granted. */
@Component
class OwnWindows {
    private final Calendar calendar;
    private final AllRequests requests;

    OwnWindows(Calendar calendar, AllRequests requests) {
        this.calendar = calendar;
        this.requests = requests;
    }

    /**
     * The windows of many units in one period.
     *
     * @param granted of those that have days of their own
     */
    record Windows(Window common, Map<UnitCode, List<Request>> granted) {
        Window of(UnitCode unit) {
            var window = common;
            for (var request : granted.getOrDefault(unit, List.of())) {
                window = request.applied(window);
            }
            return window;
        }
    }

    Window of(UnitCode unit, FiscalPeriod period) {
        return of(List.of(unit), period).of(unit);
    }

    Windows of(Collection<UnitCode> units, FiscalPeriod period) {
        return windows(period, requests.days(units, period));
    }

    /** Of every unit. */
    Windows of(FiscalPeriod period) {
        return windows(period, requests.days(period));
    }

    private Windows windows(FiscalPeriod period, List<Request> granted) {
        return new Windows(
                calendar.reporting(period), granted.stream().collect(groupingBy(Request::unit)));
    }

    /** Only a unit whose common window is closed has its own days looked up. */
    boolean isOpen(UnitCode unit, FiscalPeriod period) {
        var today = calendar.today();
        return calendar.reporting(period).isOpen(today) || of(unit, period).isOpen(today);
    }

    /** Refuses where the unit cannot report the period yet, or no longer. */
    void mustBeOpen(UnitCode unit, FiscalPeriod period) {
        if (!isOpen(unit, period)) {
            calendar.mustBeOpen(period);
        }
    }

    /** What may be reported today by any of these units, the earliest first. */
    List<FiscalPeriod> open(Collection<UnitCode> units) {
        var today = calendar.today();
        return Stream.concat(
                        calendar.open().stream(),
                        requests.days(units, today).stream()
                                .filter(one -> of(one.unit(), one.period()).isOpen(today))
                                .map(Request::period))
                .distinct()
                .sorted(comparing(FiscalPeriod::lastDay))
                .toList();
    }
}
