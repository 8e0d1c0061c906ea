package org.imihigo.scoring;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
            Fraction weight) {}

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
     * What one pillar adds.
     *
     * @param score the mean of its items, in percent
     * @param weight its part of the whole, from 0 to 1
     */
    public record Component(Optional<Pillar> pillar, Optional<Fraction> score, Fraction weight) {}

    /**
     * What came of it.
     *
     * @param score in percent; none where nothing was in scope
     * @param coverage how many of the items with something to reach have a figure
     * @param refusals why it could not be published
     */
    public record Result(
            Optional<Fraction> score,
            List<Component> components,
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
        var coverage = coverage();
        return new Result(
                score(marked), components(), List.copyOf(marked), coverage, refusals(coverage));
    }

    /** A method that does not weigh pillars asks for none; all items then stand together. */
    private Weighing.Part part(Item item) {
        return new Weighing.Part(item.pillar().orElse(Pillar.ECONOMIC), item.weight());
    }

    private boolean weighsPillars() {
        return method.whole() instanceof Whole.WeightedMean(var pillars) && !pillars.isEmpty();
    }

    private Marked marked(Item item) {
        if (weighsPillars() && item.pillar().isEmpty()) {
            throw Refusal.invalid("scoring.trial.pillar", item.name(), method.id());
        }
        var steps = new ArrayList<Step>();
        return new Marked(item, mark(item, steps), steps, Fraction.ZERO);
    }

    private Optional<Fraction> mark(Item item, List<Step> steps) {
        boolean expects = item.target().filter(target -> isExpectation(item, target)).isPresent();
        if (!expects) {
            steps.add(new Step("NOTHING_EXPECTED", Map.of(), Optional.empty()));
            return Optional.empty();
        }
        if (item.actual().isEmpty()) {
            steps.add(new Step("NOT_REPORTED", inputs(item), method.notReported()));
            return method.notReported();
        }
        var one =
                new Rule.Case(
                        item.baseline(),
                        item.target().orElseThrow(),
                        item.actual().get(),
                        item.direction(),
                        true);
        var mark = apply(rule(item), one, item, steps);
        return switch (method.whole()) {
            case Whole.WeightedMean _ -> mark;
            case Whole.GreenShare() -> mark.map(percent -> green(percent, steps));
        };
    }

    private static boolean isExpectation(Item item, Fraction target) {
        return !(item.direction() instanceof Direction.Up && target.isZero());
    }

    private Rule rule(Item item) {
        return switch (method.whole()) {
            case Whole.WeightedMean _ ->
                    method.rule(
                            new Method.Described(
                                    item.name(), item.divisible(), item.direction(), item.tags()));
            case Whole.GreenShare() -> Rule.plain(item.direction());
        };
    }

    /** From the inside out: what a bound does to a mark is a step of its own. */
    private static Optional<Fraction> apply(Rule rule, Rule.Case one, Item item, List<Step> steps) {
        var marks = rule.marks(one);
        switch (rule) {
            case Rule.Cap(var inner, var at) -> {
                apply(inner, one, item, steps);
                steps.add(new Step("CAP", Map.of("at", at), marks.map(Rule.Marks::percent)));
            }
            case Rule.Floor(var inner, var at) -> {
                apply(inner, one, item, steps);
                steps.add(new Step("FLOOR", Map.of("at", at), marks.map(Rule.Marks::percent)));
            }
            default ->
                    steps.add(
                            new Step(
                                    marks.map(Rule.Marks::by).orElse(rule).word(),
                                    inputs(item),
                                    marks.map(Rule.Marks::percent)));
        }
        return marks.map(Rule.Marks::percent);
    }

    private static Map<String, Fraction> inputs(Item item) {
        var inputs = new java.util.TreeMap<String, Fraction>();
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

    private static Optional<Fraction> score(List<Marked> items) {
        boolean any = items.stream().anyMatch(one -> one.weight().signum() > 0);
        var shares =
                items.stream()
                        .flatMap(one -> one.mark().map(one.weight()::times).stream())
                        .toList();
        return any ? Optional.of(Fraction.sum(shares)) : Optional.empty();
    }

    private List<Component> components() {
        var byPillar = new EnumMap<Pillar, List<Marked>>(Pillar.class);
        var others = new ArrayList<Marked>();
        for (var one : marked) {
            one.item()
                    .pillar()
                    .map(pillar -> byPillar.computeIfAbsent(pillar, _ -> new ArrayList<>()))
                    .orElse(others)
                    .add(one);
        }
        var components = new ArrayList<Component>();
        byPillar.forEach((pillar, items) -> components.add(component(Optional.of(pillar), items)));
        if (!others.isEmpty()) {
            components.add(component(Optional.empty(), others));
        }
        return components;
    }

    private static Component component(Optional<Pillar> pillar, List<Marked> items) {
        var weight = Fraction.sum(items.stream().map(Marked::weight).toList());
        var score =
                weight.isZero()
                        ? Optional.<Fraction>empty()
                        : score(items).map(share -> share.dividedBy(weight));
        return new Component(pillar, score, weight);
    }

    private Covered coverage() {
        var due =
                marked.stream()
                        .map(Marked::item)
                        .filter(
                                item ->
                                        item.target()
                                                .filter(target -> isExpectation(item, target))
                                                .isPresent())
                        .toList();
        return new Covered(
                due.stream().filter(item -> item.actual().isPresent()).count(), due.size());
    }

    private List<Refusal> refusals(Covered coverage) {
        var refusals = new ArrayList<Refusal>();
        if (marked.stream().noneMatch(one -> one.weight().signum() > 0)) {
            refusals.add(Refusal.invalid("scoring.trial.nothing"));
        }
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
}
