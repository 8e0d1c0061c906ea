package org.imihigo.spreadsheets;

import java.math.BigDecimal;

/**
 * What stands in one cell.
 *
 * @param text of a number: its exact digits, without grouping, with a decimal point
 */
public record Cell(String text, Form form) {
    /** What the file says the text is. */
    public enum Form {
        TEXT,
        NUMBER,
        /** A number that is shown a hundredfold: 0.9 stands for 90 %. */
        PERCENT,
        /** A formula that came to nothing. */
        ERROR
    }

    public static Cell text(String text) {
        return new Cell(text, Form.TEXT);
    }

    public static Cell number(BigDecimal number) {
        return new Cell(plain(number), Form.NUMBER);
    }

    /**
     * @param share 0.9 for 90 %
     */
    public static Cell percent(BigDecimal share) {
        return new Cell(plain(share), Form.PERCENT);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    public boolean isBlank() {
        return text.isBlank();
    }
}
