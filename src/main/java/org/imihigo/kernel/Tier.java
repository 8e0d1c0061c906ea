package org.imihigo.kernel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kind of unit stands at a place of the tree: a level of territory, or an institution. */
public enum Tier {
    COUNTRY,
    PROVINCE,
    CITY,
    DISTRICT,
    SECTOR,
    CELL,
    VILLAGE,
    MINISTRY,
    AGENCY,
    PARTNER,
    SCHOOL,
    COMMUNE,
    ZONE,
    COLLINE;

    /** The tier as an address and a message key write it: {@code district}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The tier of an address, or nothing. */
    public static Optional<Tier> parse(String word) {
        return Arrays.stream(values()).filter(tier -> tier.word().equals(word)).findFirst();
    }
}
