package org.imihigo.proposals;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.imihigo.kernel.Refusal;

/** How many came, by sex and age: counts alone. */
public record Attendance(Map<Seat, Integer> present) {
    /** A sex, or that it was not noted. */
    public enum Sex {
        FEMALE,
        MALE,
        UNKNOWN;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** An age in years, or that it was not noted. */
    public enum Band {
        /** Below 18. */
        CHILD,
        /** 18 to 30, the youth of the national policy. */
        YOUNG,
        /** 31 to 59. */
        ADULT,
        /** 60 and above. */
        ELDER,
        UNKNOWN;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whom a number counts. */
    public record Seat(Sex sex, Band band) {}

    public Attendance {
        present =
                present.entrySet().stream()
                        .filter(seat -> seat.getValue() != 0)
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Map.Entry::getKey, Map.Entry::getValue));
        if (present.values().stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("Nobody counts below zero: " + present);
        }
        if (present.isEmpty()) {
            throw Refusal.invalid("proposals.attendance.nobody");
        }
    }

    public int total() {
        return present.values().stream().reduce(0, Math::addExact);
    }

    public int of(Sex sex) {
        return present.entrySet().stream()
                .filter(seat -> seat.getKey().sex() == sex)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    public int of(Sex sex, Band band) {
        return present.getOrDefault(new Seat(sex, band), 0);
    }
}
