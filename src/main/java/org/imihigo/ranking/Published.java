package org.imihigo.ranking;

import java.util.List;
import java.util.Optional;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.UnitCode;

/**
 * A table of the districts as it was published, with its source. Typed in as facts: never computed,
 * never ranked beside our own.
 *
 * @param source who published it, and when
 * @param address where; empty where it has none
 */
record Published(FiscalYear year, String source, String address, List<Line> lines) {
    /**
     * One district's result.
     *
     * @param rank as it was published
     */
    record Line(UnitCode unit, int rank, Fraction score) {}

    static Published read(FiscalYear year) {
        var typed = Typed.read(year.toString());
        var lines = typed.rows().stream().map(Published::line).toList();
        return new Published(year, typed.source(), typed.address(), lines);
    }

    private static Line line(List<String> cells) {
        return new Line(
                new UnitCode(cells.get(0)),
                Integer.parseInt(cells.get(1)),
                Fraction.parse(cells.get(2)));
    }

    /** A table that was brought; where no ranks were printed, they are those of the scores. */
    static Published of(PrintedTable table) {
        return new Published(
                table.year(),
                table.source(),
                "",
                table.lines().stream()
                        .map(
                                line ->
                                        new Line(
                                                line.unit(),
                                                line.rank().orElseGet(() -> table.rank(line)),
                                                line.exact()))
                        .toList());
    }

    Optional<Line> of(UnitCode unit) {
        return lines.stream().filter(line -> line.unit().equals(unit)).findFirst();
    }

    /** The rank that the published score gives: the published one may be a misprint. */
    int computedRank(Line line) {
        var better = lines.stream().map(Line::score).filter(one -> one.compareTo(line.score()) > 0);
        return 1 + (int) better.count();
    }

    Fraction mean() {
        return Fraction.sum(lines.stream().map(Line::score).toList())
                .dividedBy(Fraction.of(lines.size()));
    }
}
