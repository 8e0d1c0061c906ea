package org.imihigo.proposals;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.imihigo.kernel.Fraction;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.PledgeId;

/**
 * How much of a contract its people asked for.
 *
 * @param asked the pledges that came of a proposal of the people
 * @param number of all pledges
 * @param weight of all pledges together
 * @param askedWeight of those that were asked for
 */
public record Origin(Set<PledgeId> asked, int number, Fraction weight, Fraction askedWeight) {
    static Origin of(List<Pledge> pledges, Collection<PledgeId> asked) {
        var chosen = pledges.stream().filter(pledge -> asked.contains(pledge.id())).toList();
        return new Origin(Set.copyOf(asked), pledges.size(), weight(pledges), weight(chosen));
    }

    private static Fraction weight(List<Pledge> pledges) {
        return Fraction.sum(pledges.stream().map(Pledge::weight).toList());
    }

    /** In percent; nothing is a share of nothing. */
    public Fraction byNumber() {
        return number == 0
                ? Fraction.ZERO
                : Fraction.HUNDRED.times(Fraction.of(asked.size(), number));
    }

    /** In percent. */
    public Fraction byWeight() {
        return weight.isZero()
                ? Fraction.ZERO
                : Fraction.HUNDRED.times(askedWeight.dividedBy(weight));
    }
}
