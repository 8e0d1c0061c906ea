package org.imihigo.ranking;

import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.UnitCode;

/**
 * The mid-term review of 2012-13 as it was published: how many activities were green. The share is
 * computed here, and compared with the published one.
 */
record MidTerm(String source, String address, List<Line> lines) {
    /**
     * One unit's result.
     *
     * @param published the green share in percent, as it was printed
     */
    record Line(UnitCode unit, int activities, int green, Fraction published) {
        Fraction computed() {
            return Fraction.of(100L * green, activities);
        }

        /** Whether the published share is not the one that the counts give, to one decimal. */
        boolean isMisprint() {
            return computed()
                            .rounded(1, RoundingMode.HALF_UP)
                            .compareTo(published.rounded(1, RoundingMode.HALF_UP))
                    != 0;
        }
    }

    static MidTerm read() {
        var typed = Typed.read("2012-13-mid-term");
        var lines = typed.rows().stream().map(MidTerm::line).toList();
        return new MidTerm(typed.source(), typed.address(), lines);
    }

    private static Line line(List<String> cells) {
        return new Line(
                new UnitCode(cells.get(0)),
                Integer.parseInt(cells.get(1)),
                Integer.parseInt(cells.get(2)),
                Fraction.parse(cells.get(3)));
    }

    Optional<Line> of(UnitCode unit) {
        return lines.stream().filter(line -> line.unit().equals(unit)).findFirst();
    }
}
