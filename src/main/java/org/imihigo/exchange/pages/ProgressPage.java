package org.imihigo.exchange.pages;

import java.util.List;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/** How far the reading of a long file is; the browser asks again. */
public record ProgressPage(String title, List<Step> path, String file, String state)
        implements Reply.Page {}
