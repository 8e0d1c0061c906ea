package org.imihigo.outlook.pages;

/** A light: its colour for the stylesheet, its word for people. */
public record Sign(String colour, String word) {}
