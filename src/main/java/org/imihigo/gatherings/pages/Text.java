package org.imihigo.gatherings.pages;

/**
 * A text as it was said.
 *
 * @param language its tag: what was published long ago may be in another than the page
 */
public record Text(String text, String language) {}
