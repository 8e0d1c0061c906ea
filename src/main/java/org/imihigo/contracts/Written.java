package org.imihigo.contracts;

/**
 * One cell as it stands in a file; nothing is interpreted yet.
 *
 * @param place where it stands, such as {@code D14}
 * @param text as a person reads it; of a number the exact decimal, with a point and no grouping
 */
public record Written(String place, String text, Form form) {
    /** What the file holds in the cell. */
    public enum Form {
        TEXT,
        NUMBER,
        /** A number whose cell is formatted as a percentage: 0.9 stands for 90 %. */
        PERCENT,
        /** A formula that ended in an error. */
        ERROR
    }

    public boolean isBlank() {
        return text.isBlank();
    }
}
