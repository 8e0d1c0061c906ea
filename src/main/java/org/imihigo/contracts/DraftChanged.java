package org.imihigo.contracts;

import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** A draft was brought, decided upon, put in force or thrown away. */
public record DraftChanged(UnitCode unit, String subject) implements Happening {
    static DraftChanged of(Draft draft, String what) {
        return new DraftChanged(
                draft.unit(),
                "draft %s %s version %d %s"
                        .formatted(draft.unit(), draft.year(), draft.version(), what));
    }
}
