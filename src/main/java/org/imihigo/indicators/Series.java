package org.imihigo.indicators;

import java.util.Optional;

/**
 * An indicator, or one category or site of it: what is actually measured.
 *
 * @param category such as maize, or a road's name; empty for the indicator as a whole
 */
public record Series(SeriesId id, Indicator indicator, Optional<Texts> category) {}
