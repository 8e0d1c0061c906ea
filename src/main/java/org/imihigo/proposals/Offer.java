package org.imihigo.proposals;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.imihigo.indicators.OverSpace;
import org.imihigo.indicators.Series;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;

/**
 * What a unit's people give of themselves for something measured, in one year.
 *
 * @param version 1 for the first; a later one takes the place of the earlier
 * @param amount a quantity in units of the last place that its measure keeps, francs, or days;
 *     nothing where the offer was taken back
 * @param adopted whether the unit took over what the units below it offer together
 * @param households how many stand behind it; never which
 */
public record Offer(
        UUID id,
        UnitCode unit,
        FiscalYear year,
        Thing thing,
        int version,
        Optional<Long> amount,
        Reach reach,
        boolean adopted,
        Optional<Integer> households,
        PostId by,
        Optional<UUID> person,
        Instant at) {

    /** What is given. */
    public enum Gift {
        /** So much of what the series measures. */
        QUANTITY,
        /** Francs. */
        MONEY,
        /** Days of community work: umuganda. */
        DAYS;

        /** As a form and a message key write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Gift> parse(String word) {
            return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
        }
    }

    /** Whether an offer counts beside those of the units below, or holds them already. */
    public enum Reach {
        ADDS,
        REPLACES;

        /** As a form and a message key write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Reach> parse(String word) {
            return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
        }
    }

    /** Refuses what cannot be added up over the units: a rate has no sum. */
    static void mustAddUp(Series series, Gift gift) {
        if (gift == Gift.QUANTITY && series.indicator().measure().space() != OverSpace.SUM) {
            throw Refusal.invalid("proposals.offer.rate");
        }
    }

    /** A later version takes the place of the earlier. */
    boolean isNewerThan(Offer other) {
        return version > other.version;
    }
}
