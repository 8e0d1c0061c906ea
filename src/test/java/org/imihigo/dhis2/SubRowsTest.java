package org.imihigo.dhis2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.imihigo.contracts.Column;
import org.imihigo.contracts.Line;
import org.imihigo.contracts.Written;
import org.junit.jupiter.api.Test;

/** Forms drawn by hand name crops where a baseline should stand, and leave headings out. */
class SubRowsTest {
    private static List<Line> lines(String rows) {
        var names = List.of("Maize area", "Beans area", "Wheat area", "Roads built");
        var listed = new StringBuilder();
        for (int at = 0; at < names.size(); at++) {
            listed.append(at == 0 ? "" : ",")
                    .append(
                            """
                            {"id": "a%1$d", "name": "%2$s - Q1 Target", "valueType": "NUMBER"},
                            {"id": "b%1$d", "name": "%2$s - Q1 Achieved", "valueType": "NUMBER"}
                            """
                                    .formatted(at, names.get(at)));
        }
        var html =
                "<table><tr><th>No</th><th>Indicator</th><th>Baseline</th><th>Q1</th></tr>"
                        + rows
                        + "</table>";
        var metadata =
                """
                {"dataElements": [%s], "categoryOptionCombos": [{"id": "x", "name": "default"}], "dataSets": [{"id": "s", "name": "Imihigo 2026-2027",
                 "dataEntryForm": {"id": "f", "htmlCode": "%s"}}]}
                """
                        .formatted(listed, html.replace("\"", "'"));
        var study =
                Study.of(
                        List.of(
                                Export.Page.file(
                                        Export.Kind.METADATA,
                                        "metadata",
                                        metadata.getBytes(StandardCharsets.UTF_8))));
        var form = study.metadata().forms().get("s");
        return FormLines.of(study, Objects.requireNonNull(form), Optional.empty());
    }

    private static String input(int pledge) {
        return "<td><input id=\"a%d-x-val\"><input id=\"b%d-x-val\"></td>"
                .formatted(pledge, pledge);
    }

    private static Optional<String> text(Line line, Column column) {
        return line.cell(column).map(Written::text);
    }

    @Test
    void cropsBesideOneIndicatorStandBelowItsHeading() {
        var lines =
                lines(
                        "<tr><td rowspan=3>1</td><td rowspan=3>Area of priority crops</td>"
                                + "<td>Maize</td>%s</tr><tr><td>Beans</td>%s</tr><tr><td>Sorghum</td>%s</tr>"
                                        .formatted(input(0), input(1), input(2))
                                + "<tr><td>2</td><td>Roads built</td><td>12 km</td>%s</tr>"
                                        .formatted(input(3)));

        assertThat(lines)
                .extracting(
                        line -> text(line, Column.NUMBER).orElse(""),
                        line -> text(line, Column.INDICATOR).orElse(""),
                        line -> text(line, Column.CATEGORY).orElse(""),
                        line -> text(line, Column.BASELINE).orElse(""))
                .containsExactly(
                        tuple("1", "Area of priority crops", "", ""),
                        tuple("", "  Area of priority crops", "Maize", ""),
                        tuple("", "  Area of priority crops", "Beans", ""),
                        tuple("", "  Area of priority crops", "Sorghum", ""),
                        tuple("2", "Roads built", "", "12 km"));
        assertThat(lines).extracting(Line::row).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void aWordThatSaysThatNothingIsKnownStaysABaseline() {
        var lines =
                lines(
                        "<tr><td>1</td><td>Area</td><td>N/A</td>%s</tr>".formatted(input(0))
                                + "<tr><td>1</td><td>Area</td><td>New</td>%s</tr>"
                                        .formatted(input(1))
                                + "<tr><td>2</td><td>Roads built</td><td>Study completed</td>%s</tr>"
                                        .formatted(input(3)));

        assertThat(lines)
                .extracting(line -> text(line, Column.BASELINE).orElse(""))
                .startsWith("N/A", "New", "Study completed");
        assertThat(lines).allMatch(line -> line.cell(Column.CATEGORY).isEmpty());
    }

    @Test
    void aCropAloneIsAKindAndNeedsNoHeading() {
        var lines = lines("<tr><td>1</td><td>Area</td><td>Ibigori</td>%s</tr>".formatted(input(0)));

        assertThat(lines.getFirst().cell(Column.CATEGORY).map(Written::text)).contains("Ibigori");
        assertThat(text(lines.getFirst(), Column.INDICATOR)).contains("Area");
    }
}
