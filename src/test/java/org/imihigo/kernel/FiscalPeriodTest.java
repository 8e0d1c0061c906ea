package org.imihigo.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiscalPeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2025-26, 2025-07-01, 2026-06-30",
        "2025-26-Q1, 2025-07-01, 2025-09-30",
        "2025-26-Q2, 2025-10-01, 2025-12-31",
        "2025-26-Q4, 2026-04-01, 2026-06-30",
        "2025-26-M01, 2025-07-01, 2025-07-31",
        "2023-24-M08, 2024-02-01, 2024-02-29",
        "1999-00-Q3, 2000-01-01, 2000-03-31"
    })
    void aPeriodHasAFirstAndALastDay(String text, LocalDate first, LocalDate last) {
        var period = FiscalPeriod.parse(text).orElseThrow();
        assertThat(period.firstDay()).isEqualTo(first);
        assertThat(period.lastDay()).isEqualTo(last);
        assertThat(period).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2025",
                "2025-27",
                "2025-26-Q5",
                "2025-26-Q0",
                "2025-26-M13",
                "2025-26-W1",
                "2025-2-Q1",
                "1000-01",
                "1899-00-Q1"
            })
    void nonsenseIsNoPeriod(String text) {
        assertThat(FiscalPeriod.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-30, 2025-26-Q4",
        "2026-07-01, 2026-27-Q1",
        "2026-11-22, 2026-27-Q2",
        "2024-02-29, 2023-24-Q3"
    })
    void aDayLiesInAQuarter(LocalDate day, String quarter) {
        assertThat(FiscalPeriod.quarterOf(day)).hasToString(quarter);
        assertThat(FiscalYear.of(day)).isEqualTo(FiscalPeriod.parse(quarter).orElseThrow().year());
    }

    @Test
    void theQuarterBeforeTheFirstLiesInTheYearBefore() {
        assertThat(new FiscalYear(2025).quarter(1).previous()).hasToString("2024-25-Q4");
    }

    @Test
    void aYearKnowsItsLeapDay() {
        assertThat(new FiscalYear(2023).days()).isEqualTo(366);
        assertThat(new FiscalYear(2024).days()).isEqualTo(365);
    }
}
