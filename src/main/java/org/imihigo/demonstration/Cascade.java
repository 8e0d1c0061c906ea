package org.imihigo.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.imihigo.kernel.UnitCode;
import org.imihigo.pledges.Source;

/** What the units below promise makes what the units above them promise, up to one place. */
record Cascade(Line line, UnitCode top) {

    /**
     * Each unit before the units below it; those who promise nothing are left out.
     *
     * @param goals of each of those who report, in their order
     */
    List<Vow> vows(List<UnitCode> reporters, List<Goals> goals) {
        Map<UnitCode, List<Goals>> below = new TreeMap<>();
        for (int part = 0; part < goals.size(); part++) {
            for (var place : reporters.get(part).path()) {
                if (top.contains(place)) {
                    below.computeIfAbsent(place, _ -> new ArrayList<>()).add(goals.get(part));
                }
            }
        }
        var own = Set.copyOf(reporters);
        return below.entrySet().stream()
                .map(place -> vow(place.getKey(), place.getValue(), own.contains(place.getKey())))
                .filter(vow -> !vow.goals().isEmpty())
                .toList();
    }

    private Vow vow(UnitCode place, List<Goals> parts, boolean own) {
        var goals = line.isRate() ? parts.getFirst() : Goals.sum(line, parts);
        return new Vow(place, line, goals, own ? Source.OWN : Source.CHILDREN);
    }
}
