package org.imihigo.dhis2;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The exports that were read last: reading one anew takes a second or two. */
@Component("dhis2Studies")
class Studies {
    private static final int KEPT = 3;

    private final Exports exports;

    @SuppressWarnings("serial")
    private final Map<UUID, Study> studies =
            new LinkedHashMap<>(KEPT, 1, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<UUID, Study> eldest) {
                    return size() > KEPT;
                }
            };

    Studies(Exports exports) {
        this.exports = exports;
    }

    synchronized Study of(UUID export) {
        var known = studies.get(export);
        if (known != null) {
            return known;
        }
        var study = Study.of(exports.pages(export));
        studies.put(export, study);
        return study;
    }

    /** It has changed. */
    synchronized void forget(UUID export) {
        studies.remove(export);
    }
}
