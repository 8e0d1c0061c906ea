package org.imihigo.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.imihigo.indicators.Direction;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.Refusal;
import org.imihigo.pledges.Pillar;

/**
 * A method tried on any table of items, at a year's end: what each is worth by it, step by step,
 * and what would forbid to publish the score. Nothing is kept.
 */
public final class Trial {
    private final Method method;
    private final List<Marked> marked = new ArrayList<>();

    private Trial(Method method) {
        this.method = method;
    }

    /**
     * One line of the table.
     *
     * @param target none where nothing is expected
     * @param actual none where nothing was reported: zero is a value
     */
    public record Item(
            String name,
            Optional<Pillar> pillar,
            Set<String> tags,
            boolean divisible,
            Direction direction,
            Optional<Fraction> baseline,
            Optional<Fraction> target,
            Optional<Fraction> actual,
            Fraction weight,
            Further further) {
        Item(
                String name,
                Optional<Pillar> pillar,
                Set<String> tags,
                boolean divisible,
                Direction direction,
                Optional<Fraction> baseline,
                Optional<Fraction> target,
                Optional<Fraction> actual,
                Fraction weight) {
            this(
                    name,
                    pillar,
                    tags,
                    divisible,
                    direction,
                    baseline,
                    target,
                    actual,
                    weight,
                    Further.NOTHING);
        }

        private Method.Described described() {
            return new Method.Described(name, divisible, direction, tags);
        }

        private Rule.Case against(Fraction wanted, Fraction figure) {
            return new Rule.Case(baseline, wanted, figure, direction, true, further);
        }
    }

    /**
     * One step of a mark.
     *
     * @param rule as a method's document writes it; or why there is no mark
     * @param inputs what it looked at, by the letters of the rules: B, T, A
     * @param result in percent
     */
    public record Step(String rule, Map<String, Fraction> inputs, Optional<Fraction> result) {}

    /**
     * What an item is worth.
     *
     * @param mark in percent; none where the item leaves the weights
     * @param weight its part of the whole, from 0 to 1
     */
    public record Marked(Item item, Optional<Fraction> mark, List<Step> steps, Fraction weight) {}

    /**
     * What one part of the contract adds.
     *
     * @param name the pillar or the part that the method names; empty for items of none
     * @param score the mean of its items
     * @param weight its part of the whole, from 0 to 1
     */
    public record Component(String name, Optional<Fraction> score, Fraction weight) {}

    /**
     * What came of it.
     *
     * @param score in percent, or a grade; none where nothing was in scope
     * @param components with the adjustments they make the score
     * @param coverage how many of the items with something to reach have a figure
     * @param refusals why it could not be published
     */
    public record Result(
            Optional<Fraction> score,
            List<Component> components,
            List<Adjustment> adjustments,
            List<Marked> items,
            Covered coverage,
            List<Refusal> refusals) {
        public boolean publishable() {
            return refusals.isEmpty();
        }
    }

    static Result of(Method method, List<Item> items) {
        return new Trial(method).result(items);
    }

    private Result result(List<Item> items) {
        items.forEach(item -> marked.add(marked(item)));
        var weighing =
                new Weighing(
                        method.whole(),
                        marked.stream()
                                .filter(one -> one.mark().isPresent())
                                .map(one -> part(one.item()))
                                .toList());
        marked.replaceAll(
                one ->
                        new Marked(
                                one.item(),
                                one.mark(),
                                one.steps(),
                                one.mark().isPresent()
                                        ? weighing.weight(part(one.item()))
                                        : Fraction.ZERO));
        var adjustments = Settling.of(method, marked.stream().map(Trial::weighed).toList());
        var points = Fraction.sum(adjustments.stream().map(Adjustment::points).toList());
        var coverage = coverage();
        return new Result(
                mean(marked).map(points::plus),
                components(),
                adjustments,
                List.copyOf(marked),
                coverage,
                Refusing.of(method, marked, coverage));
    }

    private static Settling.Weighed weighed(Marked one) {
        return new Settling.Weighed(one.item().described(), one.mark(), one.weight());
    }

    private Weighing.Part part(Item item) {
        return Weighing.Part.of(method.whole(), item.pillar(), item.tags(), item.weight());
    }

    private Marked marked(Item item) {
        var shares = method.whole().shares();
        if (shares.counts() && shares.part(item.pillar(), item.tags()).isEmpty()) {
            throw shares.by() == Shares.By.PILLAR
                    ? Refusal.invalid("scoring.trial.pillar", item.name(), method.id())
                    : Refusal.invalid(
                            "scoring.trial.part",
                            item.name(),
                            method.id(),
                            String.join(", ", shares.weights().keySet()));
        }
        var steps = new ArrayList<Step>();
        return new Marked(item, mark(item, steps), steps, Fraction.ZERO);
    }

    private Optional<Fraction> mark(Item item, List<Step> steps) {
        if (!isExpected(item)) {
            steps.add(new Step("NOTHING_EXPECTED", Map.of(), Optional.empty()));
            return Optional.empty();
        }
        if (item.actual().isEmpty()) {
            steps.add(new Step("NOT_REPORTED", inputs(item), method.notReported()));
            return method.notReported();
        }
        var one = item.against(item.target().orElseThrow(), item.actual().get());
        var mark = apply(rule(item), one, item, steps);
        return switch (method.whole()) {
            case Whole.WeightedMean _, Whole.Geometric _ -> mark;
            case Whole.GreenShare() -> mark.map(percent -> green(percent, steps));
        };
    }

    private static boolean isExpected(Item item) {
        return item.target().filter(target -> isExpectation(item, target)).isPresent();
    }

    private static boolean isExpectation(Item item, Fraction target) {
        return !(item.direction() instanceof Direction.Up && target.isZero());
    }

    private Rule rule(Item item) {
        return switch (method.whole()) {
            case Whole.WeightedMean _, Whole.Geometric _ -> method.rule(item.described());
            case Whole.GreenShare() -> Rule.plain(item.direction());
        };
    }

    /** From the inside out: what a bound or a factor does to a mark is a step of its own. */
    private static Optional<Fraction> apply(Rule rule, Rule.Case one, Item item, List<Step> steps) {
        var marks = rule.marks(one);
        var result = marks.map(Rule.Marks::percent);
        if (rule instanceof Rule.Around around) {
            apply(around.rule(), one, item, steps);
            steps.add(new Step(around.itself(), around.inputs(one), result));
        } else {
            var word = marks.map(Rule.Marks::by).orElse(rule).word();
            var inputs = inputs(item);
            if (rule.looksAtPrevious()) {
                item.further().previous().ifPresent(previous -> inputs.put("P", previous));
            }
            steps.add(new Step(word, inputs, result));
        }
        return result;
    }

    /** What the item's rule looks at and was not told. */
    static Set<Further.Need> lacks(Method method, Item item) {
        if (!isExpected(item) || item.actual().isEmpty() || method.isGreenShare()) {
            return Set.of();
        }
        var one = item.against(item.target().orElseThrow(), item.actual().get());
        return method.rule(item.described()).lacks(one);
    }

    private static Map<String, Fraction> inputs(Item item) {
        var inputs = new TreeMap<String, Fraction>();
        item.baseline().ifPresent(baseline -> inputs.put("B", baseline));
        item.target().ifPresent(target -> inputs.put("T", target));
        item.actual().ifPresent(actual -> inputs.put("A", actual));
        return inputs;
    }

    private Fraction green(Fraction percent, List<Step> steps) {
        var light = method.lights().orElseThrow().light(percent);
        var mark = light == Light.GREEN ? Fraction.HUNDRED : Fraction.ZERO;
        steps.add(new Step(light.name(), Map.of(), Optional.of(mark)));
        return mark;
    }

    private static Optional<Fraction> mean(List<Marked> items) {
        boolean any = items.stream().anyMatch(one -> one.weight().signum() > 0);
        var shares = items.stream().map(one -> weighed(one).share()).toList();
        return any ? Optional.of(Fraction.sum(shares)) : Optional.empty();
    }

    /** In the order of the method, or of the pillars; items of no part come last. */
    private List<Component> components() {
        var shares = method.whole().shares();
        var parts = new LinkedHashMap<String, List<Marked>>();
        if (shares.by() == Shares.By.PILLAR) {
            List.of(Pillar.values()).forEach(one -> parts.put(one.name(), new ArrayList<>()));
        } else {
            shares.weights().keySet().forEach(part -> parts.put(part, new ArrayList<>()));
        }
        for (var one : marked) {
            var part = shares.part(one.item().pillar(), one.item().tags()).orElse("");
            parts.computeIfAbsent(part, _ -> new ArrayList<>()).add(one);
        }
        return parts.entrySet().stream()
                .filter(part -> !part.getValue().isEmpty())
                .map(part -> component(part.getKey(), part.getValue()))
                .toList();
    }

    private static Component component(String name, List<Marked> items) {
        var weight = Fraction.sum(items.stream().map(Marked::weight).toList());
        var score =
                weight.isZero()
                        ? Optional.<Fraction>empty()
                        : mean(items).map(share -> share.dividedBy(weight));
        return new Component(name, score, weight);
    }

    private Covered coverage() {
        var due = marked.stream().map(Marked::item).filter(Trial::isExpected).toList();
        return new Covered(
                due.stream().filter(item -> item.actual().isPresent()).count(), due.size());
    }
}
