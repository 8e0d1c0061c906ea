package org.imihigo.board;

/**
 * A unit that pledged on a series in a year.
 *
 * @param unit its number in the tree
 * @param own whether its figure is its own reading, whatever lies below
 * @param wanted the periods in which it is due, one bit a slot, the first the lowest
 * @param weight its weight in a weighted mean
 * @param until the first slot at whose end the unit is no more
 */
record Measurer(int unit, boolean own, int wanted, int weight, int until) {
    static final int FOREVER = Integer.MAX_VALUE;

    Measurer(int unit, boolean own, int wanted, int weight) {
        this(unit, own, wanted, weight, FOREVER);
    }

    Measurer {
        if (weight < 1) {
            throw new IllegalArgumentException("A weight below 1: " + weight);
        }
    }
}
