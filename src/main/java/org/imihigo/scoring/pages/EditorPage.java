package org.imihigo.scoring.pages;

import java.util.Optional;
import org.imihigo.web.Reply;

/**
 * Where a method is written.
 *
 * @param document as it was typed
 * @param problem what is wrong with it, with its line
 * @param preview how it reads, where it can be read
 */
public record EditorPage(String document, Optional<String> problem, Optional<MethodPage> preview)
        implements Reply.Page {}
