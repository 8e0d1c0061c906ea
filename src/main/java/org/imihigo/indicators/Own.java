package org.imihigo.indicators;

import java.util.Optional;
import org.imihigo.kernel.UnitCode;

/**
 * Whose a measure is that does not belong to the country.
 *
 * @param data where its figures come from, where somebody has said it
 */
public record Own(UnitCode unit, Optional<Texts> data) {}
