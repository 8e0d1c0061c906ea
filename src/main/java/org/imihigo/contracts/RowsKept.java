package org.imihigo.contracts;

import java.util.Map;
import org.imihigo.people.PostId;
import org.imihigo.pledges.PledgeId;

/**
 * The rows of a signed contract are pledges now; heard within its transaction.
 *
 * @param rows as they stood, by what became of them
 * @param by who wrote them last
 */
public record RowsKept(Contract contract, Map<PledgeId, Line> rows, PostId by) {
    public RowsKept {
        rows = Map.copyOf(rows);
    }
}
