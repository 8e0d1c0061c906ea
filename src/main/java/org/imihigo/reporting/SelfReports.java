package org.imihigo.reporting;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.imihigo.documents.DocumentId;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.UnitCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A door for those who look at many figures at once: what units say of themselves. */
@Service
@Transactional(readOnly = true)
public class SelfReports {
    private final Readings readings;
    private final AllEvidence evidence;

    SelfReports(Readings readings, AllEvidence evidence) {
        this.readings = readings;
        this.evidence = evidence;
    }

    /** What is in force in a place and all that lies in it. */
    public List<Reading> within(UnitCode place, Collection<FiscalPeriod> periods) {
        return readings.current(place, periods, Kind.SELF);
    }

    /** What is in force of these units alone. */
    public List<Reading> of(Collection<UnitCode> units, Collection<FiscalPeriod> periods) {
        return readings.current(Set.copyOf(units), Set.copyOf(periods), Kind.SELF);
    }

    /**
     * The readings of a place and period whose document stands for other readings as well, with
     * those others, wherever they are.
     */
    public Map<DocumentId, List<Reading>> sharingEvidence(UnitCode place, FiscalPeriod period) {
        var uses = new LinkedHashMap<DocumentId, List<Reading>>();
        evidence.shared(place, period)
                .forEach((document, ids) -> uses.put(document, readings.find(ids)));
        return uses;
    }
}
