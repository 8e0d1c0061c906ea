package org.imihigo.dhis2;

import java.util.Optional;

/**
 * One place that holds a value: a data element, or one category of it.
 *
 * @param combo the category option combination; empty where the element is meant as a whole
 */
record Cell(String element, Optional<String> combo) {
    static Cell of(String element) {
        return new Cell(element, Optional.empty());
    }

    static Cell of(String element, String combo) {
        return new Cell(element, Optional.of(combo));
    }

    @Override
    public String toString() {
        return combo.map(kind -> element + "." + kind).orElse(element);
    }
}
