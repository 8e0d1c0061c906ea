package org.imihigo.cascade;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.UnitCode;

/**
 * What a target can be divided by.
 *
 * @param series of which the unit needs so much; empty for its population
 * @param source who counted, or which document says so
 */
public record Figure(
        UUID id,
        UnitCode unit,
        Optional<SeriesId> series,
        long amount,
        LocalDate day,
        String source) {}
