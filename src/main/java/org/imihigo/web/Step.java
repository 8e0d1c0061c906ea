package org.imihigo.web;

/** One step of the path that leads to a page, as the rail beside it shows it. */
public record Step(String name, String address) {}
