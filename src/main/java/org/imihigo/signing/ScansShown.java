package org.imihigo.signing;

import org.imihigo.documents.DocumentId;
import org.imihigo.documents.DocumentShown;
import org.imihigo.people.Actor;
import org.springframework.stereotype.Component;

/**
 * The scan of a signed paper, and minutes about an amendment, are opened by those who see the unit.
 */
@Component("signedScansShown")
class ScansShown implements DocumentShown {
    private final AllSignatures signatures;
    private final AllAmendments amendments;

    ScansShown(AllSignatures signatures, AllAmendments amendments) {
        this.signatures = signatures;
        this.amendments = amendments;
    }

    @Override
    public boolean to(Actor actor, DocumentId document) {
        return signatures.units(document).stream().anyMatch(actor::sees)
                || amendments.units(document).stream().anyMatch(actor::sees);
    }
}
