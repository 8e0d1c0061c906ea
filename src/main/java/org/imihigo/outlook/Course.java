package org.imihigo.outlook;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.imihigo.indicators.OverTime;
import org.imihigo.kernel.Fraction;

/**
 * The way of a figure through one year so far.
 *
 * @param start the level with which the year began, where one is known
 * @param quarters what was reported for each quarter by itself, by its number
 * @param toDate the figure at the end of the last of them
 */
record Course(
        OverTime time,
        Optional<Fraction> start,
        NavigableMap<Integer, Fraction> quarters,
        Fraction toDate) {
    static final int QUARTERS = 4;

    int last() {
        return quarters.lastKey();
    }

    /** How many quarters the year still has. */
    int left() {
        return QUARTERS - last();
    }

    /** The three ways in which a year can be made of its quarters. */
    enum Shape {
        /** Quarters are added: what one brings, the next may bring as well. */
        SUM,
        /** Each quarter is a level: it moves on as it moved. */
        LEVEL,
        /** The year is the mean of its quarters. */
        MEAN,
        /** Said once. */
        ONCE
    }

    Shape shape() {
        return switch (time) {
            case FLOW_SUM -> Shape.SUM;
            case STOCK_LAST, CUMULATIVE_LAST, RATE_LAST, MILESTONE -> Shape.LEVEL;
            case RATE_POOLED, RATE_MEAN -> Shape.MEAN;
            case ONE_OFF -> Shape.ONCE;
        };
    }

    /** What each quarter brought, moved or was; empty where one level alone shows no movement. */
    List<Fraction> steps() {
        return shape() == Shape.LEVEL ? moves() : List.copyOf(quarters.values());
    }

    private List<Fraction> moves() {
        var moves = new ArrayList<Fraction>();
        var levels = levels();
        var before = levels.firstEntry();
        for (var level : levels.tailMap(before.getKey(), false).entrySet()) {
            int between = level.getKey() - before.getKey();
            var move = level.getValue().minus(before.getValue()).dividedBy(Fraction.of(between));
            for (int quarter = 0; quarter < between; quarter++) {
                moves.add(move);
            }
            before = level;
        }
        return List.copyOf(moves);
    }

    /** A rate begins anew each year: only what was counted has a start. */
    private NavigableMap<Integer, Fraction> levels() {
        var levels = new TreeMap<>(quarters);
        if (!time.isRate() || time == OverTime.MILESTONE) {
            start.ifPresent(level -> levels.put(0, level));
        }
        return levels;
    }
}
