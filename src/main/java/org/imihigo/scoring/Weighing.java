package org.imihigo.scoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.imihigo.kernel.Fraction;
import org.imihigo.pledges.Pillar;

/**
 * What part of the whole each pledge in scope has. The parts make 1: what is out of scope leaves
 * its weight to the others of its pillar, and a pillar without any to the other pillars.
 */
final class Weighing {
    private static final String ELSEWHERE = "";

    private final Whole whole;
    private final Map<String, Fraction> inScope = new TreeMap<>();

    /** What is weighed: in which part of the contract, and with what weight of its own. */
    record Part(String place, Fraction weight) {
        static Part of(Whole whole, Optional<Pillar> pillar, Set<String> tags, Fraction weight) {
            return new Part(whole.shares().part(pillar, tags).orElse(ELSEWHERE), weight);
        }
    }

    Weighing(Whole whole, List<Part> partsInScope) {
        this.whole = whole;
        for (var one : partsInScope) {
            inScope.merge(one.place(), own(one), Fraction::plus);
        }
    }

    Fraction weight(Part one) {
        var shares = whole.shares();
        if (!shares.counts()) {
            return part(own(one), Fraction.sum(inScope.values()));
        }
        var weighed = inScope.keySet().stream().map(place -> weight(shares, place)).toList();
        return part(weight(shares, one.place()), Fraction.sum(weighed))
                .times(part(own(one), inScope.getOrDefault(one.place(), Fraction.ZERO)));
    }

    private static Fraction weight(Shares shares, String place) {
        return shares.weight(place).orElse(Fraction.ZERO);
    }

    private Fraction own(Part one) {
        return whole instanceof Whole.GreenShare ? Fraction.ONE : one.weight();
    }

    private static Fraction part(Fraction one, Fraction all) {
        return all.isZero() ? Fraction.ZERO : one.dividedBy(all);
    }
}
