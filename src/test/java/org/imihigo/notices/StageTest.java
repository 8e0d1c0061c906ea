package org.imihigo.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StageTest {
    @ParameterizedTest
    @CsvSource({
        "2027-01-11, ''",
        "2027-01-12, REMINDER",
        "2027-01-14, REMINDER",
        "2027-01-15, TODAY",
        "2027-01-16, LATE ABOVE",
        "2027-01-22, LATE ABOVE",
        "2027-01-23, FURTHER",
        "2027-02-14, FURTHER",
        "2027-02-15, ''",
    })
    void everyDayHasItsStages(LocalDate day, String stages) {
        var due = LocalDate.parse("2027-01-15");

        assertThat(
                        String.join(
                                " ",
                                Arrays.stream(Stage.values())
                                        .filter(stage -> stage.holds(due, day))
                                        .map(Stage::name)
                                        .toList()))
                .isEqualTo(stages);
    }
}
