package org.imihigo.people;

/**
 * A token that somebody asks for.
 *
 * @param unit and {@code office}: for which post; a planner's own needs neither
 */
record TokenForm(String name, String unit, String office, int days) {
    static final TokenForm EMPTY = new TokenForm("", "", Office.CONNECTED_SYSTEM.name(), 365);
}
