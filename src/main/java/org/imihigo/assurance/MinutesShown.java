package org.imihigo.assurance;

import org.imihigo.documents.DocumentId;
import org.imihigo.documents.DocumentShown;
import org.imihigo.people.Actor;
import org.springframework.stereotype.Component;

/** The minutes of a council are opened by those who see its unit. */
@Component("councilMinutesShown")
class MinutesShown implements DocumentShown {
    private final AllSessions sessions;

    MinutesShown(AllSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public boolean to(Actor actor, DocumentId document) {
        return sessions.units(document).stream().anyMatch(actor::sees);
    }
}
