package org.imihigo.gatherings.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/**
 * One gathering: who, when, about what, and what was resolved.
 *
 * @param pack whether it is the whole pack, to print
 * @param opening what became of the gathering before it, which opens this one
 * @param deeds what the reader may do here
 */
public record GatheringPage(
        String title,
        List<Step> path,
        boolean pack,
        String kind,
        String unit,
        List<Fact> facts,
        String source,
        List<Group> parts,
        List<Day> agenda,
        Optional<Attendance> attendance,
        List<Resolution> resolutions,
        Optional<Opening> opening,
        Optional<Call> call,
        List<Link> links,
        List<Link> deeds)
        implements Reply.Page {
    /** A figure of the head. */
    public record Fact(String name, String value) {}

    /** The posts that have a part of one kind. */
    public record Group(String role, List<String> posts) {}

    /** The items of a day. */
    public record Day(String name, List<Item> items) {}

    /** An item with its time. */
    public record Item(
            String time,
            String minutes,
            String title,
            String lead,
            String discussant,
            String decision,
            List<Paper> papers) {}

    /** A paper; what was sent can be opened by those who are signed in. */
    public record Paper(String title, String state, boolean late, Optional<Link> document) {}

    /** Who came. */
    public record Attendance(
            boolean quorate,
            String state,
            String rule,
            List<String> absent,
            Optional<Link> minutes) {}

    /** What was resolved. */
    public record Resolution(
            String number,
            Text text,
            String path,
            boolean part,
            String owner,
            Optional<Light> light,
            String progress) {}

    /** What became of the gathering before. */
    public record Opening(String title, String path, FollowUpPage.Summary summary) {}

    /** The call for motions. */
    public record Call(String state, String path, Optional<Link> move) {}
}
