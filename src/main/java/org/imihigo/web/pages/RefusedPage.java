package org.imihigo.web.pages;

import org.imihigo.web.Reply;

/** What could not be done, and why, in one sentence. */
public record RefusedPage(int status, String message) implements Reply.Page {}
