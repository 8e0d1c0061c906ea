package org.imihigo.plans;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.Spelling;

/**
 * How much of what a line plans for a year is vowed.
 *
 * @param planned the line's target of the year; none where it has none
 * @param vowed what the pledges promise together, where that can be compared
 * @param share in percent of what is planned; none where it cannot be compared
 * @param pledges how many serve the line in that year
 */
record Coverage(
        Optional<Fraction> planned,
        Optional<Fraction> vowed,
        Optional<Fraction> share,
        int pledges) {

    /**
     * What a pledge that serves the line promises.
     *
     * @param measures its unit of measure, in every language
     * @param adds whether promises on it add up
     * @param falls whether less is better
     */
    record Vow(
            SeriesId series,
            Collection<String> measures,
            Fraction amount,
            boolean adds,
            boolean falls) {}

    /** How a line stands in a year. */
    enum Kind {
        /** The plan wants nothing of this year, and nobody vows it. */
        NONE,
        /** Planned, and vowed by nobody. */
        UNCLAIMED,
        /** Vowed, in a measure that cannot be compared. */
        TAKEN_UP,
        PARTLY,
        WHOLLY;

        String word() {
            return Spelling.key(this);
        }

        /** The light of the same meaning. */
        String light() {
            return switch (this) {
                case NONE -> "grey";
                case UNCLAIMED -> "red";
                case TAKEN_UP, PARTLY -> "amber";
                case WHOLLY -> "green";
            };
        }
    }

    static Coverage of(Aim aim, FiscalYear year, List<Vow> vows) {
        var planned = aim.target(year).map(Fraction::of);
        var alike = vows.stream().filter(vow -> isAlike(aim, vow)).toList();
        return new Coverage(
                planned,
                together(alike),
                planned.flatMap(amount -> share(amount, alike)),
                vows.size());
    }

    private static boolean isAlike(Aim aim, Vow vow) {
        return aim.series()
                .map(vow.series()::equals)
                .orElseGet(() -> vow.measures().stream().anyMatch(aim.measure()::equalsIgnoreCase));
    }

    /** Amounts add up; of rates there is no sum. */
    private static Optional<Fraction> together(List<Vow> vows) {
        if (vows.size() == 1) {
            return Optional.of(vows.getFirst().amount());
        }
        return !vows.isEmpty() && vows.stream().allMatch(Vow::adds)
                ? Optional.of(Fraction.sum(vows.stream().map(Vow::amount).toList()))
                : Optional.empty();
    }

    /** Of promises that do not add up, the weakest says how much is vowed. */
    private static Optional<Fraction> share(Fraction planned, List<Vow> vows) {
        if (planned.signum() <= 0) {
            return Optional.empty();
        }
        if (vows.size() > 1 && vows.stream().allMatch(vow -> vow.adds() && !vow.falls())) {
            return together(vows).map(sum -> percent(sum, planned));
        }
        return vows.stream().map(vow -> share(planned, vow)).min(Fraction::compareTo);
    }

    private static Fraction share(Fraction planned, Vow vow) {
        if (!vow.falls()) {
            return percent(vow.amount(), planned);
        }
        return vow.amount().signum() <= 0 ? Fraction.HUNDRED : percent(planned, vow.amount());
    }

    private static Fraction percent(Fraction part, Fraction whole) {
        return Fraction.HUNDRED.times(part.dividedBy(whole));
    }

    Kind kind() {
        if (pledges == 0) {
            return planned.isPresent() ? Kind.UNCLAIMED : Kind.NONE;
        }
        return share.map(some -> some.compareTo(Fraction.HUNDRED) < 0 ? Kind.PARTLY : Kind.WHOLLY)
                .orElse(Kind.TAKEN_UP);
    }

    /**
     * A year of the plan as a whole.
     *
     * @param planned how many lines want something of it
     * @param takenUp how many of these somebody vows
     * @param share of what is planned, the mean of the lines that can be compared, none counting
     *     for more than all of itself
     */
    record Year(int planned, int takenUp, Optional<Fraction> share) {
        static Year of(Collection<Coverage> lines) {
            var wanted = lines.stream().filter(line -> line.planned().isPresent()).toList();
            var shares =
                    wanted.stream()
                            .filter(line -> line.kind() != Kind.TAKEN_UP)
                            .map(line -> line.share().orElse(Fraction.ZERO).min(Fraction.HUNDRED))
                            .toList();
            return new Year(
                    wanted.size(),
                    (int) wanted.stream().filter(line -> line.pledges() > 0).count(),
                    shares.isEmpty()
                            ? Optional.empty()
                            : Optional.of(
                                    Fraction.sum(shares).dividedBy(Fraction.of(shares.size()))));
        }
    }

    static Optional<BigDecimal> printed(Optional<Fraction> share) {
        return share.map(some -> some.rounded(0, java.math.RoundingMode.HALF_UP));
    }
}
