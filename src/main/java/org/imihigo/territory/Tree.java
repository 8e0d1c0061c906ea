package org.imihigo.territory;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.imihigo.kernel.UnitCode;

/**
 * The units numbered from 0 in the order of their codes. Since a code begins with its parent's,
 * parents come before their children and a subtree is the range from its root's number up to, not
 * including, {@link #end}. Immutable; a changed territory is another tree with other numbers.
 */
public final class Tree {
    private final UnitCode[] codes;
    private final int[] parents;
    private final int[] ends;
    private final Map<UnitCode, Integer> numbers;

    /**
     * @param ascending in the order of their codes, each parent among them
     */
    public Tree(List<UnitCode> ascending) {
        codes = ascending.toArray(UnitCode[]::new);
        parents = new int[codes.length];
        ends = new int[codes.length];
        numbers = HashMap.newHashMap(codes.length);
        var open = new ArrayDeque<Integer>();
        for (int unit = 0; unit < codes.length; unit++) {
            closeUntilParentOf(unit, open);
            parents[unit] = open.isEmpty() ? -1 : open.peek();
            check(unit);
            numbers.put(codes[unit], unit);
            open.push(unit);
        }
        open.forEach(unit -> ends[unit] = codes.length);
    }

    private void closeUntilParentOf(int unit, ArrayDeque<Integer> open) {
        while (!open.isEmpty() && !codes[open.peek()].contains(codes[unit])) {
            ends[open.pop()] = unit;
        }
    }

    private void check(int unit) {
        boolean ascends = unit == 0 || codes[unit - 1].compareTo(codes[unit]) < 0;
        var parent =
                parents[unit] < 0 ? Optional.<UnitCode>empty() : Optional.of(codes[parents[unit]]);
        if (!ascends || !codes[unit].parent().equals(parent)) {
            throw new IllegalArgumentException(
                    codes[unit] + " stands at a wrong place, or its parent is missing");
        }
    }

    public int size() {
        return codes.length;
    }

    /**
     * @throws IllegalArgumentException where the tree has no such unit
     */
    public int index(UnitCode code) {
        return find(code)
                .orElseThrow(() -> new IllegalArgumentException("Not in this tree: " + code));
    }

    public OptionalInt find(UnitCode code) {
        var number = numbers.get(code);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    public UnitCode code(int unit) {
        return codes[unit];
    }

    /** The number of the unit directly above, or −1 for a country. */
    public int parent(int unit) {
        return parents[unit];
    }

    /** The number after the last of this unit's subtree. */
    public int end(int unit) {
        return ends[unit];
    }

    /** The units directly below, ascending, institutions last. */
    public IntStream children(int unit) {
        return IntStream.iterate(unit + 1, child -> child < ends[unit], child -> ends[child]);
    }

    /** From the country down to the unit, both included. */
    public int[] path(int unit) {
        int[] upward =
                IntStream.iterate(unit, above -> above >= 0, above -> parents[above]).toArray();
        return IntStream.rangeClosed(1, upward.length)
                .map(step -> upward[upward.length - step])
                .toArray();
    }
}
