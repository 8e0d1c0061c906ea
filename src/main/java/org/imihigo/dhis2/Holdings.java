package org.imihigo.dhis2;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The pledges that an export holds: its data elements, gathered by what their names say. */
final class Holdings {
    /** Beyond so many halves of pledges nobody looks for slips of the finger. */
    private static final int MOST_HALVES = 3_000;

    private static final int WHOLE = 2 * Slot.QUARTERS;

    private final Map<String, Held> held = new LinkedHashMap<>();
    private final Map<String, Slot> slots = new HashMap<>();
    private final Map<String, String> keys = new HashMap<>();
    private final List<Element> unread = new ArrayList<>();

    private Holdings() {}

    static Holdings of(Metadata metadata) {
        var holdings = new Holdings();
        metadata.elements().values().forEach(holdings::add);
        holdings.joinHalves();
        return holdings;
    }

    private void add(Element element) {
        var name = ElementName.read(element.name());
        if (name.slot().isEmpty()) {
            unread.add(element);
            return;
        }
        var pledge =
                held.computeIfAbsent(
                        name.key(),
                        key ->
                                new Held(
                                        key,
                                        name.stem(),
                                        new TreeMap<>(),
                                        new ArrayList<>(List.of(name.stem()))));
        pledge.elements().computeIfAbsent(name.slot().get(), _ -> new ArrayList<>()).add(element);
        slots.put(element.id(), name.slot().get());
        keys.put(element.id(), name.key());
    }

    /** Two names with a slip between them are one pledge where each has what the other lacks. */
    private void joinHalves() {
        var halves = held.values().stream().filter(part -> part.elements().size() < WHOLE).toList();
        if (halves.size() > MOST_HALVES) {
            return;
        }
        for (int one = 0; one < halves.size(); one++) {
            for (int other = one + 1; other < halves.size(); other++) {
                join(halves.get(one), halves.get(other));
            }
        }
    }

    private void join(Held one, Held other) {
        boolean both = held.containsKey(one.key()) && held.containsKey(other.key());
        if (!both || !fits(one.elements(), other.elements())) {
            return;
        }
        if (!ElementName.near(one.key(), other.key())) {
            return;
        }
        boolean firstLeads = one.elements().size() >= other.elements().size();
        var lead = firstLeads ? one : other;
        var rest = firstLeads ? other : one;
        lead.elements().putAll(rest.elements());
        lead.spellings().addAll(rest.spellings());
        held.remove(rest.key());
        rest.all().forEach(element -> keys.put(element.id(), lead.key()));
    }

    private static boolean fits(
            NavigableMap<Slot, List<Element>> one, NavigableMap<Slot, List<Element>> other) {
        return other.keySet().stream().noneMatch(one::containsKey);
    }

    /** In the order in which they first come in the file. */
    List<Held> all() {
        return List.copyOf(held.values());
    }

    /** The pledge that a data element is part of. */
    Optional<Held> of(String element) {
        return Optional.ofNullable(keys.get(element)).map(held::get);
    }

    Optional<Held> byKey(String key) {
        return Optional.ofNullable(held.get(key));
    }

    /** Which figure of its pledge it holds. */
    Optional<Slot> slot(String element) {
        return Optional.ofNullable(slots.get(element));
    }

    /** Data elements whose names say no figure of a pledge. */
    List<Element> unread() {
        return List.copyOf(unread);
    }
}
