package org.imihigo.plans;

/**
 * A line that a pledge may serve.
 *
 * @param plan the code of a unit's plan or of a framework: {@code RW57-2024}, {@code SDG}
 * @param line its code there: {@code 1.2.3}, {@code 6.1}
 */
public record Reference(String plan, String line) {
    /** As a form sends it: {@code SDG 6.1}. */
    static Reference parse(String text) {
        var words = text.strip().split(" ", 2);
        return new Reference(words[0], words.length == 2 ? words[1] : "");
    }

    @Override
    public String toString() {
        return plan + " " + line;
    }
}
