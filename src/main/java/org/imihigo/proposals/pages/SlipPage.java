package org.imihigo.proposals.pages;

import java.util.List;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/** What the citizen takes home: the code, and where to ask for the answer. */
public record SlipPage(
        List<Step> path,
        String code,
        String title,
        String place,
        String when,
        String state,
        String reason,
        String address,
        String back)
        implements Reply.Page {}
