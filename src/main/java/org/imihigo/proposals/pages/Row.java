package org.imihigo.proposals.pages;

/**
 * A proposal in a list.
 *
 * @param title what is asked for, or that it may not be read yet
 * @param place where, about what and for which year
 * @param since when it came to where it stands
 */
public record Row(
        String code, String address, String title, String place, Mark mark, String since) {}
