package org.imihigo.documents;

import org.imihigo.people.Actor;

/** For the rooms that hang a document on something: whether this actor may open it there. */
public interface DocumentShown {
    boolean to(Actor actor, DocumentId document);
}
