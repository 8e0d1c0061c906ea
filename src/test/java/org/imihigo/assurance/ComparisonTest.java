package org.imihigo.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imihigo.contracts.Column;
import org.junit.jupiter.api.Test;

/** A reviewer asks what changed since the version that was returned. */
class ComparisonTest {
    private static Row row(int number, String indicator, String annual) {
        return new Row(number, Map.of(Column.INDICATOR, indicator, Column.ANNUAL_TARGET, annual));
    }

    @Test
    void whatSaysTheSameIsNoDifference() {
        var rows = List.of(row(1, "Cows", "10"), row(2, "Roads", "5"));

        var comparison = Comparison.of(rows, rows);

        assertThat(comparison.pairs()).hasSize(2);
        assertThat(comparison.differences()).isEmpty();
    }

    @Test
    void aChangedCellIsNamed() {
        var differences =
                Comparison.of(
                                List.of(row(1, "Cows", "10"), row(2, "Roads", "5")),
                                List.of(row(1, "Cows", "12"), row(2, "Roads", "5")))
                        .differences();

        assertThat(differences).hasSize(1);
        assertThat(differences.getFirst().changed()).containsExactly(Column.ANNUAL_TARGET);
    }

    @Test
    void aFileThatWasBroughtAgainHasOtherNumbersAndTheSameRows() {
        var comparison =
                Comparison.of(
                        List.of(row(1, "Cows", "10"), row(2, "Roads", "5")),
                        List.of(row(7, "Roads", "5"), row(8, "Cows", "10")));

        assertThat(comparison.differences()).isEmpty();
    }

    @Test
    void aRewordedRowIsTheRowWithItsNumber() {
        var differences =
                Comparison.of(
                                List.of(row(1, "Cows", "10"), row(2, "Roads", "5")),
                                List.of(row(1, "Cows inseminated", "10"), row(2, "Roads", "5")))
                        .differences();

        assertThat(differences).hasSize(1);
        assertThat(differences.getFirst().changed()).containsExactly(Column.INDICATOR);
    }

    @Test
    void aRowThatWasTakenOutStandsWhereItStood() {
        var comparison =
                Comparison.of(
                        List.of(row(1, "Cows", "1"), row(2, "Goats", "2"), row(3, "Roads", "3")),
                        List.of(row(1, "Cows", "1"), row(3, "Roads", "3"), row(4, "Bees", "4")));

        assertThat(comparison.pairs())
                .extracting(pair -> pair.after().or(pair::before).orElseThrow().name())
                .containsExactly("Cows", "Goats", "Roads", "Bees");
        assertThat(comparison.pairs().get(1).after()).isEqualTo(Optional.empty());
        assertThat(comparison.pairs().get(3).before()).isEqualTo(Optional.empty());
        assertThat(comparison.differences()).hasSize(2);
    }

    @Test
    void twoRowsWithOneTextAreTwoRows() {
        var before = List.of(row(1, "Roads", "1"), row(2, "Roads", "2"));

        var comparison = Comparison.of(before, before.reversed());

        assertThat(comparison.pairs()).hasSize(2);
        assertThat(comparison.pairs()).allMatch(pair -> pair.before().isPresent());
    }
}
