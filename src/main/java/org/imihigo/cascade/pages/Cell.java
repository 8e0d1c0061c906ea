package org.imihigo.cascade.pages;

/**
 * A field for an amount, as it was typed.
 *
 * @param problem what is wrong with it; empty where nothing is
 */
public record Cell(String name, String label, String value, String problem) {
    public boolean isWrong() {
        return !problem.isEmpty();
    }
}
