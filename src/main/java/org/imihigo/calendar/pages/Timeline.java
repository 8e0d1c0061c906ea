package org.imihigo.calendar.pages;

import java.util.List;
import java.util.Optional;

/**
 * The windows of a year as bars under a line of months. Places are percentages, so that the words
 * keep their size on every screen.
 *
 * @param label says the same in words
 * @param today where today stands, if it lies between the ends
 */
public record Timeline(
        String label, int height, List<Month> months, List<Bar> bars, Optional<String> today) {
    /**
     * The first day of a quarter of the year.
     *
     * @param name empty where the next would stand too near
     */
    public record Month(String place, String name) {}

    /**
     * One window.
     *
     * @param top of its name
     * @param textEnd whether the name ends at its place, for it would not fit after it
     */
    public record Bar(
            String name,
            int top,
            String left,
            String width,
            String due,
            String text,
            boolean textEnd,
            String state) {}
}
