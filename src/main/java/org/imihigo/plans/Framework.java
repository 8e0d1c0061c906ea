package org.imihigo.plans;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.imihigo.indicators.Texts;
import org.imihigo.kernel.FiscalYear;

/**
 * What the country or the world agreed on, without amounts for a unit: NST2, the goals of 2030.
 *
 * @param code {@code NST2}, {@code SDG}
 * @param source where its lines can be read
 * @param first the year from which on contracts serve it, until {@code last}
 */
record Framework(
        String code,
        Texts name,
        String source,
        FiscalYear first,
        FiscalYear last,
        List<Point> points) {
    /**
     * A pillar, priority, goal or target.
     *
     * @param code {@code 6.1}; the part before the point is what it belongs to
     * @param sectors the sectors of contracts that it speaks about
     */
    record Point(String code, Texts text, Set<String> sectors) {
        /** Whether it has a part before a point. */
        boolean isPart() {
            return code.indexOf('.') >= 0;
        }
    }

    boolean covers(FiscalYear year) {
        return year.compareTo(first) >= 0 && year.compareTo(last) <= 0;
    }

    Optional<Point> point(String line) {
        return points.stream().filter(point -> point.code().equals(line)).findFirst();
    }

    String path() {
        return "/plans/" + code;
    }

    Reference to(Point point) {
        return new Reference(code, point.code());
    }
}
