package org.imihigo.dhis2;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.FiscalYear;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodNameTest {
    @ParameterizedTest
    @CsvSource({
        "2024Q3, 2024-25-Q1",
        "2024Q4, 2024-25-Q2",
        "2025Q1, 2024-25-Q3",
        "2025Q2, 2024-25-Q4",
        "202407, 2024-25-M01",
        "202506, 2024-25-M12",
        "2024July, 2024-25",
    })
    void aPeriodOfTheCalendarIsOneOfTheFiscalYear(String dhis2, String ours) {
        assertThat(PeriodName.read(dhis2)).map(FiscalPeriod::toString).contains(ours);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024",
                "2024April",
                "2024Oct",
                "2024W12",
                "20240701",
                "2024Q5",
                "202413",
                "2024S1",
                "0000Q1",
                "2024BiW3",
                "",
                "2024AprilS1"
            })
    void whatIsNoPeriodOfOursIsNone(String dhis2) {
        assertThat(PeriodName.read(dhis2)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2024S1, 2024-01-01, 2024-06-30",
        "2024S2, 2024-07-01, 2024-12-31",
        "2026AprilS1, 2026-04-01, 2026-09-30",
        "2026AprilS2, 2026-10-01, 2027-03-31",
        "202601B, 2026-01-01, 2026-02-28",
        "202606B, 2026-11-01, 2026-12-31",
        "2026W1, 2025-12-29, 2026-01-04",
        "2026W53, 2026-12-28, 2027-01-03",
        "20260228, 2026-02-28, 2026-02-28",
        "2026-02-28, 2026-02-28, 2026-02-28",
        "2026, 2026-01-01, 2026-12-31",
        "2026April, 2026-04-01, 2027-03-31",
        "2025Oct, 2025-10-01, 2026-09-30",
        "2026July, 2026-07-01, 2027-06-30",
        "2026Q3, 2026-07-01, 2026-09-30",
        "202607, 2026-07-01, 2026-07-31",
    })
    void theDaysOfEveryPeriodAreKnown(String dhis2, LocalDate first, LocalDate last) {
        assertThat(PeriodName.span(dhis2)).contains(new Span(first, last));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026W0", "2025W53", "2026W54", "20260230", "2026S3", "202607B", "2026AprilS3",
                "2026WedW3", "2026BiW3", "0000", "9999", "", "2026july", "x"
            })
    void whatIsNoPeriodHasNoDays(String dhis2) {
        assertThat(PeriodName.span(dhis2)).isEmpty();
    }

    @Property
    void whatWeWriteWeCanRead(
            @ForAll @IntRange(min = 1990, max = 2100) int year,
            @ForAll FiscalPeriod.Kind kind,
            @ForAll @IntRange(max = 11) int number) {
        var period = new FiscalPeriod(new FiscalYear(year), kind, 1 + number % kind.inYear());

        assertThat(PeriodName.read(PeriodName.of(period))).contains(period);
    }
}
