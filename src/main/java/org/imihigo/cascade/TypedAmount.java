package org.imihigo.cascade;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Indicator;
import org.imihigo.indicators.TypedNumber;
import org.imihigo.kernel.Refusal;
import org.imihigo.web.Words;

/** A target as a person types it: {@code 12.5}, {@code 12.5 ha}, {@code 87/97}. */
final class TypedAmount {
    private static final Pattern WITH_UNIT = Pattern.compile("(.*[0-9.,])\\s*([\\p{L}%].*)");

    private TypedAmount() {}

    /**
     * @throws Refusal where it is no number, or is in another unit of measure
     */
    static Amount read(String typed, Indicator indicator, Words words) {
        var text = typed.strip();
        var counts = text.split("/", -1);
        if (indicator.measure().counted() && counts.length == 2) {
            return new Amount.Counts(count(counts[0], words), count(counts[1], words));
        }
        var number = TypedNumber.read(bare(text, indicator, words), indicator.decimals(), words);
        if (number.scaled() < 0) {
            throw Refusal.invalid("cascade.amount.negative");
        }
        return number.amount();
    }

    private static long count(String text, Words words) {
        return TypedNumber.read(text, 0, words).scaled();
    }

    /** Without the unit of the measure, in whichever language; another unit is refused. */
    private static String bare(String text, Indicator indicator, Words words) {
        var parts = WITH_UNIT.matcher(text);
        if (!parts.matches()) {
            return text;
        }
        var unit = parts.group(2).strip();
        var unitOf = indicator.unit();
        if (Stream.of(unitOf.en(), unitOf.fr(), unitOf.rw()).noneMatch(unit::equalsIgnoreCase)) {
            throw Refusal.invalid("cascade.amount.unit", unitOf.in(words), unit);
        }
        return parts.group(1);
    }

    /** As it would be typed. */
    static String plain(Amount amount, Indicator indicator, Words words) {
        return switch (amount) {
            case Amount.Value(long scaled) ->
                    BigDecimal.valueOf(scaled, indicator.decimals())
                            .toPlainString()
                            .replace('.', words.decimalMark());
            case Amount.Counts(long of, long all) -> of + "/" + all;
            case Amount.NotApplicable _ -> "";
        };
    }
}
