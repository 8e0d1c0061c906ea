package org.imihigo.home;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.territory.Unit;
import org.springframework.stereotype.Component;

/** The periods that a page offers to choose from. */
@Component
class Periods {
    private final Clock clock;

    Periods(Clock clock) {
        this.clock = clock;
    }

    /** The quarter that is running. */
    FiscalPeriod now() {
        return FiscalPeriod.quarterOf(LocalDate.now(clock));
    }

    /** The quarter that is running, or the last that a unit saw to its end. */
    FiscalPeriod last(Unit unit) {
        return unit.until()
                .filter(end -> !end.isAfter(now().lastDay()))
                .map(end -> FiscalPeriod.quarterOf(end).previous())
                .orElseGet(this::now);
    }

    /**
     * The newest first: the quarters that have begun, of this year and the last; and {@code
     * chosen}, however old.
     */
    List<FiscalPeriod> offered(FiscalPeriod chosen) {
        var now = now();
        var begun =
                Stream.of(now.year(), now.year().previous())
                        .flatMap(year -> year.quarters().toList().reversed().stream())
                        .filter(quarter -> quarter.compareTo(now) <= 0);
        return Stream.concat(begun, Stream.of(chosen)).distinct().toList();
    }
}
