package org.imihigo.exchange.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/**
 * Where the filled table is sent back.
 *
 * @param address of the contract
 */
public record FillUploadPage(
        String title, List<Step> path, String address, Optional<String> problem)
        implements Reply.Page {}
