package org.imihigo.board;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Who measures one series in one year, and how their figures climb. A row is a unit that pledged,
 * or that lies above one; rows stand in the order of the tree, parents first.
 *
 * <p>A unit measures where its pledge is its own, or where nobody below it pledged. Its figure
 * climbs until it meets a unit that measures by itself, so that one event counts once.
 */
final class Climb {
    private static final int NOBODY = -1;

    private final int[] units;
    private final int[] ends;
    private final int[] above;
    private final int[] sums;
    private final int[] wanted;
    private final int[] weights;
    private final int[] untils;
    private final int summing;

    /**
     * @param parents of each unit of the tree, −1 for a root; smaller than the unit's own number
     * @param measurers in the order of the tree
     */
    Climb(int[] parents, List<Measurer> measurers) {
        units = rows(parents, measurers);
        ends = new int[units.length];
        above = new int[units.length];
        sums = new int[units.length];
        wanted = new int[units.length];
        weights = new int[units.length];
        untils = new int[units.length];
        var own = new BitSet(units.length);
        var pledged = new BitSet(units.length);
        for (var measurer : measurers) {
            int row = row(measurer.unit());
            own.set(row, measurer.own());
            pledged.set(row);
            wanted[row] = measurer.wanted();
            weights[row] = measurer.weight();
            untils[row] = measurer.until();
        }
        findEnds(parents);
        summing = findSums(own, pledged);
        findAbove(parents);
    }

    private static int[] rows(int[] parents, List<Measurer> measurers) {
        var involved = new BitSet(parents.length);
        for (var measurer : measurers) {
            for (int unit = measurer.unit();
                    unit != NOBODY && !involved.get(unit);
                    unit = parents[unit]) {
                involved.set(unit);
            }
        }
        return involved.stream().toArray();
    }

    private void findEnds(int[] parents) {
        for (int row = units.length - 1; row >= 0; row--) {
            ends[row] = Math.max(ends[row], row + 1);
            int parent = parents[units[row]];
            if (parent != NOBODY) {
                int higher = row(parent);
                ends[higher] = Math.max(ends[higher], ends[row]);
            }
        }
    }

    private int findSums(BitSet own, BitSet pledged) {
        int places = 0;
        for (int row = 0; row < units.length; row++) {
            boolean alone =
                    pledged.nextSetBit(row + 1) < 0 || pledged.nextSetBit(row + 1) >= ends[row];
            sums[row] = own.get(row) || alone ? NOBODY : places++;
        }
        return places;
    }

    private void findAbove(int[] parents) {
        for (int row = 0; row < units.length; row++) {
            int parent = parents[units[row]];
            int higher = parent == NOBODY ? NOBODY : row(parent);
            above[row] = higher == NOBODY || measures(higher) ? NOBODY : higher;
        }
    }

    int rows() {
        return units.length;
    }

    /** The row of a unit, or a negative number where it has none. */
    int row(int unit) {
        return Arrays.binarySearch(units, unit);
    }

    int unit(int row) {
        return units[row];
    }

    /** The row that counts this one, or −1. */
    int above(int row) {
        return above[row];
    }

    /** The row after the last of this one's subtree. */
    int end(int row) {
        return ends[row];
    }

    boolean measures(int row) {
        return sums[row] == NOBODY;
    }

    /** The place of a row among those that sum up others. */
    int sum(int row) {
        return sums[row];
    }

    /** How many rows sum up others. */
    int summing() {
        return summing;
    }

    boolean wants(int row, int slot) {
        return ((wanted[row] >> slot) & 1) != 0;
    }

    int weight(int row) {
        return weights[row];
    }

    /** The first slot at whose end the unit is no more. */
    int until(int row) {
        return untils[row];
    }

    /** Whether the other one makes the same figures of the same readings. */
    boolean sameAs(Climb other) {
        return Arrays.equals(units, other.units)
                && Arrays.equals(sums, other.sums)
                && Arrays.equals(wanted, other.wanted)
                && Arrays.equals(weights, other.weights)
                && Arrays.equals(untils, other.untils);
    }
}
