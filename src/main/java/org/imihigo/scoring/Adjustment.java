package org.imihigo.scoring;

import java.util.Optional;
import org.imihigo.kernel.Fraction;

/**
 * What is done to the sum of the marks: it is a step of the score as every mark is.
 *
 * @param item that caused it; empty where all did
 * @param points what it adds; below zero where it takes away
 * @param reference where the rule is declared
 */
public record Adjustment(
        Kind kind, Optional<String> item, Fraction points, Optional<String> reference) {
    /** Which rule it is. */
    public enum Kind {
        /** From the mean to the geometric mean. */
        GEOMETRIC,
        /** A core item failed. */
        GATE,
        /** Marks are taken off. */
        DEDUCTION
    }
}
