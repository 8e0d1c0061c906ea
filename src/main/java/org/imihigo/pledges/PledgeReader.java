package org.imihigo.pledges;

import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.imihigo.database.BulkRow;
import org.imihigo.database.Things;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * Pledges from rows of COPY, a hundred thousand at once; equal parts of them are the same. The
 * columns are those that {@link AllPledges} asks for.
 */
final class PledgeReader {
    private final Things<String> texts = new Things<>(text -> text);
    private final Things<UnitCode> units = new Things<>(UnitCode::new);
    private final Things<Pillar> pillars = new Things<>(Pillar::valueOf);
    private final Things<Source> sources = new Things<>(Source::valueOf);
    private final Things<Fraction> weights = new Things<>(Fraction::parse);
    private final Things<Baseline.Confidence> confidences =
            new Things<>(Baseline.Confidence::valueOf);
    private final Recent<Amount> amounts = new Recent<>();
    private final Recent<PledgeId> wholes = new Recent<>();

    Pledge pledge(BulkRow row) {
        return new Pledge(
                new PledgeId(row.id(0)),
                row.thing(1, units),
                new FiscalYear((int) row.number(2)),
                new SeriesId((int) row.number(3)),
                (int) row.number(4),
                new Chain(
                        row.thing(5, pillars),
                        row.thing(6, texts),
                        row.thing(7, texts),
                        row.thing(8, texts)),
                row.thing(9, sources),
                baseline(row),
                targets(row, 19),
                row.thing(15, weights),
                row.thing(16, texts),
                perhaps(row, 17, column -> row.thing(column, texts)),
                perhaps(row, 18, row::id).map(PledgeId::new));
    }

    Vowed vowed(BulkRow row) {
        return new Vowed(
                new PledgeId(row.id(0)),
                row.thing(1, units),
                new SeriesId((int) row.number(2)),
                row.thing(3, sources),
                targets(row, 5),
                perhaps(row, 4, row::id).map(PledgeId::new).flatMap(wholes::same));
    }

    private Baseline baseline(BulkRow row) {
        return new Baseline(
                amount(row, 10, 11),
                perhaps(row, 12, row::date),
                perhaps(row, 13, column -> row.thing(column, texts)),
                row.thing(14, confidences));
    }

    /**
     * @param first the column of the version; the others follow it
     */
    private Targets targets(BulkRow row, int first) {
        var periods = row.numbers(first + 3);
        var of = row.numbers(first + 4);
        return new Targets(
                (int) row.number(first),
                amount(row, first + 1, first + 2).flatMap(amounts::same).orElseThrow(),
                IntStream.range(0, periods.length)
                        .mapToObj(
                                period ->
                                        AllPledges.amount(periods[period], of[period])
                                                .flatMap(amounts::same))
                        .toList());
    }

    private static Optional<Amount> amount(BulkRow row, int first, int second) {
        return AllPledges.amount(number(row, first), number(row, second));
    }

    private static @Nullable Long number(BulkRow row, int column) {
        return row.isNull(column) ? null : Long.valueOf(row.number(column));
    }

    private static <T> Optional<T> perhaps(BulkRow row, int column, IntFunction<T> value) {
        return row.isNull(column) ? Optional.empty() : Optional.of(value.apply(column));
    }
}
