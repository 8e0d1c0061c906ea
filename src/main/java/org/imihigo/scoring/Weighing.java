package org.imihigo.scoring;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.imihigo.kernel.Fraction;
import org.imihigo.pledges.Pillar;
import org.imihigo.pledges.Pledge;

/**
 * What part of the whole each pledge in scope has. The parts make 1: what is out of scope leaves
 * its weight to the others of its pillar, and a pillar without any to the other pillars.
 */
final class Weighing {
    private final Whole whole;
    private final Map<Pillar, Fraction> inScope = new EnumMap<>(Pillar.class);

    /** What is weighed: under which pillar, and with what weight of its own. */
    record Part(Pillar pillar, Fraction weight) {
        static Part of(Pledge pledge) {
            return new Part(pledge.chain().pillar(), pledge.weight());
        }
    }

    Weighing(Whole whole, List<Part> partsInScope) {
        this.whole = whole;
        for (var one : partsInScope) {
            inScope.merge(one.pillar(), own(one), Fraction::plus);
        }
    }

    Fraction weight(Part one) {
        var pillars = pillars();
        var pillar = one.pillar();
        if (pillars.isEmpty()) {
            return part(own(one), Fraction.sum(inScope.values()));
        }
        var weighed = inScope.keySet().stream().map(pillars::get).toList();
        return part(pillars.getOrDefault(pillar, Fraction.ZERO), Fraction.sum(weighed))
                .times(part(own(one), inScope.getOrDefault(pillar, Fraction.ZERO)));
    }

    private Map<Pillar, Fraction> pillars() {
        return switch (whole) {
            case Whole.WeightedMean(var pillars) -> pillars;
            case Whole.GreenShare() -> Map.of();
        };
    }

    private Fraction own(Part one) {
        return switch (whole) {
            case Whole.WeightedMean _ -> one.weight();
            case Whole.GreenShare() -> Fraction.ONE;
        };
    }

    private static Fraction part(Fraction one, Fraction all) {
        return all.isZero() ? Fraction.ZERO : one.dividedBy(all);
    }
}
