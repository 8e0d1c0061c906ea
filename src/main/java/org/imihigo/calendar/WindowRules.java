package org.imihigo.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.imihigo.kernel.FiscalPeriod;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** How a country counts the days of its reporting windows: {@code calendar/rw.properties}. */
record WindowRules(int opensAfterFirstDay, int dueAfterLastDay, int closesAfterLastDay) {
    static WindowRules of(String country) {
        try {
            var file = new ClassPathResource("calendar/" + country + ".properties");
            var rules = PropertiesLoaderUtils.loadProperties(file);
            return new WindowRules(
                    days(rules, "opens.days-after-first-day"),
                    days(rules, "due.days-after-last-day"),
                    days(rules, "closes.days-after-last-day"));
        } catch (IOException problem) {
            throw new UncheckedIOException("No calendar of " + country, problem);
        }
    }

    private static int days(Properties rules, String rule) {
        var days = rules.getProperty(rule);
        if (days == null) {
            throw new IllegalArgumentException("The calendar lacks " + rule);
        }
        return Integer.parseInt(days.strip());
    }

    Window window(FiscalPeriod period) {
        return new Window(
                period.firstDay().plusDays(opensAfterFirstDay),
                period.lastDay().plusDays(dueAfterLastDay),
                period.lastDay().plusDays(closesAfterLastDay));
    }
}
