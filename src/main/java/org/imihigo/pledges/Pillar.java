package org.imihigo.pledges;

/** The three pillars of the national strategy. */
public enum Pillar {
    ECONOMIC,
    SOCIAL,
    GOVERNANCE
}
