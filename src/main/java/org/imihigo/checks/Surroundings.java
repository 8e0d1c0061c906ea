package org.imihigo.checks;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.imihigo.baselines.Need;
import org.imihigo.calendar.Calendar;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.Tier;
import org.imihigo.kernel.UnitCode;
import org.imihigo.pledges.PledgeId;
import org.imihigo.pledges.Pledges;
import org.imihigo.territory.Territory;
import org.imihigo.territory.Unit;
import org.springframework.stereotype.Component;

/**
 * Looks up what is around plans: for any number of them the same handful of questions, never one a
 * line.
 */
@Component
class Surroundings {
    private static final int YEARS_BEFORE = 4;
    private static final int DISTRICT = 4;

    /** Fewer peers of this year, and last year's tell more. */
    private static final int ENOUGH = 5;

    private final PlansInForce inForce;
    private final Pledges pledges;
    private final Territory territory;
    private final Calendar calendar;
    private final List<Ties> ties;

    Surroundings(
            PlansInForce inForce,
            Pledges pledges,
            Territory territory,
            Calendar calendar,
            List<Ties> ties) {
        this.inForce = inForce;
        this.pledges = pledges;
        this.territory = territory;
        this.calendar = calendar;
        this.ties = ties;
    }

    /**
     * What is around the lines of plans.
     *
     * @param plans of one year, of units that have the same peers
     */
    Function<Promises, Map<String, Around>> of(List<Promises> plans) {
        if (plans.isEmpty()) {
            return _ -> Map.of();
        }
        var year = plans.getFirst().year();
        var units = plans.stream().map(Promises::unit).toList();
        var peers = peers(units.getFirst());
        var register = inForce.register(together(peers));
        var found =
                new Found(
                        indexes(year, peers, register, plans),
                        points(year, units),
                        parts(plans),
                        above(year, units),
                        tied(year, units),
                        promises(year, units.getFirst(), register));
        return plan -> found.around(plan);
    }

    /** The units beside which one is seen: districts of the country, else two levels up. */
    List<UnitCode> peers(UnitCode unit) {
        var tier = territory.unit(unit).tier();
        var code = unit.value();
        boolean below = !unit.isInstitution() && code.length() > DISTRICT;
        var place =
                below
                        ? new UnitCode(code.substring(0, Math.max(DISTRICT, code.length() - 4)))
                        : unit.country();
        return territory.units(tier, place, calendar.today()).stream().map(Unit::code).toList();
    }

    /** The smallest place that holds them all. */
    static UnitCode together(Collection<UnitCode> units) {
        var path = new ArrayList<>(units.iterator().next().path());
        while (!units.stream().allMatch(path.getLast()::contains)) {
            path.removeLast();
        }
        return path.getLast();
    }

    /** How ambitious they are, by series; of last year where too few have promised yet. */
    private Map<SeriesId, Map<UnitCode, Fraction>> indexes(
            FiscalYear year,
            List<UnitCode> peers,
            Map<Need, Stand> register,
            List<Promises> plans) {
        var now = indexes(year, peers, register);
        boolean few =
                plans.stream()
                        .flatMap(plan -> plan.lines().stream())
                        .flatMap(line -> line.tie().series().stream())
                        .anyMatch(series -> now.getOrDefault(series, Map.of()).size() < ENOUGH);
        if (few && peers.size() >= ENOUGH) {
            indexes(year.previous(), peers, register)
                    .forEach(
                            (series, before) ->
                                    now.merge(
                                            series,
                                            before,
                                            (these, those) ->
                                                    these.size() < ENOUGH ? those : these));
        }
        plans.forEach(plan -> add(plan, now));
        return now;
    }

    private Map<SeriesId, Map<UnitCode, Fraction>> indexes(
            FiscalYear year, List<UnitCode> peers, Map<Need, Stand> register) {
        var indexes = new HashMap<SeriesId, Map<UnitCode, Fraction>>();
        inForce.figures(year, peers, register).forEach(plan -> add(plan, indexes));
        return indexes;
    }

    private static void add(Promises plan, Map<SeriesId, Map<UnitCode, Fraction>> indexes) {
        for (var line : plan.lines()) {
            var index = Ambition.index(line);
            if (index.isPresent() && line.tie().series().isPresent()) {
                indexes.computeIfAbsent(line.tie().series().get(), _ -> new HashMap<>())
                        .put(plan.unit(), index.get());
            }
        }
    }

    /** Where each stood when earlier years began. */
    private Map<Need, List<Trend.Point>> points(FiscalYear year, List<UnitCode> units) {
        var points = new HashMap<Need, List<Trend.Point>>();
        IntStream.rangeClosed(1, YEARS_BEFORE)
                .mapToObj(before -> new FiscalYear(year.startYear() - before))
                .flatMap(before -> inForce.figures(before, units, Map.of()).stream())
                .forEach(plan -> plan.lines().forEach(line -> point(plan, line, points)));
        return points;
    }

    private static void point(Promises plan, Planned line, Map<Need, List<Trend.Point>> points) {
        line.baseline()
                .figure()
                .ifPresent(
                        value ->
                                points.computeIfAbsent(
                                                new Need(
                                                        plan.unit(),
                                                        line.tie().series().orElseThrow()),
                                                _ -> new ArrayList<>())
                                        .add(new Trend.Point(plan.year(), value)));
    }

    /** What is promised below as parts of theirs, by pledge. */
    private Map<PledgeId, List<Fraction>> parts(List<Promises> plans) {
        var series = new HashMap<PledgeId, SeriesId>();
        plans.stream()
                .flatMap(plan -> plan.lines().stream())
                .forEach(
                        line ->
                                line.tie()
                                        .pledge()
                                        .ifPresent(
                                                id ->
                                                        series.put(
                                                                id,
                                                                line.tie()
                                                                        .series()
                                                                        .orElseThrow())));
        var parts = new HashMap<PledgeId, List<Fraction>>();
        Stream.concat(
                        Stream.of(pledges.parts(series.keySet())),
                        ties.stream().map(room -> room.agreed(series.keySet())))
                .flatMap(known -> known.entrySet().stream())
                .forEach(
                        known ->
                                known.getValue()
                                        .forEach(
                                                amount ->
                                                        parts.computeIfAbsent(
                                                                        known.getKey(),
                                                                        _ -> new ArrayList<>())
                                                                .add(
                                                                        exact(
                                                                                series,
                                                                                known.getKey(),
                                                                                amount))));
        return parts;
    }

    private Fraction exact(Map<PledgeId, SeriesId> series, PledgeId whole, Amount amount) {
        return inForce.exact(requireNonNull(series.get(whole)), amount);
    }

    /** What they promise as a part, or together with others. */
    private Map<UnitCode, Set<SeriesId>> tied(FiscalYear year, List<UnitCode> units) {
        var tied = new HashMap<UnitCode, Set<SeriesId>>();
        for (var room : ties) {
            room.tied(units, year)
                    .forEach(
                            (unit, series) ->
                                    tied.computeIfAbsent(unit, _ -> new HashSet<>())
                                            .addAll(series));
        }
        return tied;
    }

    /** What the units above them have promised. */
    private Map<UnitCode, Set<SeriesId>> above(FiscalYear year, List<UnitCode> units) {
        var ancestors =
                units.stream()
                        .flatMap(unit -> unit.path().stream().filter(one -> !one.equals(unit)))
                        .collect(toSet());
        return pledges.measured(year, ancestors).stream()
                .collect(groupingBy(one -> one.unit(), mapping(one -> one.series(), toSet())));
    }

    /** Of places what ministries promise; of ministries what districts do. */
    private List<Promises> promises(FiscalYear year, UnitCode unit, Map<Need, Stand> register) {
        var tiers =
                unit.isInstitution()
                        ? Stream.of(Tier.DISTRICT, Tier.CITY)
                        : Stream.of(Tier.MINISTRY, Tier.AGENCY);
        var others =
                tiers.flatMap(
                                tier ->
                                        territory
                                                .units(tier, unit.country(), calendar.today())
                                                .stream())
                        .map(Unit::code)
                        .toList();
        return inForce.figures(year, others, register);
    }

    /** All that was found, for one plan after the other. */
    private final class Found {
        private final Map<SeriesId, Map<UnitCode, Fraction>> indexes;
        private final Map<SeriesId, List<Fraction>> sorted = new HashMap<>();
        private final Map<Need, List<Trend.Point>> points;
        private final Map<PledgeId, List<Fraction>> parts;
        private final Map<UnitCode, Set<SeriesId>> above;
        private final Map<UnitCode, Set<SeriesId>> tied;
        private final Map<SeriesId, List<String>> bySeries;
        private final Map<String, List<String>> byName;

        Found(
                Map<SeriesId, Map<UnitCode, Fraction>> indexes,
                Map<Need, List<Trend.Point>> points,
                Map<PledgeId, List<Fraction>> parts,
                Map<UnitCode, Set<SeriesId>> above,
                Map<UnitCode, Set<SeriesId>> tied,
                List<Promises> others) {
            this.indexes = indexes;
            this.points = points;
            this.parts = parts;
            this.above = above;
            this.tied = tied;
            indexes.forEach(
                    (series, those) ->
                            sorted.put(series, those.values().stream().sorted().toList()));
            bySeries = new HashMap<>();
            byName = new HashMap<>();
            for (var plan : others) {
                var name = territory.unit(plan.unit()).name();
                for (var line : plan.lines()) {
                    bySeries.computeIfAbsent(
                                    line.tie().series().orElseThrow(), _ -> new ArrayList<>())
                            .add(name);
                    byName.computeIfAbsent(Folded.of(line.name()), _ -> new ArrayList<>())
                            .add(name);
                }
            }
        }

        Map<String, Around> around(Promises plan) {
            var around = new HashMap<String, Around>();
            for (var line : plan.lines()) {
                around.put(line.key(), around(plan, line));
            }
            return around;
        }

        private Around around(Promises plan, Planned line) {
            var series = line.tie().series();
            boolean free =
                    series.filter(tied.getOrDefault(plan.unit(), Set.of())::contains).isEmpty();
            return new Around(
                    series.flatMap(one -> trend(plan, line, one)),
                    series.map(one -> peers(plan.unit(), one)).orElse(Peers.NONE),
                    line.tie()
                            .pledge()
                            .map(id -> parts.getOrDefault(id, List.of()))
                            .orElse(List.of()),
                    series.filter(_ -> free).flatMap(one -> above(plan.unit(), one)),
                    free ? twins(line) : List.of());
        }

        private Optional<Fraction> trend(Promises plan, Planned line, SeriesId series) {
            var before = points.getOrDefault(new Need(plan.unit(), series), List.of());
            var all = new ArrayList<>(before);
            line.baseline()
                    .figure()
                    .ifPresent(value -> all.add(new Trend.Point(plan.year(), value)));
            return Trend.of(all, line.measuring().direction());
        }

        private Peers peers(UnitCode unit, SeriesId series) {
            var all = sorted.getOrDefault(series, List.of());
            return Optional.ofNullable(indexes.getOrDefault(series, Map.of()).get(unit))
                    .map(own -> Peers.without(own, all))
                    .orElseGet(() -> Peers.of(all));
        }

        private Optional<String> above(UnitCode unit, SeriesId series) {
            return unit.path().reversed().stream()
                    .skip(1)
                    .filter(one -> above.getOrDefault(one, Set.of()).contains(series))
                    .map(one -> territory.unit(one).name())
                    .findFirst();
        }

        private List<String> twins(Planned line) {
            return Stream.concat(
                            line.tie().series().stream()
                                    .flatMap(one -> bySeries.getOrDefault(one, List.of()).stream()),
                            byName.getOrDefault(Folded.of(line.name()), List.of()).stream())
                    .distinct()
                    .sorted()
                    .toList();
        }
    }
}
