package org.imihigo.contracts;

import java.util.Optional;
import java.util.UUID;
import org.imihigo.pledges.PledgeId;

/** The hidden key of an exported row. */
final class PledgeKey {
    private static final String FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private PledgeKey() {}

    /** Empty where there is none, or one that no file of ours has. */
    static Optional<PledgeId> of(Line line) {
        return line.cell(Column.KEY)
                .map(cell -> cell.text().strip())
                .filter(text -> text.matches(FORM))
                .map(text -> new PledgeId(UUID.fromString(text)));
    }
}
