package org.imihigo.proposals;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.imihigo.kernel.UnitCode;

/**
 * A proposal and where it stands, as lists show it.
 *
 * @param last the last step that was not undone
 * @param waits the unit whose turn it is; none where it has its answer
 * @param since when it came there
 * @param shown whether everybody may read it
 */
record Standing(
        Proposal proposal,
        Optional<Step> last,
        Optional<UnitCode> waits,
        Instant since,
        boolean shown) {

    Outcome outcome() {
        return waits.isPresent()
                ? Outcome.WAITING
                : last.map(step -> Outcome.of(step.fate().word().toUpperCase(Locale.ROOT)))
                        .orElse(Outcome.WAITING);
    }
}
