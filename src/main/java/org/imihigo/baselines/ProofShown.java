package org.imihigo.baselines;

import org.imihigo.documents.DocumentId;
import org.imihigo.documents.DocumentShown;
import org.imihigo.people.Actor;
import org.springframework.stereotype.Component;

/** What shows a baseline is opened by those who see its unit. */
@Component
class ProofShown implements DocumentShown {
    private final AllBaselines all;

    ProofShown(AllBaselines all) {
        this.all = all;
    }

    @Override
    public boolean to(Actor actor, DocumentId document) {
        return all.units(document).stream().anyMatch(actor::sees);
    }
}
