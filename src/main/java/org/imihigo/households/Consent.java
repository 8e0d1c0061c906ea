package org.imihigo.households;

import java.time.Instant;
import java.util.UUID;
import org.imihigo.kernel.UnitCode;

/**
 * That a family lets its village leader keep the notebook.
 *
 * @param words to which it agreed, as they were read out
 */
record Consent(
        UUID id,
        UUID notebook,
        UnitCode village,
        Role givenBy,
        String words,
        String language,
        Instant at) {}
