package org.imihigo.pledges;

import java.util.List;
import java.util.Optional;
import org.imihigo.indicators.Amount;

/**
 * What is promised for the year and for each of its periods.
 *
 * @param version 1 when signed; each amendment adds one
 * @param periods one for each quarter, or each month of a monthly series, in order; empty where
 *     nothing is promised for the period
 */
public record Targets(int version, Amount annual, List<Optional<Amount>> periods) {}
