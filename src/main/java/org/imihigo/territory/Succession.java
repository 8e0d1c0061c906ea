package org.imihigo.territory;

import java.time.LocalDate;
import java.util.List;

/**
 * What a reform does to the tree, unit by unit.
 *
 * @param begin the new units, parents first
 * @param changes from each unit that ends to each that takes its place
 */
public record Succession(LocalDate day, List<Unit> begin, List<UnitChange> changes) {
    public Succession {
        begin = List.copyOf(begin);
        changes = List.copyOf(changes);
    }
}
