package org.imihigo.signing;

import java.util.Optional;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.web.Language;

/**
 * A text as it was frozen.
 *
 * @param draft the version of the draft of which it is the text; empty for an amendment
 * @param language in which it is signed
 * @param content canonical JSON
 */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
record Frozen(
        String sha256,
        UnitCode unit,
        FiscalYear year,
        int version,
        Optional<String> supersedes,
        Optional<Integer> draft,
        Language language,
        byte[] content,
        Deed made) {
    /** As the log names it. */
    String subject() {
        return "contract %s %s v%d".formatted(unit, year, version);
    }
}
