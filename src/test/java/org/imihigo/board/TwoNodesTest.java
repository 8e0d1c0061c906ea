package org.imihigo.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.imihigo.FreshDatabase;
import org.imihigo.Imihigo;
import org.imihigo.database.Node;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Indicators;
import org.imihigo.indicators.Series;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.pledges.Pledges;
import org.imihigo.pledges.Source;
import org.imihigo.reporting.Kind;
import org.imihigo.reporting.ReadingChange;
import org.imihigo.reporting.Reporting;
import org.imihigo.territory.Reform;
import org.imihigo.territory.Reforms;
import org.imihigo.territory.Territory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Two nodes on one database, while people save, correct, are too late and give up. */
class TwoNodesTest {
    private static final FiscalYear YEAR = new FiscalYear(2026);
    private static final UnitCode SECTOR = new UnitCode("RW5701");

    private static ConfigurableApplicationContext one;
    private static ConfigurableApplicationContext other;
    private static List<Series> series;
    private static List<UnitCode> units;

    @BeforeAll
    static void twoNodes() {
        one = node();
        other = node();
        var indicators = one.getBean(Indicators.class);
        series =
                Promises.definitions().stream()
                        .map(indicators::bring)
                        .map(indicators::series)
                        .toList();
        units =
                one.getBean(Territory.class).all().stream()
                        .map(unit -> unit.code())
                        .filter(code -> SECTOR.contains(code) || code.contains(SECTOR))
                        .toList();
        var random = new Random(1);
        one.getBean(Pledges.class)
                .make(
                        units.stream()
                                .filter(_ -> random.nextInt(3) > 0)
                                .flatMap(
                                        unit ->
                                                series.stream()
                                                        .map(
                                                                what ->
                                                                        Promises.pledge(
                                                                                unit,
                                                                                YEAR,
                                                                                what,
                                                                                random.nextInt(5)
                                                                                                == 0
                                                                                        ? Source.OWN
                                                                                        : Source
                                                                                                .CHILDREN,
                                                                                random.nextInt(
                                                                                        16))))
                                .toList());
    }

    private static ConfigurableApplicationContext node() {
        var postgres = FreshDatabase.server();
        return new SpringApplicationBuilder(Imihigo.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + postgres.url("twonodes"),
                        "--spring.datasource.username=" + postgres.user(),
                        "--spring.datasource.password=" + postgres.password(),
                        "--spring.datasource.hikari.maximum-pool-size=12");
    }

    @AfterAll
    static void end() {
        other.close();
        one.close();
    }

    @Test
    void noCellIsWrongOnAnyNode() throws Exception {
        var cubes = Stream.of(one, other).map(TwoNodesTest::cube).toList();
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            var counts = new ArrayList<Future<Integer>>();
            for (int writer = 0; writer < 12; writer++) {
                var node = writer % 2 == 0 ? one : other;
                counts.add(writers.submit(new Writer(writer, node, units, series, YEAR, 120)));
            }
            int checks = 0;
            while (counts.stream().anyMatch(count -> !count.isDone())) {
                assertThat(one.getBean(Checking.class).check().wrong()).isZero();
                checks++;
            }
            int saved = 0;
            for (var count : counts) {
                saved += count.get();
            }
            System.out.printf("two nodes: %d saves, %d checks meanwhile%n", saved, checks);
            assertThat(saved).isGreaterThan(1000);
        }
        for (var node : List.of(one, other)) {
            node.getBean(Node.class).catchUp();
            var check = node.getBean(Checking.class).check();
            assertThat(check.wrong()).isZero();
            assertThat(check.readings()).isPositive();
            assertThat(wrongCells(node)).isEmpty();
        }
        assertThat(Stream.of(one, other).map(TwoNodesTest::cube).toList())
                .as("followed change by change, never read anew")
                .isEqualTo(cubes);
    }

    @Test
    void aFaultIsFoundAndMended() {
        var unit = units.getLast();
        var what = series.getFirst().id();
        var period = YEAR.next().quarter(2);
        cube(one)
                .apply(
                        List.of(
                                new ReadingChange(
                                        unit,
                                        what,
                                        period,
                                        Kind.CITIZEN,
                                        Optional.empty(),
                                        new Amount.Value(1))));

        assertThat(one.getBean(Checking.class).check().wrong()).isEqualTo(1);

        assertThat(cube(one).reading(new Cell(unit, what, period, Kind.CITIZEN))).isEmpty();
        assertThat(one.getBean(Checking.class).check().isClean()).isTrue();
        assertThat(one.getBean(Board.class).lastCheck().orElseThrow().isClean()).isTrue();
    }

    @Test
    void bothNodesSeeTheNewTree() {
        var day = LocalDate.of(2033, 7, 1);
        var villages = List.of(new UnitCode("RW24010101"), new UnitCode("RW24010102"));

        var heir =
                one.getBean(Reforms.class)
                        .enact(new Reform.Merge(day, villages, "Ubumwe"))
                        .begin()
                        .getFirst();

        for (var node : List.of(one, other)) {
            node.getBean(Node.class).catchUp();
            var territory = node.getBean(Territory.class);
            assertThat(territory.unit(heir.code())).isEqualTo(heir);
            assertThat(territory.unit(villages.getFirst()).until()).contains(day);
            assertThat(territory.predecessors(heir.code())).hasSize(2);
            assertThat(node.getBean(Checking.class).check().wrong()).isZero();
        }
    }

    private static Cube cube(ConfigurableApplicationContext node) {
        return node.getBean(LiveCube.class).cube();
    }

    /** Every figure that is not what the readings and pledges in the database make. */
    private static List<String> wrongCells(ConfigurableApplicationContext node) {
        var board = node.getBean(Board.class);
        var wrong = new ArrayList<String>();
        int compared = 0;
        for (var what : series) {
            int months = what.indicator().frequency().inYear();
            for (var kind : List.of(Kind.SELF, Kind.VALIDATED)) {
                var recomputation = recomputation(node, what, kind);
                for (int number = 1; number <= months; number++) {
                    var period = new FiscalPeriod(YEAR, what.indicator().frequency(), number);
                    for (var unit : units) {
                        var alone = board.figure(unit, what.id(), period, kind);
                        var toDate = board.toDate(unit, what.id(), period, kind);
                        if (!alone.equals(recomputation.figure(unit, number, number))
                                || !toDate.equals(recomputation.figure(unit, 1, number))) {
                            wrong.add(unit + " " + what.indicator().code() + " " + period);
                        }
                        compared += 2;
                    }
                }
            }
        }
        System.out.printf("two nodes: %d of %d figures wrong%n", wrong.size(), compared);
        return wrong;
    }

    private static Recomputation recomputation(
            ConfigurableApplicationContext node, Series what, Kind kind) {
        var pledges = new HashMap<UnitCode, Recomputation.Promise>();
        node.getBean(Pledges.class)
                .eachMeasured(
                        measured -> {
                            if (measured.series().equals(what.id())
                                    && measured.source() != Source.JOINT) {
                                pledges.put(
                                        measured.unit(),
                                        new Recomputation.Promise(
                                                measured.source() == Source.OWN,
                                                numbers(measured.wanted()),
                                                1));
                            }
                        });
        var readings = new HashMap<UnitCode, Map<Integer, Amount>>();
        node.getBean(Reporting.class)
                .eachCurrent(
                        reading -> {
                            if (reading.series().equals(what.id()) && reading.kind() == kind) {
                                readings.computeIfAbsent(reading.unit(), _ -> new HashMap<>())
                                        .put(
                                                reading.period().number(),
                                                reading.after().orElseThrow());
                            }
                        });
        return new Recomputation(
                what.indicator().measure(), what.indicator().decimals(), units, pledges, readings);
    }

    private static List<Integer> numbers(int bits) {
        return IntStream.rangeClosed(1, 12)
                .filter(period -> ((bits >> (period - 1)) & 1) != 0)
                .boxed()
                .toList();
    }
}
