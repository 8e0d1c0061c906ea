package org.imihigo.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.Refusal;

/** Why a score of a trial could not be published. */
final class Refusing {
    private Refusing() {}

    static List<Refusal> of(Method method, List<Trial.Marked> marked, Covered coverage) {
        var refusals = new ArrayList<Refusal>();
        for (var place : method.unknown()) {
            refusals.add(Refusal.invalid("scoring.trial.unknown", method.id(), place));
        }
        if (marked.stream().noneMatch(one -> one.weight().signum() > 0)) {
            refusals.add(Refusal.invalid("scoring.trial.nothing"));
        }
        weights(method, marked, refusals);
        lacking(method, marked, refusals);
        method.minimumCoverage()
                .filter(least -> coverage.percent().orElse(Fraction.ZERO).compareTo(least) < 0)
                .ifPresent(
                        least ->
                                refusals.add(
                                        Refusal.invalid(
                                                "scoring.trial.coverage",
                                                coverage.fresh(),
                                                coverage.due(),
                                                least)));
        return refusals;
    }

    private static void weights(Method method, List<Trial.Marked> marked, List<Refusal> refusals) {
        var sum = Fraction.sum(marked.stream().map(one -> one.item().weight()).toList());
        method.weightsMake()
                .filter(wanted -> !wanted.equals(sum))
                .ifPresent(
                        wanted ->
                                refusals.add(
                                        Refusal.invalid(
                                                "scoring.trial.weights",
                                                MethodReader.shown(sum),
                                                wanted)));
    }

    /** One sentence for each thing that is lacking, with the first item that lacks it. */
    private static void lacking(Method method, List<Trial.Marked> marked, List<Refusal> refusals) {
        Map<Further.Need, Set<String>> lacking = new TreeMap<>();
        for (var one : marked) {
            for (var need : Trial.lacks(method, one.item())) {
                if (need != Further.Need.RULE) {
                    lacking.computeIfAbsent(need, _ -> new TreeSet<>()).add(one.item().name());
                }
            }
        }
        lacking.forEach(
                (need, items) ->
                        refusals.add(
                                Refusal.invalid(
                                        "scoring.lacks." + need.name().toLowerCase(Locale.ROOT),
                                        items.iterator().next(),
                                        items.size())));
    }
}
