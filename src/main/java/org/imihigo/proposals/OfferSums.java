package org.imihigo.proposals;

import java.math.BigInteger;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.imihigo.kernel.UnitCode;

/**
 * Offers of one thing in one year, added up along the tree so that what is given once counts once:
 * an offer that replaces stands for all below it, and one that adds stands beside it.
 */
public final class OfferSums {
    private final NavigableMap<String, Offer> offers = new TreeMap<>();

    /** Of the offers in force: one for each unit, those taken back left out. */
    OfferSums(Collection<Offer> inForce) {
        inForce.forEach(offer -> offers.put(offer.unit().value(), offer));
    }

    public Optional<Offer> own(UnitCode unit) {
        return Optional.ofNullable(offers.get(unit.value()));
    }

    /** What the unit stands for at the next level; nothing where nobody in it has offered. */
    public Optional<BigInteger> standing(UnitCode unit) {
        var below = below(unit);
        return own(unit)
                .map(
                        offer ->
                                offer.reach() == Offer.Reach.REPLACES
                                        ? amount(offer)
                                        : amount(offer).add(below.orElse(BigInteger.ZERO)))
                .or(() -> below);
    }

    /** What the units below the unit stand for together. */
    public Optional<BigInteger> below(UnitCode unit) {
        var within = offers.subMap(unit.value(), false, unit.successor(), false);
        Optional<BigInteger> sum = Optional.empty();
        for (var rest = within; !rest.isEmpty(); ) {
            var child = childOf(unit, new UnitCode(rest.firstKey()));
            sum = Optional.of(sum.orElse(BigInteger.ZERO).add(standing(child).orElseThrow()));
            rest = within.tailMap(child.successor(), true);
        }
        return sum;
    }

    /** The unit directly below {@code unit} in which {@code inner} lies. */
    private static UnitCode childOf(UnitCode unit, UnitCode inner) {
        return inner.path().stream()
                .filter(step -> step.parent().filter(unit::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static BigInteger amount(Offer offer) {
        return BigInteger.valueOf(offer.amount().orElseThrow());
    }
}
