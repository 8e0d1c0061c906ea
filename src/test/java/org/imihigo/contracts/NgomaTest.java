package org.imihigo.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.imihigo.contracts.Finding.Severity;
import org.imihigo.web.Language;
import org.imihigo.web.Texts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A district's real targets of 2025/26, 163 rows, where the file is at hand. */
class NgomaTest {
    private static final Path FILE = Path.of("/work/shared/data/ngoma_imihigo_2025_26_targets.csv");
    private static final List<Column> COLUMNS =
            List.of(
                    Column.NUMBER,
                    Column.PARENT_NUMBER,
                    Column.PILLAR,
                    Column.INDICATOR,
                    Column.MEASURE,
                    Column.Q1_TARGET,
                    Column.Q2_TARGET,
                    Column.Q3_TARGET,
                    Column.Q4_TARGET,
                    Column.ANNUAL_TARGET);

    private static List<Judged> judged = List.of();

    @BeforeAll
    static void readTheFile() throws IOException {
        assumeTrue(Files.isReadable(FILE), "the file of Ngoma's targets is not at hand");
        judged = Judging.of(lines(Files.readAllLines(FILE)), Map.of(), Known.NOTHING);
    }

    @Test
    void everyRowIsJudgedAndExplained() {
        assertThat(judged).hasSize(163);
        for (var language : Language.values()) {
            var words = Texts.in(language);
            for (var row : judged) {
                assertThat(row.says(words)).isNotBlank();
                for (var finding : row.findings()) {
                    assertThat(finding.says(words)).isNotBlank();
                    assertThat(finding.remedy(words)).isNotBlank();
                }
            }
        }
    }

    @Test
    void rolesAreFoundAndTheRestIsAsked() {
        var words = Texts.in(Language.EN);
        assertThat(judged.stream().filter(row -> row.role() == Role.HEADING)).hasSize(9);
        assertThat(judged.stream().filter(row -> row.role() == Role.PART)).hasSize(36);
        assertThat(judged.stream().filter(row -> row.role() == Role.PLEDGE)).hasSize(118);
        System.out.printf(
                "Ngoma: %d rows have a question, %d measurements stand without one%n",
                judged.stream().filter(row -> row.has(Severity.ASKS)).count(),
                judged.stream()
                        .filter(row -> row.proposal().filter(Proposal::settled).isPresent())
                        .count());
        assertThat(judged).noneMatch(row -> row.has(Severity.BLOCKS));
        assertThat(judged.get(3).says(words)).contains("Maize", "The quarters add up");
    }

    private static List<Line> lines(List<String> rows) {
        var lines = new ArrayList<Line>();
        for (int row = 1; row < rows.size(); row++) {
            var texts =
                    Pattern.compile("\"([^\"]*)\"")
                            .matcher(rows.get(row))
                            .results()
                            .map((MatchResult cell) -> cell.group(1))
                            .toList();
            var cells = new EnumMap<Column, Written>(Column.class);
            for (int column = 0; column < COLUMNS.size(); column++) {
                var place = (char) ('A' + column) + Integer.toString(row + 1);
                cells.put(
                        COLUMNS.get(column),
                        new Written(place, texts.get(column), Written.Form.TEXT));
            }
            lines.add(new Line(row + 1, cells));
        }
        return lines;
    }
}
