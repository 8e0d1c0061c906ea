package org.imihigo.web;

import java.util.List;

/**
 * A field of a form, as it was typed.
 *
 * @param problem what is wrong with it; empty where nothing is
 * @param options what may be chosen; empty where it is typed
 */
public record Field(String name, String value, String problem, List<Option> options) {
    /** One thing to choose. */
    public record Option(String value, String text, boolean chosen) {}

    public boolean isWrong() {
        return !problem.isEmpty();
    }

    /** What describes the control to those who do not see it. */
    public String describedBy() {
        return isWrong() ? name + "-hint " + name + "-error" : name + "-hint";
    }
}
