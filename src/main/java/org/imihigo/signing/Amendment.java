package org.imihigo.signing;

import java.time.LocalDate;
import java.util.Map;
import org.imihigo.documents.DocumentId;
import org.imihigo.pledges.PledgeId;
import org.imihigo.pledges.Targets;

/**
 * Why a text replaces another.
 *
 * @param session the day on which the council decided
 * @param changes the next targets of each pledge that changes
 */
record Amendment(
        String reason, LocalDate session, DocumentId minutes, Map<PledgeId, Targets> changes) {
    Amendment {
        changes = Map.copyOf(changes);
    }
}
