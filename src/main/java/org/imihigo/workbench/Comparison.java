package org.imihigo.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.imihigo.kernel.Fraction;
import org.imihigo.scoring.Method;
import org.imihigo.scoring.Scoring;
import org.imihigo.scoring.Trial;

/**
 * The same table under one method or two: who has which score and place, and what moved it.
 *
 * @param other the second method, where one was asked for
 */
record Comparison(Method method, Optional<Method> other, List<Tried> units) {
    /**
     * One unit.
     *
     * @param place among the units of the table; empty without a score
     */
    record Tried(
            String unit,
            Trial.Result one,
            Optional<Integer> place,
            Optional<Trial.Result> two,
            Optional<Integer> otherPlace) {

        /** By how many marks the second method gives more. */
        Optional<Fraction> difference() {
            return two.flatMap(Trial.Result::score)
                    .flatMap(second -> one.score().map(second::minus));
        }

        /** The item that moves the score most from one method to the other. */
        Optional<Integer> cause() {
            return two.flatMap(
                    second -> {
                        int most = -1;
                        for (int at = 0; at < one.items().size(); at++) {
                            if (most < 0 || moved(second, at).compareTo(moved(second, most)) > 0) {
                                most = at;
                            }
                        }
                        return most < 0 || moved(second, most).isZero()
                                ? Optional.empty()
                                : Optional.of(most);
                    });
        }

        private Fraction moved(Trial.Result second, int at) {
            return share(second.items().get(at)).minus(share(one.items().get(at))).absolute();
        }

        private static Fraction share(Trial.Marked item) {
            return item.mark().map(item.weight()::times).orElse(Fraction.ZERO);
        }
    }

    static Comparison of(ItemTable table, Method method, Optional<Method> other, Scoring scoring) {
        var names = List.copyOf(table.units().keySet());
        var ones = names.stream().map(table.units()::get).map(all -> scoring.trial(method, all));
        var first = ones.toList();
        var second =
                other.map(
                        by ->
                                names.stream()
                                        .map(table.units()::get)
                                        .map(all -> scoring.trial(by, all))
                                        .toList());
        var tried = new ArrayList<Tried>();
        for (int at = 0; at < names.size(); at++) {
            int here = at;
            tried.add(
                    new Tried(
                            names.get(at),
                            first.get(at),
                            place(method, first, at),
                            second.map(results -> results.get(here)),
                            other.flatMap(
                                    by -> second.flatMap(results -> place(by, results, here)))));
        }
        return new Comparison(method, other, sorted(tried));
    }

    /** The best first; those without a score last, as they came. */
    private static List<Tried> sorted(List<Tried> tried) {
        return tried.stream()
                .sorted(Comparator.comparingInt(one -> one.place().orElse(Integer.MAX_VALUE)))
                .toList();
    }

    /** Competition ranks: 1, 2, 2, 4. */
    private static Optional<Integer> place(Method method, List<Trial.Result> results, int at) {
        return results.get(at)
                .score()
                .map(method::basis)
                .map(
                        mine ->
                                1
                                        + (int)
                                                results.stream()
                                                        .flatMap(result -> result.score().stream())
                                                        .map(method::basis)
                                                        .filter(
                                                                theirs ->
                                                                        theirs.compareTo(mine) > 0)
                                                        .count());
    }
}
