package org.imihigo.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.imihigo.kernel.Fraction;

/**
 * A year as four small columns, the targets as steps. Drawn by {@code web/quarters.jte}, 128 wide
 * and 60 high.
 *
 * @param label says the same figures in words
 */
public record Quarters(String label, List<Column> columns) {
    private static final int WIDTH = 32;
    private static final int FLOOR = 40;
    private static final int CEILING = 4;

    /** What is known of a quarter. */
    public enum State {
        CONFIRMED,
        UNCONFIRMED,
        NOT_REPORTED,
        NOT_APPLICABLE,
        NOT_YET_DUE
    }

    /**
     * One quarter's figures.
     *
     * @param now whether the page is about this quarter
     */
    public record Quarter(
            State state, Optional<Fraction> actual, Optional<Fraction> target, boolean now) {}

    /**
     * One quarter's places.
     *
     * @param left where its slot begins
     * @param top of the bar; empty where there is none
     * @param height of the bar
     * @param step the line of the target
     */
    public record Column(
            int number,
            State state,
            boolean now,
            int left,
            Optional<String> top,
            String height,
            Optional<String> step) {}

    public static Quarters of(String label, List<Quarter> quarters) {
        var highest =
                quarters.stream()
                        .flatMap(quarter -> Stream.of(quarter.actual(), quarter.target()))
                        .flatMap(Optional::stream)
                        .reduce(Fraction.ZERO, Fraction::max);
        var scale =
                new Scale(Fraction.ZERO, highest.isZero() ? Fraction.ONE : highest, FLOOR, CEILING);
        var columns = new ArrayList<Column>();
        for (var quarter : quarters) {
            columns.add(column(quarter, columns.size(), scale));
        }
        return new Quarters(label, List.copyOf(columns));
    }

    private static Column column(Quarter quarter, int index, Scale scale) {
        var actual = quarter.actual().map(figure -> figure.max(Fraction.ZERO));
        int left = WIDTH * index;
        return new Column(
                index + 1,
                quarter.state(),
                quarter.now(),
                left,
                actual.map(scale::place),
                actual.map(figure -> scale.distance(Fraction.ZERO, figure)).orElse("0"),
                quarter.target()
                        .map(target -> "M" + (left + 2) + " " + scale.place(target) + "h28"));
    }
}
