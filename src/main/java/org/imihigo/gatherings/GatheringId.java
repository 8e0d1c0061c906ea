package org.imihigo.gatherings;

import java.util.regex.Pattern;
import org.imihigo.kernel.Refusal;

/**
 * One meeting of a series.
 *
 * @param edition the year, and which of that year: {@code 2026}, {@code 2026-2}
 */
public record GatheringId(String series, String edition) {
    private static final Pattern SERIES = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    private static final Pattern EDITION = Pattern.compile("[0-9]{4}(-[0-9]{1,2})?");

    public GatheringId {
        if (!SERIES.matcher(series).matches() || !EDITION.matcher(edition).matches()) {
            throw Refusal.notFound("gatherings.gathering.unknown");
        }
    }

    String path() {
        return "/gatherings/" + series + "/" + edition;
    }

    /** Where a resolution stands for ever. */
    String resolution(String number) {
        return "/resolutions/" + series + "/" + edition + "/" + number;
    }

    @Override
    public String toString() {
        return series + "/" + edition;
    }
}
