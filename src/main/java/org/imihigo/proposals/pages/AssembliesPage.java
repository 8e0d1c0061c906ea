package org.imihigo.proposals.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Field;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/** The assemblies of a place. */
public record AssembliesPage(
        String title, List<Step> path, Field unit, Optional<Link> door, int found, List<Held> rows)
        implements Reply.Page {
    /** One assembly. */
    public record Held(
            String day, String address, String place, String came, String raised, String kept) {}
}
