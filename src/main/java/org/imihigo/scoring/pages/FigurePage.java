package org.imihigo.scoring.pages;

import org.imihigo.web.Reply;

/** How far one pledge has come, with its quarters in a picture and in a table. */
public record FigurePage(PledgesPage.Row row) implements Reply.Page {}
