package org.imihigo.pledges;

import java.util.Optional;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.UnitCode;

/** What of a pledge must fit the pledges above and below it. */
public record Vowed(
        PledgeId id,
        UnitCode unit,
        SeriesId series,
        Source source,
        Targets targets,
        Optional<PledgeId> parent) {}
