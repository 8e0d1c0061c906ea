package org.imihigo.ranking;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.Tier;
import org.imihigo.kernel.UnitCode;
import org.imihigo.seal.CanonicalJson;

/**
 * A table that others published. Its ranks and means are made again from its scores, for the
 * printed ones may be misprints.
 *
 * @param source who published it, and when or where
 */
public record PrintedTable(Tier tier, FiscalYear year, String source, List<Line> lines) {
    public PrintedTable {
        lines = List.copyOf(lines);
    }

    /**
     * One unit's result.
     *
     * @param score as it was printed, with its decimals
     * @param rank as it was printed, where it was
     */
    public record Line(UnitCode unit, BigDecimal score, Optional<Integer> rank) {
        private Map<String, Object> document() {
            var document = new TreeMap<String, Object>();
            document.put("unit", unit.value());
            document.put("score", score);
            rank.ifPresent(printed -> document.put("rank", printed));
            return document;
        }

        Fraction exact() {
            return Fraction.of(score);
        }
    }

    /** What the public log seals of it: canonical JSON, with every digit as it was printed. */
    byte[] sealed() {
        return CanonicalJson.of(
                Map.of(
                        "form", "imihigo-published-table-1",
                        "lines", lines.stream().map(Line::document).toList(),
                        "source", source,
                        "tier", tier.word(),
                        "year", year.toString()));
    }

    /** The rank that the scores give: equal scores share one, and the next ones are left out. */
    public int rank(Line line) {
        return 1
                + (int)
                        lines.stream()
                                .filter(other -> other.score().compareTo(line.score()) > 0)
                                .count();
    }

    public boolean isShared(Line line) {
        return lines.stream().filter(other -> other.score().compareTo(line.score()) == 0).count()
                > 1;
    }

    /** Whether another rank was printed than the scores give. */
    public boolean differs(Line line) {
        return line.rank().filter(printed -> printed != rank(line)).isPresent();
    }

    public Fraction mean() {
        return mean(lines);
    }

    /** The unweighted mean of the units of each unit above, such as the districts of a province. */
    public Map<UnitCode, Fraction> means() {
        var means = new TreeMap<UnitCode, Fraction>();
        above().forEach((unit, below) -> means.put(unit, mean(below)));
        return means;
    }

    private Map<UnitCode, List<Line>> above() {
        var above = new TreeMap<UnitCode, List<Line>>();
        for (var line : lines) {
            line.unit()
                    .parent()
                    .ifPresent(
                            parent ->
                                    above.merge(
                                            parent,
                                            List.of(line),
                                            (one, other) ->
                                                    java.util.stream.Stream.concat(
                                                                    one.stream(), other.stream())
                                                            .toList()));
        }
        return above;
    }

    private static Fraction mean(List<Line> some) {
        return Fraction.sum(some.stream().map(Line::exact).toList())
                .dividedBy(Fraction.of(some.size()));
    }
}
