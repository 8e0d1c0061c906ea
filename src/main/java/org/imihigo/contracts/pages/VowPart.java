package org.imihigo.contracts.pages;

import java.util.Optional;
import org.imihigo.web.Reply;

/** On a pledge's page: who promised it before whom, when, and whom it concerns. */
public record VowPart(
        String sentence, String concerns, String contract, Optional<String> note, String address)
        implements Reply.Page {}
