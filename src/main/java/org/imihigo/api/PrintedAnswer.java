package org.imihigo.api;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.imihigo.kernel.UnitCode;
import org.imihigo.ranking.PrintedTable;

/**
 * A published table with what its scores give.
 *
 * @param means of the units above, such as provinces; unweighted
 * @param differences how many printed ranks are not those that the scores give
 */
record PrintedAnswer(
        String tier,
        String year,
        String source,
        List<Row> items,
        List<Mean> means,
        String mean,
        long differences) {
    /**
     * One unit.
     *
     * @param rank as the scores give it
     * @param tied whether others share it
     * @param printed the rank as it was published
     * @param differs whether that is another
     */
    record Row(
            String unit,
            String name,
            String score,
            int rank,
            boolean tied,
            Optional<Integer> printed,
            boolean differs) {}

    record Mean(String unit, String name, String mean) {}

    static PrintedAnswer of(PrintedTable table, Function<UnitCode, String> name) {
        var rows =
                table.lines().stream()
                        .map(
                                line ->
                                        new Row(
                                                line.unit().value(),
                                                name.apply(line.unit()),
                                                line.score().toPlainString(),
                                                table.rank(line),
                                                table.isShared(line),
                                                line.rank(),
                                                table.differs(line)))
                        .toList();
        return new PrintedAnswer(
                table.tier().name(),
                table.year().toString(),
                table.source(),
                rows,
                table.means().entrySet().stream()
                        .map(
                                mean ->
                                        new Mean(
                                                mean.getKey().value(),
                                                name.apply(mean.getKey()),
                                                Exact.plain(mean.getValue())))
                        .toList(),
                Exact.plain(table.mean()),
                rows.stream().filter(Row::differs).count());
    }
}
