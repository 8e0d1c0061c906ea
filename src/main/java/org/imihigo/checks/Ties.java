package org.imihigo.checks;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.pledges.PledgeId;

/** How promises hang together before they are pledges. Every room that knows something says it. */
public interface Ties {
    /**
     * The series on which units promise a part of what another unit promises, or keep a promise
     * with others.
     */
    Map<UnitCode, Set<SeriesId>> tied(Collection<UnitCode> units, FiscalYear year);

    /** What units below have agreed to bear of pledges, and have not pledged yet. */
    Map<PledgeId, List<Amount>> agreed(Collection<PledgeId> wholes);
}
