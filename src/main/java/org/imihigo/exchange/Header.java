package org.imihigo.exchange;

import java.util.List;

/**
 * What a file says of itself above its table.
 *
 * @param title whose contract of which year it is
 * @param state when it was signed, and when the figures were taken
 * @param demonstration that nothing of it is real; empty where it is
 * @param hints how it is filled and sent back, and what cannot be filled
 */
record Header(String title, String state, String demonstration, List<String> hints) {}
