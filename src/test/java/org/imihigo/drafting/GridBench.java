package org.imihigo.drafting;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.imihigo.FreshDatabase;
import org.imihigo.Imihigo;
import org.imihigo.contracts.Column;
import org.imihigo.contracts.Drafts;
import org.imihigo.contracts.Line;
import org.imihigo.contracts.Written;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.people.Cast;
import org.imihigo.people.People;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How long a cell of a contract of 150 pledges takes to be saved, judged and counted anew. Run by
 * bench/grid.sh.
 */
final class GridBench {
    private static final FiscalYear YEAR = new FiscalYear(2027);
    private static final int PLEDGES = 150;
    private static final int CELLS = 300;

    private GridBench() {}

    public static void main(String[] arguments) throws Exception {
        var postgres = FreshDatabase.server();
        try (var house =
                new SpringApplicationBuilder(Imihigo.class)
                        .run(
                                "--server.port=0",
                                "--logging.level.root=warn",
                                "--imihigo.demonstration=true",
                                "--imihigo.today=2026-11-22",
                                "--spring.datasource.url=" + postgres.url("bench"),
                                "--spring.datasource.username=" + postgres.user(),
                                "--spring.datasource.password=" + postgres.password())) {
            run(house);
        }
        System.exit(0);
    }

    private static void run(ConfigurableApplicationContext house) {
        var planner = house.getBean(People.class).seat(Cast.OTHER_PLANNER);
        var drafts = house.getBean(Drafts.class);
        var drafting = house.getBean(Drafting.class);
        var lines = IntStream.rangeClosed(1, PLEDGES).mapToObj(GridBench::line).toList();
        drafts.bring(planner.unit(), YEAR, lines, Map.of(), "bench", 0, planner);
        var times = new long[CELLS];
        for (int cell = 0; cell < CELLS; cell++) {
            int row = 1 + cell % PLEDGES;
            var was = cell < PLEDGES ? "" : "Kigali " + (cell - PLEDGES);
            var edit = new Edit.Typed(row, Column.PLACES, was, "Kigali " + cell);
            long start = System.nanoTime();
            drafting.write(planner.unit(), YEAR, UUID.randomUUID(), List.of(edit), planner);
            times[cell] = System.nanoTime() - start;
        }
        Arrays.sort(times, CELLS / 3, CELLS);
        var warm = Arrays.copyOfRange(times, CELLS / 3, CELLS);
        System.out.printf(
                "| %d pledges, %d cells | median %.1f ms | p95 %.1f ms |%n",
                PLEDGES, warm.length, ms(warm, 50), ms(warm, 95));
    }

    private static double ms(long[] sorted, int percent) {
        return sorted[sorted.length * percent / 100] / 1e6;
    }

    private static Line line(int row) {
        return new Line(
                row,
                Map.of(
                        Column.PILLAR,
                        written("Economic Transformation"),
                        Column.INDICATOR,
                        written("Number of cows inseminated in place " + row),
                        Column.BASELINE,
                        written("400"),
                        Column.Q1_TARGET,
                        written("100"),
                        Column.Q2_TARGET,
                        written("100"),
                        Column.Q3_TARGET,
                        written("100"),
                        Column.Q4_TARGET,
                        written("150"),
                        Column.ANNUAL_TARGET,
                        written("450")));
    }

    private static Written written(String text) {
        return new Written("", text, Written.Form.TEXT);
    }
}
