package org.imihigo.households;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.imihigo.kernel.UnitCode;

/** The counts of all villages added up level by level, and which of them may be shown. */
final class Tally {
    private final Map<UnitCode, Counts> counts = new HashMap<>();
    private final Map<UnitCode, Map<UnitCode, Shown>> below = new HashMap<>();

    Tally(Map<UnitCode, Counts> villages) {
        villages.forEach(
                (village, count) ->
                        village.path().forEach(unit -> counts.merge(unit, count, Counts::plus)));
    }

    /**
     * What may be shown of a unit.
     *
     * @param row whether the households and their promises may be
     * @param kept whether what they kept may be
     */
    record Shown(Counts counts, boolean row, boolean kept) {}

    Shown of(UnitCode unit) {
        if (unit.parent().isEmpty()) {
            var whole = counts.getOrDefault(unit, Counts.NONE);
            boolean row = Suppression.isEnough(whole);
            return new Shown(whole, row, row && Suppression.isKeptEnough(whole));
        }
        var parent = unit.parent().get();
        var shown = below(parent).get(unit);
        boolean none = shown == null && of(parent).row();
        return shown == null ? new Shown(Counts.NONE, none, none) : shown;
    }

    private Map<UnitCode, Shown> below(UnitCode parent) {
        var known = below.get(parent);
        if (known == null) {
            known = compute(parent);
            below.put(parent, known);
        }
        return known;
    }

    private Map<UnitCode, Shown> compute(UnitCode parent) {
        var whole = of(parent);
        var units =
                counts.keySet().stream()
                        .filter(unit -> unit.parent().filter(parent::equals).isPresent())
                        .sorted()
                        .toList();
        var parts = units.stream().map(unit -> requireNonNull(counts.get(unit))).toList();
        var rows = whole.row() ? Suppression.shown(parts, Suppression::isEnough) : none(parts);
        var kept =
                whole.kept()
                        ? Suppression.shown(parts, rows, Suppression::isKeptEnough)
                        : none(parts);
        var shown = new HashMap<UnitCode, Shown>();
        IntStream.range(0, units.size())
                .forEach(
                        part ->
                                shown.put(
                                        units.get(part),
                                        new Shown(
                                                parts.get(part), rows.get(part), kept.get(part))));
        return shown;
    }

    private static List<Boolean> none(List<Counts> parts) {
        return parts.stream().map(_ -> false).toList();
    }
}
