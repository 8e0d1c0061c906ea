package org.imihigo.concerns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;

/**
 * What was done about a concern; never changed.
 *
 * @param id of the form: sent twice, it is one step
 * @param number its place among the steps of the concern, from 1
 * @param level where the concern lies after it; of an answer, who gave it
 * @param outcome of an answer
 * @param note the answer, or why it goes elsewhere
 */
public record Step(
        UUID id,
        UUID concern,
        int number,
        Deed deed,
        UnitCode level,
        Optional<Outcome> outcome,
        String note,
        LocalDate day,
        PostId by,
        UUID person,
        Instant at) {
    /** What can be done about it. */
    public enum Deed {
        REFERRED,
        ANSWERED,
        REOPENED
    }
}
