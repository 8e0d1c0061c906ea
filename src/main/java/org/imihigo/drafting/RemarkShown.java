package org.imihigo.drafting;

import org.imihigo.documents.DocumentId;
import org.imihigo.documents.DocumentShown;
import org.imihigo.people.Actor;
import org.springframework.stereotype.Component;

/** What was shown about a row is opened by those who see its unit. */
@Component
class RemarkShown implements DocumentShown {
    private final Remarks remarks;

    RemarkShown(Remarks remarks) {
        this.remarks = remarks;
    }

    @Override
    public boolean to(Actor actor, DocumentId document) {
        return remarks.units(document).stream().anyMatch(actor::sees);
    }
}
