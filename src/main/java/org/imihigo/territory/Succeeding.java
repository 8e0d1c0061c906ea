package org.imihigo.territory;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import org.imihigo.kernel.UnitCode;

/** Which units took the place of which. */
record Succeeding(
        Map<UnitCode, List<UnitChange>> byPredecessor,
        Map<UnitCode, List<UnitChange>> bySuccessor) {
    static final Succeeding NOTHING = new Succeeding(Map.of(), Map.of());

    static Succeeding of(List<UnitChange> changes) {
        return new Succeeding(
                changes.stream().collect(groupingBy(UnitChange::predecessor)),
                changes.stream().collect(groupingBy(UnitChange::successor)));
    }

    List<UnitChange> after(UnitCode code) {
        return byPredecessor.getOrDefault(code, List.of());
    }

    List<UnitChange> before(UnitCode code) {
        return bySuccessor.getOrDefault(code, List.of());
    }
}
