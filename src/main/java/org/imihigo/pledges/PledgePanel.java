package org.imihigo.pledges;

import java.util.Optional;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.people.Actor;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;

/** A part of a pledge's page. Every room that has something to say about a pledge offers one. */
public interface PledgePanel {
    /** The least stands first. */
    int order();

    Optional<View> of(Pledge pledge, FiscalPeriod period, Optional<Actor> actor, Words words);

    /**
     * What to show.
     *
     * @param anchor a word, unique on the page
     */
    record View(String anchor, String title, Reply.Page page) {}
}
