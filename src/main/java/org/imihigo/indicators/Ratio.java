package org.imihigo.indicators;

import org.imihigo.kernel.Refusal;

/**
 * What a rate counts: complaints resolved, of complaints received. The two counts may be equal (97
 * of 97); what they count may not, for such a rate would always be 100 %.
 */
public record Ratio(Texts numerator, Texts denominator) {
    public Ratio {
        if (numerator.overlaps(denominator)) {
            throw Refusal.invalid("indicators.ratio.same", numerator.en());
        }
    }
}
