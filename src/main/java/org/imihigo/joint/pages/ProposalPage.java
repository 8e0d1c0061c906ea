package org.imihigo.joint.pages;

import java.util.List;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/** The form that proposes to keep a pledge together. */
public record ProposalPage(
        String title,
        List<Step> path,
        String problem,
        String action,
        String pledge,
        List<Owner> owners,
        List<Owner> free,
        String reason)
        implements Reply.Page {
    /** A unit that may be an owner; for a free line its code is typed. */
    public record Owner(String code, String name, boolean chosen, String share, boolean leads) {}
}
