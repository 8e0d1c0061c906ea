package org.imihigo.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.imihigo.kernel.FiscalYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackTest {
    @ParameterizedTest
    @CsvSource({
        "PROPOSALS, 2025-11-01, 2026-02-28, 2026-02-28",
        "DRAFTING, 2026-02-01, 2026-04-30, 2026-06-30",
        "QUALITY_ASSURANCE, 2026-04-01, 2026-05-31, 2026-06-30",
        "COUNCIL, 2026-05-01, 2026-06-30, 2026-07-31",
        // Umuganura, the first Friday of August 2026.
        "SIGNING, 2026-07-01, 2026-08-07, 2026-10-31",
        "MID_TERM, 2027-01-10, 2027-01-29, 2027-02-13",
        "EVALUATION, 2027-06-13, 2027-08-31, 2027-09-30",
    })
    void aYearOfRwandaGoesFromTheFirstProposalToTheEvaluation(
            Step step, LocalDate opens, LocalDate due, LocalDate closes) {
        assertThat(Pack.of("rw").window(step, new FiscalYear(2026).whole()))
                .contains(new Window(opens, due, closes));
    }

    @ParameterizedTest
    @CsvSource({"2018, 2018-08-03", "2025, 2025-08-01", "2026, 2026-08-07", "2027, 2027-08-06"})
    void villagesSignOnTheFirstFridayOfAugust(int year, LocalDate umuganura) {
        assertThat(DayRule.parse("first FRIDAY from 08-01 of the year").in(new FiscalYear(year)))
                .isEqualTo(umuganura);
    }

    @Test
    void theLastOfFebruaryIsTheTwentyNinthInALeapYear() {
        var last = DayRule.parse("02-29 of the year before");

        assertThat(last.in(new FiscalYear(2027))).isEqualTo("2027-02-28");
        assertThat(last.in(new FiscalYear(2028))).isEqualTo("2028-02-29");
    }

    @Test
    void aStepOfWhichNoSourceGivesADayHasNoWindow() {
        var burundi = Pack.of("bi");

        assertThat(burundi.window(Step.SIGNING, new FiscalYear(2021).whole()))
                .map(Window::due)
                .contains(LocalDate.parse("2021-07-15"));
        assertThat(burundi.window(Step.COUNCIL, new FiscalYear(2021).whole())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "07-01",
                "31-12 of the year",
                "first FRYDAY from 08-01 of the year",
                "07-01 of the year beyond",
                ""
            })
    void aDayThatNobodyCanCountIsRefused(String day) {
        assertThatThrownBy(() -> DayRule.parse(day)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theCountrySaysHowLongALevelHasToAnswer() {
        assertThat(Pack.of("rw").daysToAnswer()).isEqualTo(30);
        assertThat(Pack.of("bi").daysToAnswer()).isEqualTo(30);
    }

    @Test
    void aDocumentThatLacksSomethingSaysWhat() {
        var document = "steps: {}\n".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> Pack.read(new ByteArrayInputStream(document)))
                .hasMessage("The calendar lacks reporting");
    }
}
