package org.imihigo.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.Tier;
import org.imihigo.kernel.UnitCode;

/** Reads the parameters of questions; says by name which of them cannot be read. */
final class Asked {
    private Asked() {}

    static <T> T one(String name, String text, Function<String, Optional<T>> read) {
        return read.apply(text).orElseThrow(() -> wrong(name, text));
    }

    /** None where the parameter is not there. */
    static <T> Optional<T> perhaps(String name, String text, Function<String, Optional<T>> read) {
        return text.isEmpty() ? Optional.empty() : Optional.of(one(name, text, read));
    }

    /** Parted by commas. */
    static <T> List<T> several(String name, String text, Function<String, Optional<T>> read) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",", -1))
                        .map(part -> one(name, part.strip(), read))
                        .distinct()
                        .toList();
    }

    static Optional<Tier> tier(String text) {
        return Tier.parse(text.toLowerCase(Locale.ROOT));
    }

    /** However it is typed: codes have capital letters. */
    static Optional<UnitCode> unit(String text) {
        return UnitCode.parse(text.toUpperCase(Locale.ROOT));
    }

    static Optional<FiscalPeriod> period(String text) {
        return FiscalPeriod.parse(text);
    }

    static Optional<FiscalYear> year(String text) {
        return FiscalYear.parse(text);
    }

    static Optional<Integer> number(String text) {
        return text.matches("[0-9]{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    /** By its name, whatever the case of its letters. */
    static <E extends Enum<E>> Function<String, Optional<E>> word(Class<E> type) {
        return text ->
                Arrays.stream(type.getEnumConstants())
                        .filter(
                                one ->
                                        one.name()
                                                .replace("_", "")
                                                .equalsIgnoreCase(text.replace("_", "")))
                        .findFirst();
    }

    static Refusal wrong(String name, String text) {
        return Refusal.invalid("api.question.wrong", name, text);
    }
}
