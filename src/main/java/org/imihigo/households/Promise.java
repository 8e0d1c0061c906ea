package org.imihigo.households;

import java.util.UUID;
import org.imihigo.kernel.FiscalYear;

/**
 * What a family promised itself for a year. It is no pledge: nobody above reads it.
 *
 * @param target how much or until when, in the family's words
 * @param why it was kept or not; empty where nobody said
 */
record Promise(
        UUID id,
        FiscalYear year,
        Category category,
        Role whose,
        String body,
        String target,
        Outcome outcome,
        String why) {}
