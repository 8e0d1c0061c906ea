package org.imihigo.exchange;

/**
 * What a file says of itself above its table.
 *
 * @param title whose contract of which year it is
 * @param state when it was signed, and when the figures were taken
 * @param demonstration that nothing of it is real; empty where it is
 * @param hint how it is filled and sent back
 */
record Header(String title, String state, String demonstration, String hint) {}
