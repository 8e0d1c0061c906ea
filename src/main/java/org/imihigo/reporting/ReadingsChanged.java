package org.imihigo.reporting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.imihigo.database.Change;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.UnitCode;

/**
 * Readings that came or went, as the change log tells every node: a head for a unit, period and
 * kind, {@code RW57010101 2026-27-Q3 SELF}, and below it a line for each series, with what was in
 * force and what is now. A reason stays behind: the sums need only know that it does not apply.
 */
public record ReadingsChanged(List<ReadingChange> readings) {
    public static final String TOPIC = "reporting.reading";

    private static final char MARK = '\t';
    private static final char END = '\n';
    private static final char OF = '/';
    private static final String NOT_APPLICABLE = "n/a";

    /** What a change says; nothing where it is of another topic. */
    public static ReadingsChanged of(Change change) {
        return new ReadingsChanged(change.topic().equals(TOPIC) ? read(change.body()) : List.of());
    }

    /** What the lines below it have in common. */
    private record Head(UnitCode unit, FiscalPeriod period, Kind kind) {
        static Head of(ReadingChange change) {
            return new Head(change.unit(), change.period(), change.kind());
        }

        static Head read(String line) {
            var words = line.split("\t", -1);
            return new Head(
                    new UnitCode(words[0]),
                    FiscalPeriod.parse(words[1]).orElseThrow(),
                    Kind.valueOf(words[2]));
        }

        ReadingChange change(String body, int from, int end) {
            int first = body.indexOf(MARK, from);
            int second = body.indexOf(MARK, first + 1);
            return new ReadingChange(
                    unit,
                    new SeriesId(Integer.parseInt(body, from, first, 10)),
                    period,
                    kind,
                    amount(body, first + 1, second),
                    amount(body, second + 1, end));
        }
    }

    static String body(Collection<ReadingChange> changes) {
        var body = new StringBuilder();
        Optional<Head> above = Optional.empty();
        for (var change : changes) {
            var head = Head.of(change);
            if (above.filter(head::equals).isEmpty()) {
                body.append(head.unit()).append(MARK).append(head.period());
                body.append(MARK).append(head.kind().name()).append(END);
                above = Optional.of(head);
            }
            body.append(change.series().value()).append(MARK);
            change.before().ifPresent(amount -> write(amount, body));
            body.append(MARK);
            change.after().ifPresent(amount -> write(amount, body));
            body.append(END);
        }
        return body.toString();
    }

    static void write(Amount amount, StringBuilder body) {
        switch (amount) {
            case Amount.Value(long scaled) -> body.append(scaled);
            case Amount.Counts(long numerator, long denominator) ->
                    body.append(numerator).append(OF).append(denominator);
            case Amount.NotApplicable _ -> body.append(NOT_APPLICABLE);
        }
    }

    /** Goes through the body once and takes no piece of it out: an import says a megabyte. */
    private static List<ReadingChange> read(String body) {
        var changes = new ArrayList<ReadingChange>();
        Optional<Head> head = Optional.empty();
        for (int from = 0; from < body.length(); ) {
            int end = body.indexOf(END, from);
            if (Character.isLetter(body.charAt(from))) {
                head = Optional.of(Head.read(body.substring(from, end)));
            } else {
                changes.add(head.orElseThrow().change(body, from, end));
            }
            from = end + 1;
        }
        return changes;
    }

    private static Optional<Amount> amount(String body, int from, int end) {
        return from == end ? Optional.empty() : Optional.of(said(body, from, end));
    }

    private static Amount said(String body, int from, int end) {
        if (body.startsWith(NOT_APPLICABLE, from)) {
            return new Amount.NotApplicable("-");
        }
        int of = body.indexOf(OF, from);
        return of < 0 || of > end
                ? new Amount.Value(number(body, from, end))
                : new Amount.Counts(number(body, from, of), number(body, of + 1, end));
    }

    private static long number(String body, int from, int end) {
        return Long.parseLong(body, from, end, 10);
    }
}
