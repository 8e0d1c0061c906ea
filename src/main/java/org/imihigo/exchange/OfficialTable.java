package org.imihigo.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.imihigo.board.Board;
import org.imihigo.board.Grid;
import org.imihigo.board.Reach;
import org.imihigo.contracts.Column;
import org.imihigo.indicators.Indicators;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.pledges.Chain;
import org.imihigo.pledges.Pledges;
import org.imihigo.reporting.Kind;
import org.imihigo.spreadsheets.Cell;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** The contract of a unit as the official table has it: sixteen columns, chapter by chapter. */
@Component
class OfficialTable {
    private final Pledges pledges;
    private final Indicators indicators;
    private final Board board;

    OfficialTable(Pledges pledges, Indicators indicators, Board board) {
        this.pledges = pledges;
        this.indicators = indicators;
        this.board = board;
    }

    /**
     * A line of the table: the title of a chapter, or a pledge.
     *
     * @param level of a title: 1 for a pillar, 2 for a sector, 3 for an outcome
     */
    record Line(int level, Optional<OfficialRow> pledge, Map<Column, Cell> cells) {
        boolean isTitle() {
            return pledge.isEmpty();
        }
    }

    List<OfficialRow> rows(UnitCode unit, FiscalYear year) {
        var promised = pledges.of(unit, year);
        var series = promised.stream().map(one -> one.series()).toList();
        var quarters = year.quarters().toList();
        var one = List.of(unit);
        var last = List.of(year.quarter(4));
        var self = board.grid(one, series, quarters, Kind.SELF, Reach.ALONE);
        var validated = board.grid(one, series, quarters, Kind.VALIDATED, Reach.ALONE);
        var selfYear = board.grid(one, series, last, Kind.SELF, Reach.TO_DATE);
        var validatedYear = board.grid(one, series, last, Kind.VALIDATED, Reach.TO_DATE);
        return IntStream.range(0, promised.size())
                .mapToObj(
                        at ->
                                new OfficialRow(
                                        promised.get(at),
                                        indicators.series(series.get(at)),
                                        IntStream.range(0, quarters.size())
                                                .mapToObj(
                                                        quarter ->
                                                                achieved(
                                                                        self, validated, at,
                                                                        quarter))
                                                .toList(),
                                        achieved(selfYear, validatedYear, at, 0)))
                .toList();
    }

    private static Achieved achieved(Grid self, Grid validated, int series, int period) {
        return Achieved.of(self.figure(0, series, period), validated.figure(0, series, period));
    }

    /** All lines, a title wherever a chapter begins. */
    List<Line> lines(UnitCode unit, FiscalYear year, Words words) {
        var lines = new ArrayList<Line>();
        var before = List.<String>of();
        for (var row : rows(unit, year)) {
            var chapters = chapters(row.pledge().chain(), words);
            for (int level = begun(before, chapters); level < chapters.size(); level++) {
                if (!chapters.get(level).isEmpty()) {
                    lines.add(title(level + 1, chapters.get(level)));
                }
            }
            before = chapters;
            lines.add(new Line(0, Optional.of(row), row.cells(words)));
        }
        return lines;
    }

    /**
     * The first level that differs from the row before. Where it ends without another, the title
     * above is said again: else the row would seem to lie below the old one.
     */
    private static int begun(List<String> before, List<String> chapters) {
        if (before.isEmpty()) {
            return 0;
        }
        int level = 0;
        while (level < chapters.size() && before.get(level).equals(chapters.get(level))) {
            level++;
        }
        boolean ends = level < chapters.size() && chapters.get(level).isEmpty();
        while (ends && level > 0 && chapters.get(level).isEmpty()) {
            level--;
        }
        return level;
    }

    private static Line title(int level, String text) {
        return new Line(level, Optional.empty(), Map.of(Column.OUTPUT, Cell.text(text)));
    }

    private static List<String> chapters(Chain chain, Words words) {
        var pillar =
                words.text("exchange.pillar." + chain.pillar().name().toLowerCase(Locale.ROOT));
        return List.of(
                words.text("exchange.table.pillar", pillar),
                chapter("exchange.table.sector", chain.sector(), words),
                chapter("exchange.table.outcome", chain.outcome(), words));
    }

    private static String chapter(String key, String name, Words words) {
        return name.isBlank() ? "" : words.text(key, name);
    }
}
