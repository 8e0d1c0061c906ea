package org.imihigo.dhis2;

import static org.assertj.core.api.Assertions.assertThat;

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
    @CsvSource({"2024S1, 2023-24-Q3, 2023-24-Q4", "2024S2, 2024-25-Q1, 2024-25-Q2"})
    void aHalfYearIsTwoQuarters(String dhis2, String first, String second) {
        assertThat(PeriodName.half(dhis2))
                .map(FiscalPeriod::toString)
                .containsExactly(first, second);
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
