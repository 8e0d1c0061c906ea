package org.imihigo.territory;

import java.time.LocalDate;
import java.util.Optional;
import org.imihigo.kernel.Tier;
import org.imihigo.kernel.UnitCode;

/**
 * Something that can pledge: a place or an institution.
 *
 * @param name the proper name alone: {@code Huye}, {@code MINALOC}
 * @param from the first day for which it is known to exist
 * @param until the first day on which it no longer does
 */
public record Unit(
        UnitCode code, Tier tier, String name, LocalDate from, Optional<LocalDate> until) {

    public boolean existsOn(LocalDate day) {
        return !day.isBefore(from) && until.filter(end -> !day.isBefore(end)).isEmpty();
    }

    public boolean isInstitution() {
        return code.isInstitution();
    }
}
