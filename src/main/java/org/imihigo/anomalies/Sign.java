package org.imihigo.anomalies;

import java.util.List;
import java.util.Optional;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.UnitCode;

/**
 * Something that should be looked at. It says how many of how many, and how seldom chance alone
 * brings that; it never says why.
 *
 * @param found how many figures show it, or what it is compared with
 * @param of of how many
 * @param usual the share that chance, or everybody else, would bring
 * @param chance of so many or more; empty where the rule does not count
 * @param figures what the sentence names besides
 */
record Sign(
        Rule rule,
        UnitCode unit,
        Optional<UnitCode> other,
        Optional<SeriesId> series,
        int found,
        int of,
        Fraction usual,
        Optional<Fraction> chance,
        List<Fraction> figures) {
    static Sign counted(Rule rule, UnitCode unit, int found, int of, Fraction usual) {
        return new Sign(
                rule,
                unit,
                Optional.empty(),
                Optional.empty(),
                found,
                of,
                usual,
                Optional.of(Chance.atLeast(found, of, usual)),
                List.of());
    }

    static Sign compared(Rule rule, Said said, int others, List<Fraction> figures) {
        return new Sign(
                rule,
                said.unit(),
                Optional.empty(),
                Optional.of(said.series()),
                others,
                others,
                Fraction.ZERO,
                Optional.empty(),
                figures);
    }

    Sign with(UnitCode unit) {
        return new Sign(
                rule, this.unit, Optional.of(unit), series, found, of, usual, chance, figures);
    }

    /** So seldom that among so many looks hardly one would show it by chance. */
    boolean isSeldom(long looks) {
        return chance.filter(
                        one ->
                                one.times(Fraction.of(Math.max(1, looks) * Chance.FALSE_ALARMS))
                                                .compareTo(Fraction.ONE)
                                        < 0)
                .isPresent();
    }
}
