package org.imihigo.demonstration;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.indicators.Amount;
import org.imihigo.kernel.UnitCode;
import org.imihigo.reporting.Kind;
import org.imihigo.reporting.Reading;
import org.imihigo.reporting.ReadingId;

/**
 * One village in one quarter, where somebody calls and asks for its figures, line by line.
 *
 * @param luck of the village, from which that of its lines is drawn
 * @param does how well its district does, of 1000
 */
record Call(UnitCode village, long luck, Told told, long does, Instant reported, Instant judged) {
    private static final Amount DOES_NOT_APPLY =
            new Amount.NotApplicable("Demonstration: nothing of the kind here");
    private static final int DISTRICT = 4;
    private static final int VERSION = 0x8000;
    private static final long VARIANT = 1L << 63;

    static Call at(UnitCode village, long luck, Told told) {
        var district = new UnitCode(village.value().substring(0, DISTRICT));
        return new Call(
                village,
                luck,
                told,
                told.districtPerMille(district),
                told.moment(village, 0),
                told.moment(village, 2));
    }

    Amount amount(int line, Sketch sketch, Goals goals) {
        int quarter = told.quarter().number();
        if (chance(line, 0).inHundred(1)) {
            return DOES_NOT_APPLY;
        }
        return sketch.amount(
                goals.quarters().get(quarter - 1),
                does + chance(line, year()).between(-110, 90),
                chance(line, year() * 4 + quarter));
    }

    /** Three in a hundred claim more than the level above will find. */
    Amount claimed(int line, Amount amount) {
        return amount instanceof Amount.Value(long scaled)
                        && chance(line, -told.quarter().number()).inHundred(3)
                ? new Amount.Value(scaled + Math.max(1, scaled / 10))
                : amount;
    }

    Reading reading(int line, Sketch sketch, Kind kind, Amount amount) {
        boolean own = kind == Kind.SELF;
        var posts = own ? told.posts() : told.judges();
        return new Reading(
                new ReadingId(id(line, own)),
                village,
                sketch.series(),
                told.quarter(),
                kind,
                amount,
                Optional.empty(),
                requireNonNull(posts.get(village)),
                own ? reported : judged,
                Optional.empty());
    }

    /** Ascending as the readings are kept: by village, quarter, line and kind. */
    private UUID id(int line, boolean own) {
        long place = Long.parseLong(village.value().substring(2));
        int quarter = (year() - 2000) * 4 + told.quarter().number();
        return new UUID(
                place << 28 | (long) quarter << 16 | VERSION | line, VARIANT | (own ? 1 : 2));
    }

    private int year() {
        return told.quarter().year().startYear();
    }

    private Chance chance(int line, int what) {
        return new Chance(luck + (line * 100_003L + what) * 1_000_003L);
    }
}
