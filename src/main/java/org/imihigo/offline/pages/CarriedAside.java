package org.imihigo.offline.pages;

import org.imihigo.web.Reply;

/** How much waits on this telephone, on every page of whoever is signed in. */
public record CarriedAside() implements Reply.Page {}
