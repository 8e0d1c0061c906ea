package org.imihigo.indicators;

/** The number under which an indicator is kept. */
public record IndicatorId(int value) {}
