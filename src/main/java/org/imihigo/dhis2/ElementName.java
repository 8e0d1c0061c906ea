package org.imihigo.dhis2;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the name of a data element says: which pledge, and which of its figures. {@code Maize yield
 * (t/ha) - Qtr 1 – target} is the target of the first quarter of {@code Maize yield (t/ha)}.
 *
 * @param stem the pledge as the name writes it
 * @param key the pledge's words in their one spelling: names that mean the same have the same
 * @param slot which figure; empty where the name does not say it
 */
record ElementName(String stem, String key, Optional<Slot> slot) {
    private static final Pattern UNIT =
            Pattern.compile("(.*\\S)\\s*([(\\[][^()\\[\\]]{1,30}[)\\]]|%)");

    /** The year at either end, which is the data set's. */
    private static final Pattern YEAR =
            Pattern.compile(
                    "^(?:[Ff][Yy]\\s*)?20[0-9]{2}\\s?[/–-]\\s?(?:20)?[0-9]{2}(?![0-9])"
                            + "|(?:\\b[Ff][Yy]\\s*)?\\b20[0-9]{2}\\s?[/–-]\\s?(?:20)?[0-9]{2}$");

    private static final Pattern EDGE =
            Pattern.compile("^[\\s\\-–—:_,;./|)\\]*]+|[\\s\\-–—:_,;./|(\\[*]+$");

    static ElementName read(String name) {
        var unit = UNIT.matcher(name.strip());
        if (unit.matches() && isUnit(unit.group(2))) {
            var read = plain(unit.group(1));
            return read.slot().isEmpty()
                    ? unread(name)
                    : named(read.stem() + " " + unit.group(2), read.slot());
        }
        return plain(name);
    }

    /** What stands in brackets at the end, unless it is the quarter or the kind. */
    private static boolean isUnit(String bracketed) {
        return Marks.of(bracketed).slot().isEmpty()
                && Marks.of(bracketed + " target").slot().filter(Slot::isQuarter).isEmpty();
    }

    private static ElementName plain(String name) {
        var marks = Marks.of(name);
        var slot = marks.slot();
        var between = EDGE.matcher(name.substring(marks.from(), marks.to())).replaceAll("");
        var stem = EDGE.matcher(YEAR.matcher(between).replaceAll("")).replaceAll("");
        return slot.isEmpty() || Token.of(stem).isEmpty() ? unread(name) : named(stem, slot);
    }

    private static ElementName unread(String name) {
        return named(name.strip(), Optional.empty());
    }

    private static ElementName named(String stem, Optional<Slot> slot) {
        return new ElementName(stem, key(stem), slot);
    }

    static String key(String stem) {
        return Spellings.known().key(Token.of(stem));
    }

    /** Whether both keys may be the same words with a slip of the finger; numbers never are. */
    static boolean near(String one, String other) {
        return digits(one).equals(digits(other))
                && Math.abs(one.length() - other.length()) <= slips(one)
                && distance(one, other) <= Math.min(slips(one), slips(other));
    }

    private static int slips(String key) {
        return Math.min(3, key.length() / 10);
    }

    private static List<String> digits(String key) {
        return Pattern.compile("\\d+").matcher(key).results().map(found -> found.group()).toList();
    }

    /** How many letters must be put in, left out or changed. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int line = 1; line <= one.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column < row.length; column++) {
                int above = row[column];
                int changed = diagonal + (one.charAt(line - 1) == other.charAt(column - 1) ? 0 : 1);
                row[column] = Math.min(changed, Math.min(above, row[column - 1]) + 1);
                diagonal = above;
            }
        }
        return row[other.length()];
    }
}
