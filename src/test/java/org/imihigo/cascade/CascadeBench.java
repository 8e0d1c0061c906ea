package org.imihigo.cascade;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.imihigo.FreshDatabase;
import org.imihigo.Imihigo;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Indicators;
import org.imihigo.indicators.Measure;
import org.imihigo.indicators.OverSpace;
import org.imihigo.indicators.OverTime;
import org.imihigo.indicators.Sample;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.UnitCode;
import org.imihigo.pledges.Baseline;
import org.imihigo.pledges.Chain;
import org.imihigo.pledges.Pillar;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.PledgeId;
import org.imihigo.pledges.Pledges;
import org.imihigo.pledges.Source;
import org.imihigo.pledges.Targets;
import org.imihigo.territory.Territory;
import org.imihigo.territory.Unit;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * "Is the whole tree of 17,437 units shared out, and does it add up?" at twenty pledges a unit,
 * from the country down to its villages. Run by bench/cascade.sh.
 */
final class CascadeBench {
    private static final int SERIES = 20;
    private static final int TIMES = 7;
    private static final FiscalYear YEAR = new FiscalYear(2026);
    private static final UnitCode COUNTRY = new UnitCode("RW");

    private CascadeBench() {}

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
            run(house);
        }
        System.exit(0);
    }

    private static void run(ConfigurableApplicationContext house) {
        var territory = house.getBean(Territory.class);
        int made = 0;
        for (int number = 0; number < SERIES; number++) {
            made +=
                    promise(
                            number,
                            territory,
                            house.getBean(Indicators.class),
                            house.getBean(Pledges.class));
        }
        System.out.printf("%,d pledges of %,d units%n%n", made, territory.all().size());
        System.out.printf(
                "| time | clock ms | processor ms | lines | twice |%n|--:|--:|--:|--:|--:|%n");
        for (int time = 1; time <= TIMES; time++) {
            long clock = System.nanoTime();
            long processor = processor();
            var found = house.getBean(Cascade.class).check(YEAR, COUNTRY);
            System.out.printf(
                    "| %d | %d | %d | %d | %d |%n",
                    time,
                    (System.nanoTime() - clock) / 1_000_000,
                    (processor() - processor) / 1_000_000,
                    found.lines().size(),
                    found.twice().size());
        }
    }

    private static long processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** One series, shared out from the country to every village; a few parts are wrong. */
    private static int promise(
            int number, Territory territory, Indicators indicators, Pledges pledges) {
        var measure =
                number % 4 == 3
                        ? Measure.of(OverTime.RATE_MEAN, OverSpace.MEAN)
                        : Measure.of(OverTime.FLOW_SUM, OverSpace.SUM);
        var series = indicators.bring(Sample.definition("BENCH-" + number, "ha", 0, measure));
        var random = new Random(number);
        var made = new TreeMap<UnitCode, Pledge>();
        for (var unit : territory.all().reversed()) {
            if (!unit.isInstitution()) {
                made.put(unit.code(), pledge(unit, series, number, territory, made, random));
            }
        }
        var linked = new ArrayList<Pledge>();
        made.forEach(
                (unit, pledge) ->
                        linked.add(linked(pledge, unit.parent().map(made::get).map(Pledge::id))));
        pledges.make(linked);
        return linked.size();
    }

    private static Pledge pledge(
            Unit unit,
            SeriesId series,
            int number,
            Territory territory,
            Map<UnitCode, Pledge> below,
            Random random) {
        var children = territory.children(unit.code());
        var quarters = new long[4];
        for (var child : children) {
            var part = below.get(child.code());
            for (int quarter = 0; part != null && quarter < quarters.length; quarter++) {
                var amount = part.targets().periods().get(quarter).orElseThrow();
                quarters[quarter] += ((Amount.Value) amount).scaled();
            }
        }
        if (children.isEmpty() || number % 4 == 3) {
            Arrays.setAll(quarters, quarter -> number % 4 == 3 ? 80 : random.nextInt(50));
        } else if (random.nextInt(200) == 0) {
            quarters[3]++;
        }
        long annual = number % 4 == 3 ? 80 : Arrays.stream(quarters).sum();
        return new Pledge(
                new PledgeId(UUID.randomUUID()),
                unit.code(),
                YEAR,
                series,
                number + 1,
                new Chain(Pillar.ECONOMIC, "Bench", "", ""),
                children.isEmpty() ? Source.OWN : Source.CHILDREN,
                new Baseline(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Baseline.Confidence.UNKNOWN),
                Targets.of(
                        new Amount.Value(annual),
                        Arrays.stream(quarters)
                                .<Optional<Amount>>mapToObj(
                                        value -> Optional.of(new Amount.Value(value)))
                                .toList()),
                Fraction.ONE,
                "",
                Optional.empty(),
                Optional.empty());
    }

    private static Pledge linked(Pledge pledge, Optional<PledgeId> whole) {
        return new Pledge(
                pledge.id(),
                pledge.unit(),
                pledge.year(),
                pledge.series(),
                pledge.number(),
                pledge.chain(),
                pledge.source(),
                pledge.baseline(),
                pledge.targets(),
                pledge.weight(),
                pledge.verification(),
                pledge.origin(),
                whole);
    }
}
