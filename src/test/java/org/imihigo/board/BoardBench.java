package org.imihigo.board;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.imihigo.FreshDatabase;
import org.imihigo.Imihigo;
import org.imihigo.database.Node;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Definition;
import org.imihigo.indicators.Indicators;
import org.imihigo.indicators.Measure;
import org.imihigo.indicators.OverSpace;
import org.imihigo.indicators.OverTime;
import org.imihigo.indicators.Sample;
import org.imihigo.indicators.Series;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Tier;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.Pledges;
import org.imihigo.pledges.Source;
import org.imihigo.reporting.Kind;
import org.imihigo.reporting.Reading;
import org.imihigo.reporting.ReadingChange;
import org.imihigo.reporting.ReadingId;
import org.imihigo.reporting.Reporting;
import org.imihigo.territory.Territory;
import org.imihigo.territory.Unit;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The board at the size of the nation: 14,837 villages report 20 series in 12 quarters. Run by
 * bench/board.sh.
 */
final class BoardBench {
    private static final int SERIES = 20;
    private static final List<FiscalYear> YEARS =
            IntStream.rangeClosed(Integer.getInteger("first.year", 2024), 2026)
                    .mapToObj(FiscalYear::new)
                    .toList();
    private static final PostId POST = new PostId(UUID.randomUUID());

    private final Random random = new Random(1);
    private final ConfigurableApplicationContext house;
    private final Board board;
    private final LiveCube live;
    private final List<UnitCode> villages;
    private List<SeriesId> series = List.of();

    private BoardBench(ConfigurableApplicationContext house) {
        this.house = house;
        board = house.getBean(Board.class);
        live = house.getBean(LiveCube.class);
        villages = units(Tier.VILLAGE);
    }

    public static void main(String[] arguments) throws Exception {
        var postgres = FreshDatabase.server();
        try (var house =
                new SpringApplicationBuilder(Imihigo.class)
                        .run(
                                "--server.port=0",
                                "--logging.level.root=warn",
                                "--spring.datasource.url=" + postgres.url("bench"),
                                "--spring.datasource.username=" + postgres.user(),
                                "--spring.datasource.password=" + postgres.password())) {
            new BoardBench(house).run();
        }
        System.exit(0);
    }

    private void run() throws Exception {
        memory("before any reading");
        pledge();
        report();
        house.getBean(Node.class).catchUp();
        memory("with all readings, as they came through the change log");
        time(
                "of which: who measures what, streamed",
                1,
                () -> house.getBean(Pledges.class).eachMeasured(_ -> {}));
        time(
                "of which: the readings in force, streamed",
                1,
                () -> house.getBean(Reporting.class).eachCurrent(_ -> {}));
        time("of which: all sums", 1, () -> live.cube().addUp());
        time("the board reads everything anew", 2, () -> house.getBean(Node.class).readAnew());
        memory("after that");
        questions();
        time("one series and year rebuilt (a pledge changed), cube alone", 50, this::rebuild);
        apply(1, 20_000);
        apply(1_000, 200);
        time("background check", 1, () -> house.getBean(Checking.class).check());
        System.out.printf("check: %s%n", board.lastCheck().orElseThrow());
    }

    private List<UnitCode> units(Tier tier) {
        return house
                .getBean(Territory.class)
                .units(tier, new UnitCode("RW"), YEARS.getFirst().firstDay())
                .stream()
                .map(Unit::code)
                .toList();
    }

    private void pledge() {
        var indicators = house.getBean(Indicators.class);
        var made =
                IntStream.range(0, SERIES)
                        .mapToObj(number -> definition("BENCH%d".formatted(number), number))
                        .map(indicators::bring)
                        .map(indicators::series)
                        .toList();
        series = made.stream().map(Series::id).toList();
        time(
                "%d pledges made".formatted(villages.size() * SERIES * YEARS.size()),
                1,
                () ->
                        YEARS.forEach(
                                year ->
                                        made.forEach(
                                                one ->
                                                        house.getBean(Pledges.class)
                                                                .make(pledges(one, year)))));
    }

    private static Definition definition(String code, int number) {
        return switch (number % 4) {
            case 0 ->
                    Sample.definition(code, "ha", 1, Measure.of(OverTime.FLOW_SUM, OverSpace.SUM));
            case 1 ->
                    Sample.definition(
                            code, "households", 0, Measure.of(OverTime.STOCK_LAST, OverSpace.SUM));
            case 2 -> Sample.rate(code, OverTime.RATE_POOLED);
            default ->
                    Sample.definition(code, "%", 1, Measure.of(OverTime.RATE_LAST, OverSpace.MEAN));
        };
    }

    private List<Pledge> pledges(Series one, FiscalYear year) {
        return villages.stream()
                .map(village -> Promises.pledge(village, year, one, Source.CHILDREN, 0b1111))
                .toList();
    }

    private void report() {
        int readings = villages.size() * SERIES * YEARS.size() * 4;
        time(
                "%d readings brought through the door, applied meanwhile".formatted(readings),
                1,
                () -> {
                    for (var year : YEARS) {
                        year.quarters()
                                .forEach(quarter -> series.forEach(one -> report(one, quarter)));
                    }
                });
    }

    private void report(SeriesId one, FiscalPeriod quarter) {
        house.getBean(Reporting.class)
                .bring(
                        villages.stream()
                                .map(
                                        village ->
                                                new Reading(
                                                        ReadingId.next(),
                                                        village,
                                                        one,
                                                        quarter,
                                                        Kind.SELF,
                                                        amount(one),
                                                        Optional.empty(),
                                                        POST,
                                                        Instant.EPOCH,
                                                        Optional.empty()))
                                .toList());
    }

    private Amount amount(SeriesId one) {
        return series.indexOf(one) % 4 == 2
                ? new Amount.Counts(random.nextInt(50), 50 + random.nextInt(50))
                : new Amount.Value(random.nextInt(1000));
    }

    private void questions() {
        var year = YEARS.getLast();
        var quarters = year.quarters().toList();
        var twelve = YEARS.stream().flatMap(FiscalYear::quarters).toList();
        var districts = units(Tier.DISTRICT);
        time(
                "1 district x 20 series x 4 quarters",
                2000,
                () -> ask(districts.subList(0, 1), series, quarters));
        time(
                "30 districts x 20 series x year",
                2000,
                () -> ask(districts, series, List.of(year.whole())));
        time(
                "416 sectors x 1 series x 12 quarters",
                1000,
                () -> ask(units(Tier.SECTOR), series.subList(0, 1), twelve));
        time(
                "14,837 villages x 1 series x 1 quarter",
                200,
                () -> ask(villages, series.subList(0, 1), quarters.subList(0, 1)));
        time(
                "14,837 villages x 20 series x year",
                5,
                () -> ask(villages, series, List.of(year.whole())));
        time(
                "one figure of the nation",
                20_000,
                () ->
                        ask(
                                List.of(new UnitCode("RW")),
                                series.subList(0, 1),
                                quarters.subList(0, 1)));
    }

    private void ask(List<UnitCode> units, List<SeriesId> series, List<FiscalPeriod> periods) {
        var grid = board.grid(units, series, periods, Kind.SELF, Reach.TO_DATE);
        int known = 0;
        for (int unit = 0; unit < units.size(); unit++) {
            for (int one = 0; one < series.size(); one++) {
                for (int period = 0; period < periods.size(); period++) {
                    known += grid.figure(unit, one, period).value().isPresent() ? 1 : 0;
                }
            }
        }
        if (known != units.size() * series.size() * periods.size()) {
            throw new IllegalStateException("Figures are missing");
        }
    }

    private void rebuild() {
        var cube = live.cube();
        var which = new SeriesYear(series.getFirst(), YEARS.getFirst());
        var measurers = new ArrayList<Measurer>();
        villages.forEach(
                village -> measurers.add(new Measurer(cube.tree().index(village), false, 15, 1)));
        cube.measure(which, measurers);
    }

    /** Corrections of what is held, each of another cell, and back again. */
    private void apply(int batch, int batches) {
        var cube = live.cube();
        var changes = new ArrayList<List<ReadingChange>>();
        for (int count = 0; count < batches; count++) {
            var one = series.get(count % SERIES);
            int from = random.nextInt(villages.size() - batch);
            changes.add(
                    villages.subList(from, from + batch).stream()
                            .map(
                                    village ->
                                            new Cell(
                                                    village,
                                                    one,
                                                    YEARS.getLast().quarter(2),
                                                    Kind.SELF))
                            .map(
                                    cell ->
                                            new ReadingChange(
                                                    cell.unit(),
                                                    cell.series(),
                                                    cell.period(),
                                                    cell.kind(),
                                                    cube.reading(cell),
                                                    cube.reading(cell).orElseThrow()))
                            .toList());
        }
        long began = System.nanoTime();
        changes.forEach(cube::apply);
        long took = System.nanoTime() - began;
        System.out.printf(
                "| %,d changes applied, %,d a batch | %,d/s |%n",
                batch * batches, batch, (long) batch * batches * 1_000_000_000L / took);
    }

    private static void time(String what, int times, Runnable question) {
        var took = new long[times];
        for (int time = 0; time < times; time++) {
            long began = System.nanoTime();
            question.run();
            took[time] = (System.nanoTime() - began) / 1000;
        }
        Arrays.sort(took);
        System.out.printf(
                "| %s | median %,d us, p95 %,d us (%d times) |%n",
                what, took[times / 2], took[Math.min(times - 1, times * 95 / 100)], times);
    }

    private static void memory(String when) throws Exception {
        for (int times = 0; times < 3; times++) {
            System.gc();
            Thread.sleep(200);
        }
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        var resident =
                Files.readAllLines(Path.of("/proc/self/status")).stream()
                        .filter(line -> line.startsWith("VmRSS"))
                        .findFirst()
                        .orElse("");
        System.out.printf("| live heap %s | %,d MB (%s) |%n", when, heap >> 20, resident);
    }
}
