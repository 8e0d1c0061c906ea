package org.imihigo.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.imihigo.contracts.Column;
import org.imihigo.contracts.Line;
import org.imihigo.spreadsheets.Cell;
import org.imihigo.spreadsheets.SeparatedValues;
import org.imihigo.spreadsheets.Spreadsheets;
import org.imihigo.web.Language;
import org.imihigo.web.Texts;
import org.imihigo.web.Words;

/** Whatever stands in a contract, its files bring it back: every text and every number. */
class RoundTripProperties {
    @Provide
    Arbitrary<Cell> cells() {
        var text =
                Arbitraries.strings()
                        .withCharRange(' ', '~')
                        .withCharRange('\u00a1', '\u024f')
                        .withChars("=+-@'\",;\n_x‘’—−№²½")
                        .ofMinLength(1)
                        .ofMaxLength(40)
                        .filter(one -> !one.isBlank());
        var number =
                Arbitraries.longs()
                        .between(-999_999_999_999_999L, 999_999_999_999_999L)
                        .flatMap(
                                scaled ->
                                        Arbitraries.integers()
                                                .between(0, 6)
                                                .map(scale -> BigDecimal.valueOf(scaled, scale)));
        return Arbitraries.oneOf(text.map(Cell::text), number.map(Cell::number));
    }

    @Provide
    Arbitrary<List<Map<Column, Cell>>> contracts() {
        return Arbitraries.maps(Arbitraries.of(Columns.EXPORTED), cells())
                .ofMinSize(1)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Property(tries = 150)
    void aWorkbookBringsEverythingBack(
            @ForAll("contracts") List<Map<Column, Cell>> rows, @ForAll Language language) {
        var words = Texts.in(language);
        var lines =
                rows.stream()
                        .map(cells -> new OfficialTable.Line(0, Optional.empty(), cells))
                        .toList();
        var header = new Header("Title", "State", "Demonstration", List.of("Hint"));

        comesBack(rows, OfficialWorkbook.of("Imihigo", header, lines, List.of(), words));
    }

    @Property(tries = 300)
    void aFileOfValuesBringsEverythingBack(
            @ForAll("contracts") List<Map<Column, Cell>> rows, @ForAll Language language) {
        comesBack(rows, SeparatedValues.write(values(rows, Texts.in(language))));
    }

    private static List<List<Cell>> values(List<Map<Column, Cell>> rows, Words words) {
        var values = new ArrayList<List<Cell>>();
        values.add(
                Columns.EXPORTED.stream()
                        .map(column -> Cell.text(Columns.name(column, words)))
                        .toList());
        for (var row : rows) {
            values.add(
                    Columns.EXPORTED.stream()
                            .map(column -> row.getOrDefault(column, Cell.text("")))
                            .toList());
        }
        return values;
    }

    private static void comesBack(List<Map<Column, Cell>> rows, byte[] file) {
        var sheet = Spreadsheets.read(file).getFirst();
        var read = Layout.of(sheet).lines(sheet);

        assertThat(read.stream().map(RoundTripProperties::texts))
                .containsExactlyElementsOf(rows.stream().map(RoundTripProperties::texts).toList());
    }

    private static Map<Column, String> texts(Line line) {
        var texts = new EnumMap<Column, String>(Column.class);
        line.cells().forEach((column, cell) -> texts.put(column, cell.text()));
        return texts;
    }

    private static Map<Column, String> texts(Map<Column, Cell> row) {
        var texts = new EnumMap<Column, String>(Column.class);
        row.forEach((column, cell) -> texts.put(column, cell.text()));
        return texts;
    }
}
