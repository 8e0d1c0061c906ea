package org.imihigo.guides;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;
import org.imihigo.proposals.Attendance;

/**
 * That a unit explained a step of the cycle to people.
 *
 * @param year of the contracts it was about
 * @param note what was said, in a few words; may be empty
 */
public record Sensitisation(
        UUID id,
        UnitCode unit,
        FiscalYear year,
        LocalDate day,
        Topic topic,
        Attendance attendance,
        String note,
        PostId by,
        Optional<UUID> person,
        Instant at) {}
