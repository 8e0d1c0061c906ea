package org.imihigo.web;

/**
 * Who looks at the page, as its header says it.
 *
 * @param office the office held, such as "Executive secretary", in the language of the page
 * @param unit the name of the unit served
 */
public record Visitor(String name, String office, String unit) {}
