package org.imihigo.dhis2;

import java.util.List;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;

/**
 * What is to be fetched from where.
 *
 * @param address of the DHIS2, without a slash at its end
 * @param set the data set whose values are wanted; blank for none
 * @param year of the values
 * @param place the organisation unit of the values, with all below it
 */
record Wanted(String address, String set, String year, String place) {
    private static final String BETWEEN = "\t";
    private static final int PARTS = 4;

    Wanted {
        boolean none = set.isBlank() && year.isBlank() && place.isBlank();
        boolean all = isId(set) && isId(place) && FiscalYear.parse(year).isPresent();
        if (!none && !all) {
            throw Refusal.invalid("dhis2.connect.wrong.values");
        }
    }

    private static boolean isId(String text) {
        return text.matches("[A-Za-z0-9]{1,40}");
    }

    boolean hasValues() {
        return !set.isBlank();
    }

    /** As it is kept; nothing secret is in it. */
    String text() {
        return String.join(BETWEEN, List.of(address, set, year, place));
    }

    static Wanted parse(String text) {
        var parts = text.split(BETWEEN, PARTS);
        return new Wanted(parts[0], parts[1], parts[2], parts[3]);
    }
}
