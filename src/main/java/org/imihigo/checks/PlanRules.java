package org.imihigo.checks;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.imihigo.kernel.Fraction;

/** What can be wrong with a plan as a whole. */
final class PlanRules {
    private PlanRules() {}

    /** The places of a sentence. */
    record Whole(List<Object> arguments) {}

    static List<Whole> weights(Promises plan, Question question) {
        var weights = plan.lines().stream().flatMap(line -> line.figures().weight().stream());
        var given = weights.toList();
        var sum = Fraction.sum(given);
        return given.isEmpty() || sum.equals(Fraction.HUNDRED)
                ? List.of()
                : List.of(new Whole(List.of(LineRules.shown(sum))));
    }

    static List<Whole> owner(Promises plan, Question question) {
        var most = question.setting().limit();
        return load(plan).entrySet().stream()
                .filter(post -> Fraction.of(post.getValue()).compareTo(most) > 0)
                .map(
                        post ->
                                new Whole(
                                        List.of(
                                                post.getKey(),
                                                post.getValue(),
                                                LineRules.shown(most))))
                .toList();
    }

    /** How many lines each post answers for, by its name. */
    static SortedMap<String, Long> load(Promises plan) {
        return plan.lines().stream()
                .flatMap(line -> line.means().owner().stream())
                .map(String::strip)
                .filter(owner -> !owner.isEmpty())
                .collect(groupingBy(owner -> owner, TreeMap::new, counting()));
    }

    static List<Whole> cap(Promises plan, Question question) {
        long count = priorities(plan);
        return count <= question.cap()
                ? List.of()
                : List.of(new Whole(List.of(count, question.cap(), count - question.cap())));
    }

    static long priorities(Promises plan) {
        return plan.lines().stream().map(Planned::priority).distinct().count();
    }
}
