package org.imihigo.checks;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.imihigo.indicators.Direction;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Fraction;

/** How far a unit came in earlier years: from where it stood first to where it stands now. */
final class Trend {
    private Trend() {}

    /** Where it stood when a year began. */
    record Point(FiscalYear year, Fraction value) {}

    /** The gain of a year, as a share of where it stood first; nothing where it stood at zero. */
    static Optional<Fraction> of(List<Point> points, Direction direction) {
        var inOrder = points.stream().sorted(Comparator.comparing(Point::year)).toList();
        if (inOrder.isEmpty()) {
            return Optional.empty();
        }
        var first = inOrder.getFirst();
        var last = inOrder.getLast();
        int years = last.year().startYear() - first.year().startYear();
        return years == 0
                ? Optional.empty()
                : Ambition.index(direction, first.value(), last.value())
                        .map(share -> share.dividedBy(Fraction.of(years)));
    }
}
