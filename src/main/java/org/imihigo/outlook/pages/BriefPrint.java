package org.imihigo.outlook.pages;

import org.imihigo.web.Reply;

/** The brief on paper: a page that stands alone. */
public record BriefPrint(BriefPage brief, String date) implements Reply.Page {}
