package org.imihigo.dhis2;

import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One side of a formula, as the quarters of pledges. */
final class Side {
    /** A figure of a quarter, and whose. */
    private record Part(Held pledge, Slot slot) {}

    private final List<Part> parts;
    private final int all;

    private Side(List<Part> parts, int all) {
        this.parts = parts;
        this.all = all;
    }

    static Side of(Expression expression, Holdings holdings) {
        var cells = expression.cells();
        var parts =
                cells.stream()
                        .flatMap(
                                cell ->
                                        holdings
                                                .of(cell.element())
                                                .flatMap(
                                                        pledge ->
                                                                holdings.slot(cell.element())
                                                                        .map(
                                                                                slot ->
                                                                                        new Part(
                                                                                                pledge,
                                                                                                slot)))
                                                .stream())
                        .toList();
        return new Side(parts, cells.size());
    }

    /** Whether every figure is one of a pledge's. */
    boolean isRead() {
        return all > 0 && parts.size() == all;
    }

    int size() {
        return parts.size();
    }

    /** The pledge that most figures belong to. */
    Optional<Held> pledge() {
        var counts = parts.stream().collect(groupingBy(part -> part.pledge().key(), counting()));
        return parts.stream()
                .map(Part::pledge)
                .max(comparingLong(pledge -> counts.getOrDefault(pledge.key(), 0L)));
    }

    Set<Slot.What> kinds() {
        return parts.stream().map(part -> part.slot().what()).collect(Collectors.toSet());
    }

    Set<Integer> quarters() {
        return parts.stream().map(part -> part.slot().quarter()).collect(Collectors.toSet());
    }

    /** Quarters that count more than once. */
    Set<Integer> doubled() {
        var seen = new HashSet<String>();
        return parts.stream()
                .filter(part -> !seen.add(part.pledge().key() + part.slot()))
                .map(part -> part.slot().quarter())
                .collect(Collectors.toSet());
    }

    /** Quarters of the year that are left out, though the pledge has them. */
    Set<Integer> missing() {
        var used = quarters();
        return IntStream.rangeClosed(1, Slot.QUARTERS)
                .boxed()
                .filter(quarter -> !used.contains(quarter))
                .filter(
                        quarter ->
                                pledge().stream()
                                        .anyMatch(
                                                held ->
                                                        kinds().stream()
                                                                .anyMatch(
                                                                        what ->
                                                                                held.has(
                                                                                        new Slot(
                                                                                                what,
                                                                                                quarter)))))
                .collect(Collectors.toSet());
    }

    /** Whether pledges are put together that do not have the same quarters: one is a stranger. */
    boolean isMixed() {
        var byPledge = new TreeMap<String, List<Integer>>();
        parts.stream()
                .collect(groupingBy(part -> part.pledge().key()))
                .forEach(
                        (key, own) ->
                                byPledge.put(
                                        key,
                                        own.stream()
                                                .map(part -> part.slot().quarter())
                                                .sorted()
                                                .toList()));
        return new HashSet<>(byPledge.values()).size() > 1;
    }
}
