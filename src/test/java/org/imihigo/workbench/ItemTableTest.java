package org.imihigo.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.imihigo.indicators.Direction;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.Refusal;
import org.imihigo.pledges.Pillar;
import org.imihigo.scoring.Column;
import org.imihigo.scoring.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A table as people paste it. */
class ItemTableTest {
    private static ItemTable read(String text) {
        return ItemTable.read(
                text.replace('|', '\t').replace("~", "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static List<Trial.Item> items(ItemTable table, String unit) {
        return Objects.requireNonNull(table.units().get(unit));
    }

    @Test
    void everyColumnOfTheIssueIsRead() {
        var table =
                read(
                        "name|pillar|tags|divisible|direction|baseline|previous|target|actual|weight"
                                + "|evidence|quality|scale|self~Road|ECO|CBHI;LAND|no|DOWN|14|13"
                                + "|11|12.5|2|yes|0.5|90=100; 80=90|99");
        var item = items(table, "").getFirst();

        assertThat(item.name()).isEqualTo("Road");
        assertThat(item.pillar()).contains(Pillar.ECONOMIC);
        assertThat(item.tags()).isEqualTo(Set.of("CBHI", "LAND"));
        assertThat(item.divisible()).isFalse();
        assertThat(item.direction()).isEqualTo(new Direction.Down());
        assertThat(item.actual()).contains(Fraction.parse("12.5"));
        assertThat(item.weight()).isEqualTo(Fraction.of(2));
        assertThat(item.further().previous()).contains(Fraction.of(13));
        assertThat(item.further().evidence()).contains(true);
        assertThat(item.further().quality()).contains(Fraction.of(1, 2));
        assertThat(item.further().self()).contains(Fraction.of(99));
        assertThat(item.further().scale())
                .containsExactly(
                        new Column(Fraction.of(90), Fraction.of(100)),
                        new Column(Fraction.of(80), Fraction.of(90)));
    }

    @Test
    void theHeadsMayBeInAnyOfThreeLanguagesAndTheLinesOfManyUnits() {
        var table =
                read(
                        "akarere|umuhigo|intego|icyagezweho~Huye|Inka|1 666|~Huye|Imihanda|3|3"
                                + "~Nyanza|Inka|5|0");

        assertThat(table.hasUnits()).isTrue();
        assertThat(table.units().keySet()).containsExactly("Huye", "Nyanza");
        assertThat(items(table, "Huye").getFirst().target()).contains(Fraction.of(1666));
        assertThat(items(table, "Huye").getFirst().actual()).isEmpty();
        assertThat(items(table, "Nyanza").getFirst().actual()).contains(Fraction.ZERO);
        assertThat(read("name|target|actual~A|1|1").hasUnits()).isFalse();
    }

    @Test
    void whatWasReadCanBePastedAgain() {
        var table = read("name|target|actual~A|2013-12-31|2014-01-31~~B|2|");

        assertThat(ItemTable.read(table.text().getBytes(StandardCharsets.UTF_8)).units())
                .isEqualTo(table.units());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "name|target|actual|colour~A|1|1|red; head.unknown",
                "name|target~A|1; head.missing",
                "name|target|actual|target~A|1|1|1; head.twice",
                "name|target|actual~~; table.empty",
                "name|target|actual~A|92,5|1; cell.wrong [2, target, 92,5]",
                "name|target|actual|weight~A|1|1|-1; cell.wrong",
                "name|target|actual|quality~A|1|1|1.5; cell.wrong",
                "name|target|actual|divisible~A|1|1|perhaps; cell.wrong",
                "name|target|actual|direction~A|1|1|RANGE(5, 1); cell.wrong",
                "name|target|actual|pillar~A|1|1|SPORT; cell.wrong",
                "name|target|actual|scale~A|1|1|90; cell.wrong",
                "name|target|actual~|1|1; cell.wrong",
            })
    void whatCannotBeReadIsSaidByItsRowAndColumn(String text, String sentence) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("workbench." + sentence);
    }

    @Test
    void anEmptyTableIsRefused() {
        assertThatThrownBy(() -> read("")).isInstanceOf(Refusal.class);
        assertThat(Optional.of(Part.headed("Cible"))).contains(Optional.of(Part.TARGET));
    }
}
