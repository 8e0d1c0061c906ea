package org.imihigo.notices;

import java.time.LocalTime;
import java.util.regex.Pattern;

/**
 * The hours in which nobody is sent anything.
 *
 * @param from the first quiet hour of the evening
 * @param until the hour of the morning at which it ends; the same as from: never quiet
 */
record QuietHours(int from, int until) {
    private static final Pattern FORM = Pattern.compile("([01]?[0-9]|2[0-3])-([01]?[0-9]|2[0-3])");

    static QuietHours parse(String text) {
        var form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException("Not quiet hours, such as 20-6: " + text);
        }
        return new QuietHours(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
    }

    boolean hold(LocalTime time) {
        int hour = time.getHour();
        return from <= until ? hour >= from && hour < until : hour >= from || hour < until;
    }
}
