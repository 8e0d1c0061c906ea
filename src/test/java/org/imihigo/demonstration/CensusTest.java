package org.imihigo.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.OverTime;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;
import org.imihigo.reporting.Kind;
import org.imihigo.reporting.Reading;
import org.junit.jupiter.api.Test;

/** The figures of the nation's villages, two of them in two years. */
class CensusTest {
    private static final UnitCode CELL = new UnitCode("RW240901");
    private static final FiscalYear RUNNING = new FiscalYear(2026);

    private final List<Line> lines = Lines.read("nation.tsv");
    private final List<UnitCode> villages =
            List.of(new UnitCode("RW24090101"), new UnitCode("RW24090102"));

    private List<Vow> vows() {
        return lines.stream()
                .flatMap(
                        line ->
                                new Cascade(line, CELL)
                                                .vows(
                                                        villages,
                                                        List.of(Goals.of(line), Goals.of(line)))
                                                .stream())
                .toList();
    }

    private List<Reading> readings() {
        var series = new HashMap<String, SeriesId>();
        lines.forEach(line -> series.put(line.code(), new SeriesId(lines.indexOf(line) + 1)));
        var sketches = new HashMap<String, Sketch>();
        lines.forEach(
                line ->
                        sketches.put(
                                line.code(),
                                Sketch.of(line, new SeriesId(lines.indexOf(line) + 1))));
        var post = new PostId(new UUID(1, 2));
        var posts = Map.of(villages.getFirst(), post, villages.getLast(), post);
        var told =
                List.of(RUNNING.previous(), RUNNING).stream()
                        .flatMap(FiscalYear::quarters)
                        .map(
                                quarter ->
                                        new Told(
                                                quarter,
                                                series,
                                                posts,
                                                posts,
                                                Instant.parse("2027-10-01T08:00:00Z"),
                                                ZoneId.of("Africa/Kigali")))
                        .toList();
        return new Census(sketches, told, RUNNING).readings(vows());
    }

    @Test
    void everyVillageHasTwentyFiguresAQuarterAndSaysThoseOfTheRunningYearItself() {
        assertThat(readings()).hasSize(2 * 20 * (4 + 2 * 4));
    }

    @Test
    void noVillagePromisesNothing() {
        assertThat(vows()).hasSize(3 * 20);
        assertThat(vows())
                .allSatisfy(vow -> assertThat(vow.goals().quarters()).allMatch(goal -> goal > 0));
    }

    @Test
    void itIsTheSameEveryTime() {
        assertThat(readings()).isEqualTo(readings());
    }

    @Test
    void theNamesOfReadingsAscendAsTheyAreKept() {
        var ids = readings().stream().map(reading -> reading.id().toString()).toList();
        assertThat(ids).isSorted();
        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
    }

    @Test
    void whatCumulatesNeverFalls() {
        var growing = new TreeMap<String, List<Long>>();
        for (var reading : readings()) {
            var line = lines.get(reading.series().value() - 1);
            if (line.time() == OverTime.CUMULATIVE_LAST
                    && reading.kind() == Kind.VALIDATED
                    && reading.amount() instanceof Amount.Value(long scaled)) {
                growing.computeIfAbsent(
                                reading.unit() + line.code() + reading.period().year(),
                                _ -> new ArrayList<>())
                        .add(scaled);
            }
        }
        assertThat(growing).isNotEmpty();
        assertThat(growing.values()).allSatisfy(values -> assertThat(values).isSorted());
    }
}
