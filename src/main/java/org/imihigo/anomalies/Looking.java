package org.imihigo.anomalies;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.imihigo.calendar.Calendar;
import org.imihigo.indicators.Indicators;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Tier;
import org.imihigo.kernel.UnitCode;
import org.imihigo.reporting.Reading;
import org.imihigo.reporting.SelfReports;
import org.imihigo.territory.Territory;
import org.imihigo.territory.Unit;
import org.springframework.stereotype.Component;

/** Looks at what the units below a place have said of a period, by every rule. */
@Component
class Looking {
    private final SelfReports reports;
    private final Indicators indicators;
    private final Territory territory;
    private final Calendar calendar;
    private final ZoneId zone;

    Looking(
            SelfReports reports,
            Indicators indicators,
            Territory territory,
            Calendar calendar,
            ZoneId zone) {
        this.reports = reports;
        this.indicators = indicators;
        this.territory = territory;
        this.calendar = calendar;
        this.zone = zone;
    }

    /**
     * What was found, and in how much.
     *
     * @param figures of how many the period's page speaks
     */
    record Found(List<Sign> signs, int figures, int units) {}

    Found below(UnitCode place, FiscalPeriod period) {
        var quarters = quarters(period);
        var said = said(place, quarters);
        var now = of(said, period);
        var before = said.stream().filter(one -> one.period().compareTo(period) < 0).toList();
        var year = said.stream().filter(one -> one.period().year().equals(period.year())).toList();
        var signs = new ArrayList<Sign>(Rounding.in(said));
        signs.addAll(Copying.in(now));
        signs.addAll(Repeating.in(of(before, period.previous()), now));
        signs.addAll(Jumping.in(before, now));
        if (period.number() == 4) {
            signs.addAll(Rushing.in(year));
        }
        signs.addAll(evidence(place, period));
        signs.addAll(LastHour.in(now, due(period)));
        signs.sort(Comparator.comparing(Sign::rule).thenComparing(Sign::unit));
        var units = now.stream().map(Said::unit).distinct().count();
        return new Found(List.copyOf(signs), now.size(), (int) units);
    }

    /** The quarter, and the four before it. */
    private static List<FiscalPeriod> quarters(FiscalPeriod period) {
        return Stream.iterate(period, FiscalPeriod::previous).limit(5).toList();
    }

    private static List<Said> of(List<Said> said, FiscalPeriod period) {
        return said.stream().filter(one -> one.period().equals(period)).toList();
    }

    /** Midnight after the day on which it was due. */
    private Instant due(FiscalPeriod period) {
        return calendar.reporting(period).due().plusDays(1).atStartOfDay(zone).toInstant();
    }

    private List<Said> said(UnitCode place, List<FiscalPeriod> periods) {
        var readings =
                isWide(place)
                        ? reports.of(directlyBelow(place, periods.getFirst()), periods)
                        : reports.within(place, periods);
        return readings.stream()
                .filter(reading -> !reading.unit().equals(place))
                .flatMap(reading -> said(reading).stream())
                .sorted(Comparator.comparing(Said::unit).thenComparing(Said::period))
                .toList();
    }

    /** Of a province and a country their districts speak: each has a page for what is in it. */
    private boolean isWide(UnitCode place) {
        var tier = territory.unit(place).tier();
        return tier == Tier.COUNTRY || tier == Tier.PROVINCE;
    }

    private List<UnitCode> directlyBelow(UnitCode place, FiscalPeriod period) {
        return Stream.of(Tier.CITY, Tier.DISTRICT)
                .flatMap(tier -> territory.units(tier, place, period.lastDay()).stream())
                .map(Unit::code)
                .toList();
    }

    private Optional<Said> said(Reading reading) {
        var indicator = indicators.series(reading.series()).indicator();
        return reading.amount()
                .exact(indicator.decimals())
                .map(
                        value ->
                                new Said(
                                        reading.unit(),
                                        reading.series(),
                                        indicator.measure().time(),
                                        reading.period(),
                                        value,
                                        reading.at()));
    }

    /** One document behind figures of several units, or of several periods. */
    private List<Sign> evidence(UnitCode place, FiscalPeriod period) {
        var uses = reports.sharingEvidence(place, period);
        return uses.values().stream()
                .flatMap(used -> SharedEvidence.in(used, place, period).stream())
                .toList();
    }
}
