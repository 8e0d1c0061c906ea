package org.imihigo.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The permanent code of anything that can pledge. It begins with its parent's code, so containment
 * is a prefix: village {@code RW57010101} lies in cell {@code RW570101}, sector {@code RW5701},
 * district {@code RW57}, province {@code RW5}, country {@code RW}. An institution takes the code of
 * the place it serves, a letter and a serial: {@code RWM012}, {@code RW57P003}.
 */
public record UnitCode(String value) implements Comparable<UnitCode> {
    private static final Pattern FORM = Pattern.compile("[A-Z]{2}[0-9]{0,12}([A-Z][0-9]{3})?");
    private static final int COUNTRY = 2;
    private static final int PROVINCE = 3;
    private static final int INSTITUTION = 4;

    public UnitCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a unit code: " + value);
        }
    }

    /** The code, or nothing where {@code text} is not one: for addresses and files. */
    public static Optional<UnitCode> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new UnitCode(text)) : Optional.empty();
    }

    /** Whether {@code other} is this unit or lies in it. */
    public boolean contains(UnitCode other) {
        return other.value.startsWith(value);
    }

    /**
     * The first code after this subtree: a subtree is the range from this code up to, not
     * including, that one.
     */
    public String successor() {
        int last = value.length() - 1;
        return value.substring(0, last) + (char) (value.charAt(last) + 1);
    }

    /**
     * The unit directly above; empty for a country. One digit names a province, then two a level.
     */
    public Optional<UnitCode> parent() {
        if (value.length() == COUNTRY) {
            return Optional.empty();
        }
        if (isInstitution()) {
            return Optional.of(new UnitCode(value.substring(0, value.length() - INSTITUTION)));
        }
        int shorter = value.length() <= PROVINCE + 1 ? value.length() - 1 : value.length() - 2;
        return Optional.of(new UnitCode(value.substring(0, shorter)));
    }

    /** From the country down to this unit, both included. */
    public List<UnitCode> path() {
        var path = new ArrayList<UnitCode>();
        for (var unit = Optional.of(this); unit.isPresent(); unit = unit.get().parent()) {
            path.addFirst(unit.get());
        }
        return List.copyOf(path);
    }

    public boolean isInstitution() {
        return value.length() > INSTITUTION
                && Character.isLetter(value.charAt(value.length() - INSTITUTION));
    }

    /** The country's two letters (ISO 3166). */
    public UnitCode country() {
        return new UnitCode(value.substring(0, COUNTRY));
    }

    @Override
    public int compareTo(UnitCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
