package org.imihigo.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.imihigo.indicators.Direction;
import org.imihigo.kernel.Fraction;
import org.imihigo.pledges.Pillar;

/** The parts of an item as a program or a table writes them; nothing where it cannot be read. */
public final class ItemText {
    private static final Pattern NUMBER =
            Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?([eE][+-]?[0-9]{1,2})?");
    private static final Pattern RANGE =
            Pattern.compile("RANGE\\s*\\(\\s*([^,;()]+?)\\s*[,;]\\s*([^,;()]+?)\\s*\\)");

    private ItemText() {}

    /** With a decimal point, read digit by digit. */
    public static Optional<Fraction> number(String text) {
        return Optional.of(text)
                .filter(digits -> NUMBER.matcher(digits).matches())
                .map(BigDecimal::new)
                .map(Fraction::of);
    }

    /** A number; or a day, as the number of days since 1970: only differences are looked at. */
    public static Optional<Fraction> numberOrDay(String text) {
        return number(text).or(() -> day(text));
    }

    private static Optional<Fraction> day(String text) {
        try {
            return Optional.of(Fraction.of(LocalDate.parse(text).toEpochDay()));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /** Also as the rules write it: ECO, SOC, GOV. */
    public static Optional<Pillar> pillar(String text) {
        var word = text.strip().toUpperCase(Locale.ROOT);
        return Stream.of(Pillar.values())
                .filter(
                        pillar ->
                                pillar.name().equals(word)
                                        || pillar.name().substring(0, 3).equals(word))
                .findFirst();
    }

    /** {@code UP}, {@code DOWN}, or {@code RANGE(low, high)}. */
    public static Optional<Direction> direction(String text) {
        var word = text.strip().toUpperCase(Locale.ROOT);
        var range = RANGE.matcher(word);
        if (range.matches()) {
            return number(range.group(1))
                    .flatMap(
                            low ->
                                    number(range.group(2))
                                            .filter(high -> low.compareTo(high) < 0)
                                            .map(high -> new Direction.Range(low, high)));
        }
        return switch (word) {
            case "UP" -> Optional.of(new Direction.Up());
            case "DOWN" -> Optional.of(new Direction.Down());
            default -> Optional.empty();
        };
    }
}
