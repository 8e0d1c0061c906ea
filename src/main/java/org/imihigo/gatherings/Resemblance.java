package org.imihigo.gatherings;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.imihigo.indicators.NearDuplicates;

/** What says nearly the same as a motion: a suggestion to a person, never more. */
final class Resemblance {
    private static final int MOST = 5;

    private Resemblance() {}

    /** Why two motions may be one. */
    enum Sign {
        TEXT,
        /** The same indicator would show both. */
        MEASURE,
        /** They are for the same people. */
        PEOPLE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A motion that may be the same, and by what. */
    record Alike(Motion motion, Set<Sign> signs) {}

    /** The other motions of a gathering that may be the same, the most signs first. */
    static List<Alike> among(List<Motion> others, Motion motion) {
        var rest = others.stream().filter(one -> !one.id().equals(motion.id())).toList();
        var texts = new NearDuplicates<Motion>();
        rest.forEach(one -> one.title().all().forEach(title -> texts.add(one, title, "")));
        var near = new HashSet<Motion>();
        for (var title : motion.title().all()) {
            texts.find(title, "").forEach(hit -> near.add(hit.thing()));
        }
        return rest.stream()
                .map(one -> new Alike(one, signs(one, motion, near.contains(one))))
                .filter(one -> !one.signs().isEmpty())
                .sorted(comparingInt((Alike one) -> -one.signs().size()))
                .limit(MOST)
                .toList();
    }

    private static Set<Sign> signs(Motion one, Motion other, boolean near) {
        var signs = EnumSet.noneOf(Sign.class);
        if (near) {
            signs.add(Sign.TEXT);
        }
        if (same(one.reasons().measure(), other.reasons().measure())) {
            signs.add(Sign.MEASURE);
        }
        if (same(one.reasons().people(), other.reasons().people())) {
            signs.add(Sign.PEOPLE);
        }
        return signs;
    }

    private static boolean same(String one, String other) {
        return !one.isBlank() && one.strip().equalsIgnoreCase(other.strip());
    }

    /** Resolutions of other gatherings that say nearly the same, in their order. */
    static List<Resolution> before(List<Resolution> all, Said text, GatheringId but) {
        var elsewhere = all.stream().filter(one -> !one.gathering().equals(but)).toList();
        var found = new HashSet<Resolution>();
        // Each gathering by itself: what one said exactly must not hide what another said nearly.
        elsewhere.stream()
                .collect(groupingBy(Resolution::gathering))
                .values()
                .forEach(resolved -> found.addAll(near(resolved, text)));
        return elsewhere.stream().filter(found::contains).limit(MOST).toList();
    }

    private static Set<Resolution> near(List<Resolution> resolved, Said text) {
        var texts = new NearDuplicates<Resolution>();
        resolved.forEach(one -> one.text().all().forEach(said -> texts.add(one, said, "")));
        var found = new HashSet<Resolution>();
        for (var said : text.all()) {
            texts.find(said, "").forEach(hit -> found.add(hit.thing()));
        }
        return found;
    }
}
