package org.imihigo.web.pages;

import java.util.Optional;
import org.imihigo.web.Reply;

/**
 * What could not be done, and why, in one sentence.
 *
 * @param code the same in every language: what a program decides by
 * @param incident by which a bug is found in the log
 */
public record RefusedPage(int status, String code, String message, Optional<String> incident)
        implements Reply.Page {}
