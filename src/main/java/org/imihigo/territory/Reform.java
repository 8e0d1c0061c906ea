package org.imihigo.territory;

import java.time.LocalDate;
import java.util.List;
import org.imihigo.kernel.UnitCode;

/** A change of the tree that somebody wants: what lies below the units goes with them. */
public sealed interface Reform {
    /** The first day of the new units; the old ones end with the day before. */
    LocalDate day();

    /** The units that end. */
    List<UnitCode> ending();

    /** Several units of one tier, under one parent, become one. */
    record Merge(LocalDate day, List<UnitCode> ending, String name) implements Reform {
        public Merge {
            ending = List.copyOf(ending);
        }
    }

    /** One unit becomes several, and each takes some of the units directly below. */
    record Split(LocalDate day, UnitCode unit, List<Part> parts) implements Reform {
        public Split {
            parts = List.copyOf(parts);
        }

        @Override
        public List<UnitCode> ending() {
            return List.of(unit);
        }
    }

    /** One of the units that a split makes. */
    record Part(String name, List<UnitCode> children) {
        public Part {
            children = List.copyOf(children);
        }
    }

    /** A unit goes to another parent, where it gets another code. */
    record Move(LocalDate day, UnitCode unit, UnitCode under) implements Reform {
        @Override
        public List<UnitCode> ending() {
            return List.of(unit);
        }
    }
}
