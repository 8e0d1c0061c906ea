package org.imihigo.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarTest {
    private static final ZoneId KIGALI = ZoneId.of("Africa/Kigali");

    @ParameterizedTest
    @CsvSource({
        "2025-26-Q1, 2025-07-01, 2025-10-15, 2025-11-14",
        "2025-26-Q2, 2025-10-01, 2026-01-15, 2026-02-14",
        "2025-26-Q3, 2026-01-01, 2026-04-15, 2026-05-15",
        "2025-26-Q4, 2026-04-01, 2026-07-15, 2026-08-14",
        // February has 29 days in 2028: the month's window is as long, one day later.
        "2025-26-M08, 2026-02-01, 2026-03-15, 2026-04-14",
        "2027-28-M08, 2028-02-01, 2028-03-15, 2028-04-14",
        "2027-28-M07, 2028-01-01, 2028-02-15, 2028-03-16",
        "2026-27-M07, 2027-01-01, 2027-02-15, 2027-03-17",
        "2027-28, 2027-07-01, 2028-07-15, 2028-08-14",
    })
    void aWindowIsCountedInDays(String period, LocalDate opens, LocalDate due, LocalDate closes) {
        assertThat(on("2026-11-22").reporting(FiscalPeriod.parse(period).orElseThrow()))
                .isEqualTo(new Window(opens, due, closes));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-30, 2025-26, 2025-26-Q4",
        "2026-07-01, 2026-27, 2026-27-Q1",
        "2026-11-22, 2026-27, 2026-27-Q2",
        "2028-02-29, 2027-28, 2027-28-Q3",
        "2028-03-31, 2027-28, 2027-28-Q3",
        "2028-04-01, 2027-28, 2027-28-Q4",
    })
    void theYearBeginsInJuly(String day, String year, String quarter) {
        assertThat(on(day).year()).isEqualTo(FiscalYear.parse(year).orElseThrow());
        assertThat(on(day).quarter()).isEqualTo(FiscalPeriod.parse(quarter).orElseThrow());
    }

    @Test
    void aPeriodIsOpenFromItsFirstDayToTheDayItCloses() {
        var quarter = new FiscalYear(2025).quarter(2);

        assertThatThrownBy(() -> on("2025-09-30").mustBeOpen(quarter))
                .isInstanceOfSatisfying(Refusal.class, CalendarTest::isClosed);
        assertThatCode(() -> on("2025-10-01").mustBeOpen(quarter)).doesNotThrowAnyException();
        assertThatCode(() -> on("2026-02-14").mustBeOpen(quarter)).doesNotThrowAnyException();
        assertThatThrownBy(() -> on("2026-02-15").mustBeOpen(quarter))
                .isInstanceOfSatisfying(Refusal.class, CalendarTest::isClosed);
    }

    @Test
    void whatMayBeReportedTodayBeginsWithWhatEndedFirst() {
        assertThat(on("2026-07-20").open().stream().map(FiscalPeriod::toString))
                .containsExactly("2025-26-Q4", "2025-26-M12", "2026-27-M01", "2026-27-Q1");
    }

    @Test
    void whatIsNotReportedIsLateTheDayAfterItWasDue() {
        var window = on("2026-01-16").reporting(new FiscalYear(2025).quarter(2));

        assertThat(window.isLate(LocalDate.parse("2026-01-15"))).isFalse();
        assertThat(window.isLate(LocalDate.parse("2026-01-16"))).isTrue();
    }

    @Test
    void theDayIsTheCountrysNotTheServers() {
        var lateInTheEveningUtc = Clock.fixed(Instant.parse("2026-06-30T22:30:00Z"), KIGALI);

        var calendar = calendar(lateInTheEveningUtc);

        assertThat(calendar.today()).isEqualTo(LocalDate.parse("2026-07-01"));
    }

    private static void isClosed(Refusal refusal) {
        assertThat(refusal.reason()).isEqualTo(Refusal.Reason.CLOSED);
    }

    private static Calendar on(String day) {
        return calendar(noon(day));
    }

    private static Calendar calendar(Clock clock) {
        return new Calendar(
                clock, KIGALI, "rw", new Moved(new Moves(DSL.using(SQLDialect.POSTGRES))));
    }

    private static Clock noon(String day) {
        return Clock.fixed(LocalDate.parse(day).atTime(12, 0).atZone(KIGALI).toInstant(), KIGALI);
    }
}
