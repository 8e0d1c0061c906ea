package org.imihigo.dhis2.pages;

import java.util.Optional;
import org.imihigo.web.Reply;

/**
 * Whom to ask, and with what.
 *
 * @param export the one to go on with
 */
public record ConnectionPage(
        Optional<String> export,
        String address,
        String set,
        String year,
        String place,
        Optional<String> wrong)
        implements Reply.Page {}
