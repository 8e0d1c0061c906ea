package org.imihigo.api;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Series;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.reporting.ReadingId;
import org.imihigo.reporting.Sent;

/** Makes readings of what was sent, or says of each part why it cannot be one. */
final class Reader {
    private static final Pattern NUMBER =
            Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{1,40})?([eE][+-]?[0-9]{1,2})?");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,40}");
    private static final int UUID_SIGNS = 36;
    private static final int LONGEST_TEXT = 500;

    private final Map<Integer, Series> series;
    private final Map<String, Series> wholes;

    /** Rows of a batch name the same units and periods again and again. */
    private final Map<String, Optional<UnitCode>> units = new HashMap<>();

    private final Map<String, Optional<FiscalPeriod>> periods = new HashMap<>();

    Reader(Map<Integer, Series> series) {
        this.series = series;
        wholes =
                series.values().stream()
                        .filter(one -> one.category().isEmpty())
                        .collect(toMap(one -> one.indicator().code(), identity(), (one, _) -> one));
    }

    /** What a row is, or what is wrong with it. */
    sealed interface Row {
        record Good(Sent sent) implements Row {}

        record Bad(List<Flaw> flaws) implements Row {}
    }

    Row read(Raw raw) {
        var flaws = new ArrayList<Flaw>();
        raw.strange().ifPresent(flaws::add);
        if (raw.parts().isEmpty() && !flaws.isEmpty()) {
            return new Row.Bad(flaws);
        }
        var id = needed(raw, Part.ID, Reader::id, flaws);
        var unit = needed(raw, Part.UNIT, this::unit, flaws);
        var measured = needed(raw, Part.SERIES, this::series, flaws);
        var period = needed(raw, Part.PERIOD, this::period, flaws);
        var corrects = perhaps(raw, Part.CORRECTS, Reader::id, flaws);
        var note = perhaps(raw, Part.NOTE, Reader::text, flaws);
        var amount = measured.flatMap(one -> amount(raw, one, flaws));
        if (!flaws.isEmpty()) {
            return new Row.Bad(flaws);
        }
        return new Row.Good(
                new Sent(
                        id.orElseThrow(),
                        unit.orElseThrow(),
                        measured.orElseThrow().id(),
                        period.orElseThrow(),
                        amount.orElseThrow(),
                        corrects,
                        note));
    }

    private static <T> Optional<T> needed(
            Raw raw, Part part, Function<String, Optional<T>> read, List<Flaw> flaws) {
        if (raw.get(part).isEmpty()) {
            flaws.add(new Flaw(part.word(), Refusal.invalid("api.row.missing", part.word())));
        }
        return perhaps(raw, part, read, flaws);
    }

    private static <T> Optional<T> perhaps(
            Raw raw, Part part, Function<String, Optional<T>> read, List<Flaw> flaws) {
        var text = raw.get(part);
        var value = text.flatMap(read);
        if (text.isPresent() && value.isEmpty()) {
            flaws.add(
                    new Flaw(
                            part.word(),
                            Refusal.invalid("api.row.wrong", shortened(text.get()), part.word())));
        }
        return value;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT / 10
                ? text
                : text.substring(0, LONGEST_TEXT / 10) + "…";
    }

    private static Optional<ReadingId> id(String text) {
        try {
            return text.length() == UUID_SIGNS
                    ? Optional.of(new ReadingId(UUID.fromString(text)))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** PostgreSQL keeps no zero sign. */
    private static Optional<String> text(String text) {
        return text.length() <= LONGEST_TEXT && text.indexOf('\0') < 0
                ? Optional.of(text)
                : Optional.empty();
    }

    private Optional<UnitCode> unit(String text) {
        return units.computeIfAbsent(text, UnitCode::parse);
    }

    private Optional<FiscalPeriod> period(String text) {
        return periods.computeIfAbsent(text, FiscalPeriod::parse);
    }

    /** By its number; an indicator as a whole also by its code. */
    private Optional<Series> series(String text) {
        return Asked.number(text).map(series::get).or(() -> Optional.ofNullable(wholes.get(text)));
    }

    private static Optional<Amount> amount(Raw raw, Series series, List<Flaw> flaws) {
        boolean counts = raw.get(Part.NUMERATOR).or(() -> raw.get(Part.DENOMINATOR)).isPresent();
        boolean reason = raw.get(Part.NOT_APPLICABLE).isPresent();
        boolean value = raw.get(Part.VALUE).isPresent();
        int ways = (counts ? 1 : 0) + (reason ? 1 : 0) + (value ? 1 : 0);
        if (ways != 1) {
            var key = ways == 0 ? "api.row.amount" : "api.row.amounts";
            flaws.add(new Flaw(Part.VALUE.word(), Refusal.invalid(key)));
            return Optional.empty();
        }
        if (reason) {
            return perhaps(raw, Part.NOT_APPLICABLE, Reader::text, flaws)
                    .map(Amount.NotApplicable::new);
        }
        return counts ? counts(raw, flaws) : value(raw, series, flaws);
    }

    private static Optional<Amount> counts(Raw raw, List<Flaw> flaws) {
        var numerator = needed(raw, Part.NUMERATOR, Reader::count, flaws);
        var denominator = needed(raw, Part.DENOMINATOR, Reader::count, flaws);
        try {
            return numerator.flatMap(
                    top -> denominator.map(bottom -> new Amount.Counts(top, bottom)));
        } catch (Refusal refusal) {
            flaws.add(new Flaw(Part.DENOMINATOR.word(), refusal));
            return Optional.empty();
        }
    }

    private static Optional<Long> count(String text) {
        return Optional.of(text)
                .filter(digits -> COUNT.matcher(digits).matches())
                .map(BigDecimal::new)
                .filter(number -> number.compareTo(BigDecimal.valueOf(Amount.LARGEST)) <= 0)
                .map(BigDecimal::longValueExact);
    }

    /** A decimal point in every language, and no groups: nobody has to guess what 1.234 means. */
    private static Optional<Amount> value(Raw raw, Series series, List<Flaw> flaws) {
        var number =
                perhaps(
                        raw,
                        Part.VALUE,
                        text ->
                                Optional.of(text)
                                        .filter(digits -> NUMBER.matcher(digits).matches())
                                        .map(BigDecimal::new),
                        flaws);
        try {
            return number.map(
                    exact -> new Amount.Value(scaled(exact, series.indicator().decimals())));
        } catch (Refusal refusal) {
            flaws.add(new Flaw(Part.VALUE.word(), refusal));
            return Optional.empty();
        }
    }

    private static long scaled(BigDecimal exact, int decimals) {
        var needed = exact.stripTrailingZeros();
        if (needed.scale() > decimals) {
            throw Refusal.invalid("indicators.number.fine", needed.toPlainString(), decimals);
        }
        var scaled = exact.movePointRight(decimals);
        if (scaled.abs().compareTo(BigDecimal.valueOf(Amount.LARGEST)) > 0) {
            throw Refusal.invalid("indicators.amount.large");
        }
        return scaled.longValueExact();
    }
}
