package org.imihigo.contracts;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** How a file writes its numbers, as it gives itself away. */
enum Habit {
    /** 1,234.5. */
    COMMA_GROUPS,
    /** 1.234,5. */
    COMMA_DECIMALS,
    /** Nothing in the file tells. */
    UNKNOWN;

    private static final char NONE = 'x';
    private static final int LONGEST = 60;
    private static final Pattern GROUPED =
            Pattern.compile("[0-9]{1,3}([., '])[0-9]{3}(\\1[0-9]{3})*");
    private static final Pattern GROUPS = Pattern.compile("[., ']");
    private static final String ONE_GROUP = "[1-9][0-9]{0,2}[.,][0-9]{3}";
    private static final Set<Column> FIGURES =
            Set.of(
                    Column.Q1_TARGET,
                    Column.Q2_TARGET,
                    Column.Q3_TARGET,
                    Column.Q4_TARGET,
                    Column.ANNUAL_TARGET,
                    Column.BASELINE,
                    Column.COST,
                    Column.Q1_ACHIEVED,
                    Column.Q2_ACHIEVED,
                    Column.Q3_ACHIEVED,
                    Column.Q4_ACHIEVED,
                    Column.ANNUAL_ACHIEVEMENT);

    static Habit of(Collection<Line> lines) {
        var typed =
                lines.stream()
                        .flatMap(line -> line.cells().entrySet().stream())
                        .filter(cell -> FIGURES.contains(cell.getKey()))
                        .map(cell -> cell.getValue())
                        .filter(cell -> cell.form() == Written.Form.TEXT)
                        .map(cell -> cell.text().replace("%", "").strip())
                        .toList();
        boolean groups = typed.stream().anyMatch(Habit::showsCommaGroups);
        boolean decimals = typed.stream().anyMatch(Habit::showsCommaDecimals);
        if (groups == decimals) {
            return UNKNOWN;
        }
        return groups ? COMMA_GROUPS : COMMA_DECIMALS;
    }

    private static boolean showsCommaGroups(String text) {
        return text.matches("[0-9]{1,3}(,[0-9]{3}){2,}([.][0-9]+)?")
                || text.matches("[0-9]{1,3}(,[0-9]{3})+[.][0-9]+")
                || text.matches("[0-9]+[.]([0-9]{1,2}|[0-9]{4,})");
    }

    private static boolean showsCommaDecimals(String text) {
        return text.matches("[0-9]{1,3}([.][0-9]{3}){2,}(,[0-9]+)?")
                || text.matches("[0-9]{1,3}([. ][0-9]{3})+,[0-9]+")
                || text.matches("[0-9]+,([0-9]{1,2}|[0-9]{4,})");
    }

    /** The number that digits and marks make; empty where they make none. */
    Optional<BigDecimal> read(String number) {
        char mark = decimalMark(number);
        int place = mark == NONE ? -1 : number.indexOf(mark);
        var whole = place < 0 ? number : number.substring(0, place);
        var rest = place < 0 ? "" : number.substring(place + 1);
        boolean readable =
                (whole.matches("[0-9]*") || GROUPED.matcher(whole).matches())
                        && rest.matches("[0-9]*")
                        && number.length() <= LONGEST;
        return readable
                ? Optional.of(
                        new BigDecimal(
                                "0" + GROUPS.matcher(whole).replaceAll("") + "." + rest + "0"))
                : Optional.empty();
    }

    /** The mark before the decimals; a letter where there is none. */
    private char decimalMark(String number) {
        int place = Math.max(number.lastIndexOf('.'), number.lastIndexOf(','));
        if (place < 0) {
            return NONE;
        }
        char last = number.charAt(place);
        boolean once = number.indexOf(last) == place;
        if (number.matches(ONE_GROUP)) {
            boolean decimal = this == (last == ',' ? COMMA_DECIMALS : COMMA_GROUPS);
            return decimal ? last : NONE;
        }
        return once ? last : NONE;
    }
}
