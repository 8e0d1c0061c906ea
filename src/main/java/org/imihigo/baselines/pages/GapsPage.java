package org.imihigo.baselines.pages;

import java.util.List;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/** What a place and all that lies in it have promised without a baseline to rely on. */
public record GapsPage(
        String place,
        List<Step> path,
        String year,
        String register,
        String csv,
        List<Count> tiers,
        List<Count> below,
        String belowTitle,
        List<Line> own)
        implements Reply.Page {
    /**
     * How many promises rest on what.
     *
     * @param path of the place, or empty
     */
    public record Count(
            String name,
            String path,
            String promised,
            String trustworthy,
            String unverified,
            String weak,
            String toEstablish,
            String none,
            String share) {}

    /** A promise of the place itself that lacks a baseline to rely on. */
    public record Line(String name, String path, String light, String trust) {}
}
