package org.imihigo.home.pages;

import org.imihigo.web.Reply;

/** What this is, and where its names and figures come from. */
public record AboutPage() implements Reply.Page {}
