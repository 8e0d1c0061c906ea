package org.imihigo.gatherings;

import org.imihigo.documents.DocumentId;
import org.imihigo.documents.DocumentShown;
import org.imihigo.people.Actor;
import org.springframework.stereotype.Component;

/** The papers and minutes of gatherings are opened by everybody who is signed in. */
@Component("gatheringsPapersShown")
class PapersShown implements DocumentShown {
    private final AllPapers papers;

    PapersShown(AllPapers papers) {
        this.papers = papers;
    }

    @Override
    public boolean to(Actor actor, DocumentId document) {
        return papers.holds(document);
    }
}
