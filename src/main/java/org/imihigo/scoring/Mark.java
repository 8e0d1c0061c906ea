package org.imihigo.scoring;

import java.util.Optional;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.UnitCode;

/**
 * A unit's score as a table needs it.
 *
 * @param value in percent, exact; empty where nothing was in scope
 */
public record Mark(UnitCode unit, Optional<Fraction> value, Covered covered) {}
