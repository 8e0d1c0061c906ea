package org.imihigo.reporting;

import java.util.Optional;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.UnitCode;

/**
 * What a committed reading changed, as it travels through the change log to every node: from the
 * amount it supersedes to its own.
 *
 * @param before empty where nothing was in force
 * @param after empty where what was in force was withdrawn
 */
public record ReadingChange(
        UnitCode unit,
        SeriesId series,
        FiscalPeriod period,
        Kind kind,
        Optional<Amount> before,
        Optional<Amount> after) {
    /** The topic of the change log; a body holds one change a line. */
    public static final String TOPIC = "reporting.reading";

    private static final String MARK = "\t";

    public ReadingChange(
            UnitCode unit,
            SeriesId series,
            FiscalPeriod period,
            Kind kind,
            Optional<Amount> before,
            Amount after) {
        this(unit, series, period, kind, before, Optional.of(after));
    }

    static ReadingChange withdrawal(Reading reading) {
        return new ReadingChange(
                reading.unit(),
                reading.series(),
                reading.period(),
                reading.kind(),
                Optional.of(reading.amount()),
                Optional.empty());
    }

    static ReadingChange of(Reading reading, Optional<Amount> before) {
        return new ReadingChange(
                reading.unit(),
                reading.series(),
                reading.period(),
                reading.kind(),
                before,
                reading.amount());
    }

    /**
     * One line, six fields. A reason stays behind: the sums need only know that it does not apply.
     */
    public String encoded() {
        return String.join(
                MARK,
                unit.value(),
                Integer.toString(series.value()),
                period.toString(),
                kind.name(),
                before.map(ReadingChange::text).orElse(""),
                after.map(ReadingChange::text).orElse(""));
    }

    /** The change of a line that {@link #encoded} wrote. */
    public static ReadingChange decode(String line) {
        var fields = line.split(MARK, -1);
        return new ReadingChange(
                new UnitCode(fields[0]),
                new SeriesId(Integer.parseInt(fields[1])),
                FiscalPeriod.parse(fields[2]).orElseThrow(),
                Kind.valueOf(fields[3]),
                amount(fields[4]),
                amount(fields[5]));
    }

    private static String text(Amount amount) {
        return switch (amount) {
            case Amount.Value(long scaled) -> Long.toString(scaled);
            case Amount.Counts(long numerator, long denominator) -> numerator + "/" + denominator;
            case Amount.NotApplicable _ -> "n/a";
        };
    }

    private static Optional<Amount> amount(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(said(text));
    }

    private static Amount said(String text) {
        if (text.equals("n/a")) {
            return new Amount.NotApplicable("-");
        }
        int slash = text.indexOf('/');
        return slash < 0
                ? new Amount.Value(Long.parseLong(text))
                : new Amount.Counts(
                        Long.parseLong(text.substring(0, slash)),
                        Long.parseLong(text.substring(slash + 1)));
    }
}
