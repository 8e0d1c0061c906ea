package org.imihigo.exchange.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/**
 * Where a contract's file is sent.
 *
 * @param problem why the last one could not be read
 * @param next where the contract of the next year is brought; empty where that of this year can be
 */
public record UploadPage(
        String title,
        List<Step> path,
        String address,
        Optional<String> problem,
        String next,
        String nextYear)
        implements Reply.Page {}
