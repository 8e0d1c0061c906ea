package org.imihigo.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;

/** What is given once counts once, over random trees: the sums against counting by hand. */
class OfferProperties {
    private static final UnitCode DISTRICT = new UnitCode("RW59");
    private static final Thing THING = new Thing(new SeriesId(1), Offer.Gift.QUANTITY);

    @Property(tries = 1000)
    void anOfferCountsWhereNothingAboveItReplacesIt(@ForAll long seed) {
        var random = new Random(seed);
        var units = tree(random);
        var offers = offers(units, random);
        var sums = new OfferSums(offers.values());

        for (var unit : units) {
            assertThat(sums.standing(unit))
                    .as("%s of %s", unit, offers.values())
                    .isEqualTo(countedByHand(unit, offers));
        }
    }

    @Property(tries = 300)
    void theSumOfTheUnitsBelowIsWhatTheParentShows(@ForAll long seed) {
        var random = new Random(seed);
        var units = tree(random);
        var sums = new OfferSums(offers(units, random).values());

        for (var unit : units) {
            var below =
                    units.stream()
                            .filter(child -> child.parent().filter(unit::equals).isPresent())
                            .flatMap(child -> sums.standing(child).stream())
                            .reduce(BigInteger::add);
            assertThat(sums.below(unit)).isEqualTo(below);
        }
    }

    /** Each offer within the unit that no replacing offer within the unit lies above. */
    private static Optional<BigInteger> countedByHand(UnitCode unit, Map<UnitCode, Offer> offers) {
        return offers.values().stream()
                .filter(offer -> unit.contains(offer.unit()))
                .filter(
                        offer ->
                                offers.values().stream()
                                        .noneMatch(above -> hides(above, offer, unit)))
                .map(offer -> BigInteger.valueOf(offer.amount().orElseThrow()))
                .reduce(BigInteger::add);
    }

    private static boolean hides(Offer above, Offer offer, UnitCode within) {
        return within.contains(above.unit())
                && above.unit().contains(offer.unit())
                && !above.unit().equals(offer.unit())
                && above.reach() == Offer.Reach.REPLACES;
    }

    /** A district with random sectors, cells and villages, codes up to 99. */
    private static List<UnitCode> tree(Random random) {
        var units = new ArrayList<>(List.of(DISTRICT));
        for (int level = 0, begin = 0; level < 3; level++) {
            int end = units.size();
            for (int place = begin; place < end; place++) {
                for (int child = random.nextInt(4); child > 0; child--) {
                    var code = "%s%02d".formatted(units.get(place), 106 - child * 7);
                    units.add(new UnitCode(code));
                }
            }
            begin = end;
        }
        return units;
    }

    private static Map<UnitCode, Offer> offers(List<UnitCode> units, Random random) {
        var offers = new HashMap<UnitCode, Offer>();
        for (var unit : units) {
            if (random.nextInt(3) > 0) {
                offers.put(unit, offer(unit, random));
            }
        }
        return offers;
    }

    private static Offer offer(UnitCode unit, Random random) {
        var reach = random.nextInt(3) == 0 ? Offer.Reach.REPLACES : Offer.Reach.ADDS;
        return new Offer(
                UUID.randomUUID(),
                unit,
                new FiscalYear(2026),
                THING,
                1,
                Optional.of(random.nextLong(Amount.LARGEST + 1)),
                reach,
                false,
                Optional.empty(),
                new PostId(UUID.randomUUID()),
                Optional.empty(),
                Instant.EPOCH);
    }
}
