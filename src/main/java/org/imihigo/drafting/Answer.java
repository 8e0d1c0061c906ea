package org.imihigo.drafting;

import java.util.List;
import java.util.Map;

/**
 * What the grid is told after it was typed in, and when it asks what others did.
 *
 * @param at the last change that is in it
 * @param refused cells that were not written, with what stands there
 * @param given the numbers of new rows
 * @param order all rows, from the top
 * @param rows those that changed
 * @param sums below the columns
 * @param told how many pledges there are and what is open, in a sentence
 */
record Answer(
        long at,
        List<Refused> refused,
        Map<String, Integer> given,
        List<Integer> order,
        List<RowView> rows,
        Map<String, String> sums,
        String told) {
    record Refused(int row, String column, String theirs, String mine, String sentence) {}
}
