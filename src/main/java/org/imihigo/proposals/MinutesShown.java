package org.imihigo.proposals;

import org.imihigo.documents.DocumentId;
import org.imihigo.documents.DocumentShown;
import org.imihigo.people.Actor;
import org.springframework.stereotype.Component;

/** Minutes may name citizens: they are opened by those who see the unit that met. */
@Component
class MinutesShown implements DocumentShown {
    private final AllAssemblies assemblies;

    MinutesShown(AllAssemblies assemblies) {
        this.assemblies = assemblies;
    }

    @Override
    public boolean to(Actor actor, DocumentId document) {
        return assemblies.units(document).stream().anyMatch(actor::sees);
    }
}
