package org.imihigo.contracts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Ratio;
import org.imihigo.kernel.Fraction;
import org.imihigo.pledges.Pillar;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.Source;

/**
 * What a line would promise, as it was read.
 *
 * @param pillar empty where nothing says it
 * @param name of the indicator; of a part, its heading's
 * @param category of a part: what sets it apart from its sisters
 * @param known the code of the indicator that has this name already
 * @param measurement how it is measured
 * @param settled whether the measurement needs no confirmation, or has it
 * @param annual the target of the year as the file has it
 * @param quarters the targets of the four quarters; empty where nothing is promised
 * @param computed what the quarters make of the year by the measurement's rule; empty where no
 *     quarter promises anything
 * @param counts of a rate by two counts: those of the quarters, then those of the year, where the
 *     file has both
 * @param ratio what it counts, should it be measured by two counts
 * @param source whether the unit itself reports the figure, or it adds up from those below
 * @param again the pledge of this unit from which the line was exported
 */
public record Proposal(
        Optional<Pillar> pillar,
        String sector,
        String outcome,
        String output,
        String name,
        Optional<String> category,
        Optional<String> known,
        Measurement measurement,
        boolean settled,
        Optional<BigDecimal> baseline,
        Optional<BigDecimal> annual,
        List<Optional<BigDecimal>> quarters,
        Optional<Fraction> computed,
        List<Optional<Amount.Counts>> counts,
        Ratio ratio,
        Source source,
        Optional<Pledge> again) {
    public Proposal {
        quarters = List.copyOf(quarters);
        counts = List.copyOf(counts);
    }
}
