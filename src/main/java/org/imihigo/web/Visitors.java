package org.imihigo.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Knows who is signed in; the room of people answers. */
public interface Visitors {
    Optional<Visitor> of(HttpServletRequest request, Words words);

    /** The visitor chose a language; whoever is signed in finds it again next time. */
    void speaks(HttpServletRequest request, Language language);
}
