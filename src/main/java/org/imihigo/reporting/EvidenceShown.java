package org.imihigo.reporting;

import org.imihigo.documents.DocumentId;
import org.imihigo.documents.DocumentShown;
import org.imihigo.people.Actor;
import org.springframework.stereotype.Component;

/** Evidence is opened by those who see the unit whose reading it stands for. */
@Component
class EvidenceShown implements DocumentShown {
    private final AllEvidence evidence;

    EvidenceShown(AllEvidence evidence) {
        this.evidence = evidence;
    }

    @Override
    public boolean to(Actor actor, DocumentId document) {
        return evidence.units(document).stream().anyMatch(actor::sees);
    }
}
