package org.imihigo.dhis2;

import java.util.HashMap;
import java.util.Map;

/**
 * What things are called beside their ids. Values may name elements, categories and places by code
 * or by name ({@code dataElementIdScheme} and the like): each is brought back to its id.
 */
final class Codes {
    private final Map<String, String> elements = new HashMap<>();
    private final Map<String, String> combos = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();

    /** What is called so twice is called so no more: nobody knows which is meant. */
    private static void add(Map<String, String> known, String id, String called) {
        if (!called.isBlank()) {
            known.merge(called, id, (one, other) -> one.equals(other) ? one : "");
        }
    }

    void element(String id, String code, String name) {
        add(elements, id, code);
        add(elements, id, name);
    }

    void combo(String id, String code, String name) {
        add(combos, id, code);
        add(combos, id, name);
    }

    void place(String id, String code, String name) {
        add(places, id, code);
        add(places, id, name);
    }

    /** The same value with ids. */
    Value known(Value value, Metadata metadata) {
        return new Value(
                value.row(),
                id(value.element(), metadata.elements(), elements),
                value.period(),
                id(value.place(), metadata.places(), places),
                id(value.combo(), metadata.combos(), combos),
                value.text(),
                value.comment(),
                value.deleted());
    }

    private static String id(String said, Map<String, ?> ids, Map<String, String> called) {
        var id = called.getOrDefault(said, "");
        return ids.containsKey(said) || id.isEmpty() ? said : id;
    }
}
