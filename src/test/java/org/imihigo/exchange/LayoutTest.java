package org.imihigo.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imihigo.contracts.Column.*;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.imihigo.contracts.Column;
import org.imihigo.contracts.Written;
import org.imihigo.spreadsheets.Cell;
import org.imihigo.spreadsheets.Row;
import org.imihigo.spreadsheets.Sheet;
import org.imihigo.spreadsheets.Spreadsheets;
import org.junit.jupiter.api.Test;

class LayoutTest {
    /** Rows as a person would type them: cells parted by bars. */
    private static Sheet sheet(String... rows) {
        return new Sheet("s", false, rows(rows), List.of());
    }

    private static List<Row> rows(String... rows) {
        return IntStream.range(0, rows.length).mapToObj(at -> row(at + 1, rows[at])).toList();
    }

    private static Row row(int number, String cells) {
        var texts = cells.split("[|]", -1);
        var filled = new java.util.TreeMap<Integer, Cell>();
        for (int column = 0; column < texts.length; column++) {
            if (!texts[column].isBlank()) {
                filled.put(column, cell(texts[column].strip()));
            }
        }
        return Row.of(number, filled);
    }

    private static Cell cell(String text) {
        return new Cell(text, text.matches("[0-9.]+") ? Cell.Form.NUMBER : Cell.Form.TEXT);
    }

    private static void reads(String header, Column... columns) {
        assertThat(Layout.of(sheet(header, "1|a|b")).columns().stream().limit(columns.length))
                .as(header)
                .containsExactlyElementsOf(Arrays.stream(columns).map(Optional::of).toList());
    }

    private static final Column[] OFFICIAL = {
        NUMBER,
        OUTPUT,
        INDICATOR,
        BASELINE,
        SOURCE_OF_DATA,
        Q1_TARGET,
        Q1_ACHIEVED,
        Q2_TARGET,
        Q2_ACHIEVED,
        Q3_TARGET,
        Q3_ACHIEVED,
        Q4_TARGET,
        Q4_ACHIEVED,
        ANNUAL_TARGET,
        ANNUAL_ACHIEVEMENT,
        ANNUAL_PERCENTAGE
    };

    @Test
    void theOfficialTableIsKnownInThreeLanguages() {
        reads(
                "NO|Output under priority Area/Sector/Pillars|Indicator|Baseline|Source of data|Q1"
                        + " Target|Q1 Achieved|Q2 Target|Q2 Achieved|Q3 Target|Q3 Achieved|Q4 Target|Q4"
                        + " Achieved|Annual Target|Annual Achievement|Annual Percentage (%)",
                OFFICIAL);
        reads(
                "N°|Produit|Indicateur|Valeur de référence|Source des données|Cible T1|Réalisation"
                        + " T1|Cible T2|Réalisation T2|Cible T3|Réalisation T3|Cible T4|Réalisation"
                        + " T4|Cible annuelle|Réalisation annuelle|Pourcentage annuel",
                OFFICIAL);
        reads(
                "No|Umusaruro|Igipimo|Igipimo fatizo|Inkomoko y'amakuru|Intego y'igihembwe cya"
                        + " 1|Ibyagezweho mu gihembwe cya 1|Intego Igihembwe cya 2|Igihembwe cya 2"
                        + " ibyagezweho|Intego y'igihembwe cya gatatu|Ibyagezweho igihembwe cya"
                        + " gatatu|Intego igihembwe cya kane|Igihembwe cya kane: ibyagezweho|Intego"
                        + " y'umwaka|Ibyagezweho mu mwaka|Ijanisha ry'umwaka",
                NUMBER,
                OUTPUT,
                INDICATOR,
                BASELINE,
                SOURCE_OF_DATA,
                Q1_TARGET);
    }

    @Test
    void theOtherLayoutsOfRealFilesAreKnown() {
        reads(
                "N°|OUTPUT|INDICATORS|BASELINE|TARGET|Cost|Source of fund",
                NUMBER,
                OUTPUT,
                INDICATOR,
                BASELINE,
                ANNUAL_TARGET,
                COST,
                SOURCE_OF_FUNDS);
        reads(
                "OUTPUT|Indicator|Baseline|Target|Achievements|%",
                OUTPUT, INDICATOR, BASELINE, ANNUAL_TARGET, ANNUAL_ACHIEVEMENT, ANNUAL_PERCENTAGE);
        reads(
                "indicator_id|parent_id|pillar|indicator|measurement_type|q1_target|q2_target|q3_target|q4_target|annual_target",
                NUMBER,
                PARENT_NUMBER,
                PILLAR,
                INDICATOR,
                MEASURE,
                Q1_TARGET,
                Q2_TARGET,
                Q3_TARGET,
                Q4_TARGET,
                ANNUAL_TARGET);
        var progress =
                Layout.of(
                        sheet(
                                "No|ANNUAL TARGET|PLANNED July 2013-March 2014|ACHIEVED July"
                                        + " 2013-March 2014|Status (GREEN/YELLOW/RED)|Observations"));
        assertThat(progress.columns())
                .containsExactly(
                        Optional.of(NUMBER),
                        Optional.of(ANNUAL_TARGET),
                        Optional.empty(),
                        Optional.of(ANNUAL_ACHIEVEMENT),
                        Optional.of(STATUS),
                        Optional.of(OBSERVATIONS));
    }

    @Test
    void aQuarterIsKnownHoweverItIsSpelt() {
        for (var spelling :
                List.of(
                        "Q2 Achieved",
                        "q2_achieved",
                        "QII actual",
                        "Achieved in Q2",
                        "Quarter 2 achievement",
                        "2nd Quarter Achievement",
                        "Second quarter achieved",
                        "Réalisations du 2e trimestre",
                        "T2 Réalisé",
                        "Ibyagezweho mu gihembwe cya 2 ")) {
            assertThat(
                            HeaderWords.meaning(
                                    spelling.replace("gihembwe", "igihembwe")
                                            .replace("iigi", "igi")))
                    .as(spelling)
                    .contains(Q2_ACHIEVED);
        }
        assertThat(HeaderWords.meaning("Q3")).contains(Q3_TARGET);
        assertThat(HeaderWords.meaning("Q3 budget")).isEmpty();
        assertThat(HeaderWords.meaning("Mid-year achieved")).isEmpty();
        assertThat(HeaderWords.meaning("Target 2024/25")).contains(ANNUAL_TARGET);
    }

    @Test
    void titlesStandAboveTheHeaderAndTwoRowsMakeOne() {
        var layout =
                Layout.of(
                        sheet(
                                "BUGESERA DISTRICT IMIHIGO FY 2024/25 PROGRESS 19.05.2025",
                                "",
                                "NO|Output|Indicator|Baseline|Q1||Q2||Annual||",
                                "||||Target|Achieved|Target|Achieved|Target|Achieved|%",
                                "1|Maize|ha|5|1|2|3|4|5|6|7"));

        assertThat(layout.first()).isEqualTo(5);
        assertThat(layout.columns())
                .map(Optional::orElseThrow)
                .containsExactly(
                        NUMBER,
                        OUTPUT,
                        INDICATOR,
                        BASELINE,
                        Q1_TARGET,
                        Q1_ACHIEVED,
                        Q2_TARGET,
                        Q2_ACHIEVED,
                        ANNUAL_TARGET,
                        ANNUAL_ACHIEVEMENT,
                        ANNUAL_PERCENTAGE);
    }

    @Test
    void aLineKeepsThePlacesOfItsCells() {
        var sheet = sheet("NO|Indicator|Target", "1|Terraces (ha)|150");
        var line = Layout.of(sheet).lines(sheet).getFirst();

        assertThat(line.row()).isEqualTo(2);
        assertThat(line.cells())
                .containsEntry(INDICATOR, new Written("B2", "Terraces (ha)", Written.Form.TEXT))
                .containsEntry(ANNUAL_TARGET, new Written("C2", "150", Written.Form.NUMBER));
    }

    @Test
    void aMergedTextStandsForEachOfItsRowsAndAMergedFigureForOne() {
        var sheet =
                new Sheet(
                        "s",
                        false,
                        rows("Pillar|Indicator|Target", "ECO|a|150", "|b|", "|c|3"),
                        List.of(new Sheet.Merge(2, 0, 3, 0), new Sheet.Merge(2, 2, 3, 2)));
        var lines = Layout.of(sheet).lines(sheet);

        assertThat(lines)
                .extracting(line -> line.cells().containsKey(PILLAR))
                .containsExactly(true, true, false);
        assertThat(lines.get(1).cells()).doesNotContainKey(ANNUAL_TARGET);
    }

    @Test
    void aTitleInAColumnWithoutANameIsNotLost() {
        var sheet = sheet("|Indicator|Target", "PILLAR: ECONOMIC||", "|Maize|5");

        assertThat(Layout.of(sheet).lines(sheet).getFirst().cells())
                .containsExactlyEntriesOf(
                        Map.of(
                                INDICATOR,
                                new Written("A2", "PILLAR: ECONOMIC", Written.Form.TEXT)));
    }

    @Test
    void theSheetThatLooksLikeAContractIsTaken() {
        assertThat(
                        Layout.best(
                                List.of(
                                        sheet("Read me first"),
                                        sheet("a|b|c", "1|2|3"),
                                        sheet("NO|Indicator|Q1 Target|Q2 Target"))))
                .isEqualTo(2);
        assertThat(Layout.best(List.of(sheet("x"), sheet("y")))).isZero();
    }

    @Test
    void aTableThatNobodyKnowsIsLeftToThePerson() {
        var layout = Layout.of(sheet("title", "foo|bar|baz", "1|2|3"));

        assertThat(layout.headers()).containsExactly("foo", "bar", "baz");
        assertThat(layout.columns()).containsOnly(Optional.empty());
        assertThat(layout.suffices()).isFalse();
    }

    @Test
    void aFileIsKnownAgainByItsColumns() {
        assertThat(Layout.of(sheet("N°|Indicateur|Cible", "1|a|2")).fingerprint())
                .isEqualTo(Layout.of(sheet("x", "n° |INDICATEUR| cible", "9|z|8")).fingerprint());
    }

    @Test
    void allRowsOfTheNgomaFileComeIn() throws IOException {
        var file = Path.of("/work/shared/data/ngoma_imihigo_2025_26_targets.csv");
        assumeTrue(Files.exists(file), "the file of Ngoma is not here");
        var sheet = Spreadsheets.read(Files.readAllBytes(file)).getFirst();
        var layout = Layout.of(sheet);

        assertThat(layout.columns()).doesNotContain(Optional.empty());
        assertThat(layout.suffices()).isTrue();
        assertThat(layout.lines(sheet)).hasSize(163);
    }
}
