package org.imihigo.indicators;

/** The number under which a series is kept. */
public record SeriesId(int value) implements Comparable<SeriesId> {
    @Override
    public int compareTo(SeriesId other) {
        return Integer.compare(value, other.value);
    }
}
