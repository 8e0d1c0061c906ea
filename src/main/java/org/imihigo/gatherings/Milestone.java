package org.imihigo.gatherings;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.pledges.PledgeId;

/**
 * A step of a resolution that can be measured.
 *
 * @param resolution the number of its resolution
 * @param place among the milestones of its resolution, from 1
 * @param lead who answers for it
 * @param unit of measure
 * @param weight beside the other milestones
 * @param deadlines those that came after the first, in their order: none replaces the one before
 */
record Milestone(
        UUID id,
        GatheringId gathering,
        String resolution,
        int place,
        Said text,
        UnitCode lead,
        List<UnitCode> support,
        String unit,
        Trajectory way,
        BigDecimal weight,
        Instant at,
        Optional<Answer> answer,
        List<Deadline> deadlines,
        List<Progress> progress,
        Optional<Closing> closing,
        List<Share> shares) {
    /** All shares together, in hundredths of a percent. */
    static final int WHOLE = 10_000;

    /** What the lead said. */
    record Answer(boolean accepted, String reason, Instant at) {}

    /** A later day by which it is due, and why. */
    record Deadline(LocalDate due, String reason) {}

    /** Where it stood on a day. */
    record Progress(LocalDate day, BigDecimal actual, Cause cause, String note) {}

    /** Why it will not be done. */
    record Closing(String reason, Instant at) {}

    /** What part of it a unit has taken into a year's contract, and the pledge that it became. */
    record Share(UnitCode unit, FiscalYear year, int share, Optional<PledgeId> pledge) {}

    /** Why something lags. */
    enum Cause {
        NONE,
        MONEY,
        PROCUREMENT,
        COORDINATION,
        CAPACITY,
        DATA,
        LAND,
        LAW,
        WEATHER,
        OTHER;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Cause> parse(String word) {
            return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
        }
    }

    String path() {
        return "/milestones/" + id;
    }

    /** The day by which it is due now. */
    LocalDate due() {
        return deadlines.isEmpty() ? way.due() : deadlines.getLast().due();
    }

    Optional<Progress> latest() {
        return progress.isEmpty() ? Optional.empty() : Optional.of(progress.getLast());
    }

    Optional<Fraction> done() {
        return latest().map(one -> way.done(one.actual()));
    }

    Standing standing() {
        return closing.isPresent()
                ? Standing.CLOSED
                : done().map(Standing::of).orElse(Standing.NOT_REPORTED);
    }

    /** Where a new deadline moves nothing of what was expected by the first. */
    boolean isLate(LocalDate today) {
        return closing.isEmpty()
                && today.isAfter(due())
                && done().filter(done -> done.compareTo(Fraction.HUNDRED) >= 0).isEmpty();
    }

    LocalDate answerBy(int days, ZoneId zone) {
        return LocalDate.ofInstant(at, zone).plusDays(days);
    }

    void mustBeOpen() {
        if (closing.isPresent()) {
            throw Refusal.conflict("gatherings.milestone.closed");
        }
    }

    int claimed() {
        return shares.stream().mapToInt(Share::share).sum();
    }

    /** In hundredths of a percent; what nobody has taken counts for nothing. */
    int unclaimed() {
        return WHOLE - claimed();
    }

    /**
     * @throws Refusal where more than the whole would be taken, or the unit has taken a part
     */
    void mustLeave(UnitCode taker, FiscalYear year, int share) {
        if (share < 1) {
            throw Refusal.invalid("gatherings.share.nothing");
        }
        if (shares.stream().anyMatch(one -> one.unit().equals(taker) && one.year().equals(year))) {
            throw Refusal.conflict("gatherings.share.twice");
        }
        if (share > unclaimed()) {
            throw Refusal.invalid(
                    "gatherings.share.more",
                    BigDecimal.valueOf(claimed() + (long) share, 2),
                    BigDecimal.valueOf(unclaimed(), 2));
        }
    }
}
