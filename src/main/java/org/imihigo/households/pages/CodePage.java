package org.imihigo.households.pages;

import org.imihigo.web.Reply;

/** A code, shown this once. */
public record CodePage(String title, String code, String intro, String next, String back)
        implements Reply.Page {}
