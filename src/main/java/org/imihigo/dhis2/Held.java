package org.imihigo.dhis2;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.Stream;
import org.imihigo.kernel.Fraction;

/**
 * One pledge as a DHIS2 holds it: up to eight data elements whose names say the same.
 *
 * @param key what its names have in common
 * @param name as most of them write it
 * @param elements by the figure that they hold; more than one where a figure is doubled
 * @param spellings the keys that were joined though they are not spelled alike
 */
record Held(
        String key,
        String name,
        NavigableMap<Slot, List<Element>> elements,
        List<String> spellings) {
    Stream<Element> all() {
        return elements.values().stream().flatMap(List::stream);
    }

    boolean has(Slot slot) {
        return elements.containsKey(slot);
    }

    /** Whether its figures are rates: then they are never added up. */
    boolean isRate() {
        return says("rate") || all().allMatch(Element::isPercentage);
    }

    /** Whether the year's figure is the last one: works and covers climb. */
    boolean isLevel() {
        return says("level");
    }

    /** Whether less of it is better. */
    boolean isInverse() {
        return says("less") && !says("more");
    }

    private boolean says(String kind) {
        var spellings = Spellings.known();
        return spellings.has(kind, spellings.folded(name));
    }

    /** The year's figure by our arithmetic: the sum; of rates the mean, or the last. */
    Optional<Fraction> annual(Slot.What what, Values values, Values.Scope scope) {
        var quarters =
                Slot.quarters(what).stream()
                        .map(slot -> figure(slot, values, scope))
                        .flatMap(Optional::stream)
                        .toList();
        if (quarters.isEmpty()) {
            return figure(new Slot(what, Slot.YEAR), values, scope);
        }
        if (isRate() && isLevel()) {
            return Optional.of(quarters.getLast());
        }
        var sum = Fraction.sum(quarters);
        return Optional.of(isRate() ? sum.dividedBy(Fraction.of(quarters.size())) : sum);
    }

    /** One figure, where it is filled in once. */
    Optional<Fraction> figure(Slot slot, Values values, Values.Scope scope) {
        return elements.getOrDefault(slot, List.of()).stream()
                .map(element -> values.figure(Cell.of(element.id()), scope))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Achieved of the target in percent; of what should fall, the other way round, 100 at most. */
    static Optional<Fraction> percent(
            boolean inverse, Optional<Fraction> achieved, Optional<Fraction> target) {
        var above = inverse ? target : achieved;
        var below = inverse ? achieved : target;
        return above.flatMap(
                        one ->
                                below.filter(other -> !other.isZero())
                                        .map(other -> one.times(Fraction.HUNDRED).dividedBy(other)))
                .map(percent -> inverse ? percent.min(Fraction.HUNDRED) : percent);
    }

    static Map.Entry<Slot.What, Slot.What> sides(boolean inverse) {
        return inverse
                ? Map.entry(Slot.What.TARGET, Slot.What.ACHIEVED)
                : Map.entry(Slot.What.ACHIEVED, Slot.What.TARGET);
    }
}
