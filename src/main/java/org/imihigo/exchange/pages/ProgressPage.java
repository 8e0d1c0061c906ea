package org.imihigo.exchange.pages;

import java.util.List;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/**
 * How far the reading of a long file is; the browser asks again.
 *
 * @param percent of the rows that were read; 100 once they are being judged
 */
public record ProgressPage(String title, List<Step> path, String file, int percent, String state)
        implements Reply.Page {}
