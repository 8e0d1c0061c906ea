package org.imihigo.gatherings.pages;

import java.util.List;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/** A motion: why, what became of it, what it resembles. */
public record MotionPage(
        String title,
        Text text,
        List<Step> path,
        Light state,
        String sponsors,
        List<GatheringPage.Fact> facts,
        List<Alike> alike,
        List<Before> before,
        List<Mark> marks,
        String score,
        List<Fate> fates,
        List<Link> deeds)
        implements Reply.Page {
    /** Another motion that may be the same. */
    public record Alike(Text title, String path, String number, Light state, String signs) {}

    /** A resolution of an earlier gathering that says nearly the same. */
    public record Before(Text text, String path, String name, String ended) {}

    /** How it was marked by a criterion. */
    public record Mark(Text criterion, String weight, String mean, String raters) {}

    /** A step of its way. */
    public record Fate(Light state, String when, String reason, List<Link> other) {}
}
