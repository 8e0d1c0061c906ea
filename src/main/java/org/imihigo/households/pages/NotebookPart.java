package org.imihigo.households.pages;

import java.util.Optional;
import org.imihigo.web.Reply;

/** On a unit's page: the way to a family's notebook, and to the counts. */
public record NotebookPart(String counts, Optional<String> begin) implements Reply.Page {}
