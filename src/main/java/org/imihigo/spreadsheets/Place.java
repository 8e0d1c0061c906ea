package org.imihigo.spreadsheets;

/** The name of a cell's place, as every spreadsheet writes it: {@code D14}. */
public final class Place {
    private static final int LETTERS = 26;

    private Place() {}

    /**
     * @param row the first is 1
     * @param column the first is 0
     */
    public static String of(int row, int column) {
        return letters(column) + row;
    }

    /** The name of a column: {@code D}. */
    public static String letters(int column) {
        var last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
    }

    /** The column of a place, or -1 where it names none that we read. */
    static int column(String place) {
        int column = 0;
        int read = 0;
        while (read < place.length() && isLetter(place.charAt(read)) && read < 4) {
            column = column * LETTERS + place.charAt(read) - 'A' + 1;
            read++;
        }
        return read == 0 || read > 3 ? -1 : column - 1;
    }

    /** The row of a place, or -1 where it names none. */
    static int row(String place) {
        var digits = place.replaceFirst("^[A-Z]{1,3}", "");
        return digits.matches("[0-9]{1,7}") ? Integer.parseInt(digits) : -1;
    }

    private static boolean isLetter(char sign) {
        return 'A' <= sign && sign <= 'Z';
    }
}
