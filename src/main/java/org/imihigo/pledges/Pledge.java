package org.imihigo.pledges;

import java.util.Optional;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;

/**
 * One umuhigo: what one unit vows to reach on one series in one fiscal year.
 *
 * @param number its place in the unit's contract, from 1
 * @param weight its share in the score, where the method weighs
 * @param verification how the figure can be checked
 * @param origin which published document the line was typed from, or who asked for it
 * @param parent the pledge of a unit above whose target this one is a part of
 */
public record Pledge(
        PledgeId id,
        UnitCode unit,
        FiscalYear year,
        SeriesId series,
        int number,
        Chain chain,
        Source source,
        Baseline baseline,
        Targets targets,
        Fraction weight,
        String verification,
        Optional<String> origin,
        Optional<PledgeId> parent) {

    /** The same pledge with other targets. */
    Pledge targeting(Targets others) {
        return new Pledge(
                id,
                unit,
                year,
                series,
                number,
                chain,
                source,
                baseline,
                others,
                weight,
                verification,
                origin,
                parent);
    }

    /**
     * Refuses a link that would not be a part of a whole. Since a child lies strictly inside its
     * parent's place, links can never run in a circle.
     */
    void mustBePartOf(Pledge whole) {
        if (!series.equals(whole.series) || !year.equals(whole.year)) {
            throw Refusal.invalid("pledges.link.other");
        }
        if (unit.equals(whole.unit) || !whole.unit.contains(unit)) {
            throw Refusal.invalid("pledges.link.outside", unit, whole.unit);
        }
    }
}
