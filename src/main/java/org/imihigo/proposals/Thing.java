package org.imihigo.proposals;

import java.util.Comparator;
import org.imihigo.indicators.SeriesId;

/** What offers are added up for: one gift for one series. */
public record Thing(SeriesId series, Offer.Gift gift) implements Comparable<Thing> {
    @Override
    public int compareTo(Thing other) {
        return Comparator.comparing(Thing::series).thenComparing(Thing::gift).compare(this, other);
    }
}
