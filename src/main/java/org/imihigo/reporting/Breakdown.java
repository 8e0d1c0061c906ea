package org.imihigo.reporting;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Indicator;
import org.imihigo.indicators.Texts;
import org.imihigo.kernel.Refusal;

/**
 * One way in which figures divide: by sex, by age.
 *
 * @param units English units of measure that divide so, besides the indicators tagged with the key
 */
record Breakdown(String key, Texts name, Set<String> units, List<Category> categories) {
    /** One part of the whole. */
    record Category(String key, Texts name) {}

    boolean isOf(Indicator indicator) {
        var counted = indicator.ratio().map(ratio -> ratio.numerator().en());
        return indicator.tags().contains(key)
                || units.contains(indicator.unit().en())
                || counted.filter(text -> units.stream().anyMatch(text::startsWith)).isPresent();
    }

    /** Parts that were given are whole: women, men and unknown are all who were counted. */
    void mustAddUp(Map<Commentary.Part, Long> parts, Amount amount) {
        var own = new TreeMap<String, Long>();
        parts.forEach(
                (part, value) -> {
                    if (part.breakdown().equals(key)) {
                        own.put(part.category(), value);
                    }
                });
        if (own.isEmpty()) {
            return;
        }
        long sum = own.values().stream().reduce(0L, Math::addExact);
        boolean whole =
                switch (amount) {
                    case Amount.Value(long scaled) -> scaled == sum;
                    case Amount.Counts(long numerator, _) -> numerator == sum;
                    case Amount.NotApplicable _ -> false;
                };
        boolean known = categories.stream().map(Category::key).toList().containsAll(own.keySet());
        if (!whole || !known) {
            throw Refusal.invalid("reporting.part.sum");
        }
    }
}
