package org.imihigo.board;

import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.imihigo.database.Change;
import org.imihigo.database.Follower;
import org.imihigo.indicators.Indicators;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.pledges.Measured;
import org.imihigo.pledges.Pledges;
import org.imihigo.pledges.PledgesChanged;
import org.imihigo.reporting.ReadingChange;
import org.imihigo.reporting.ReadingsChanged;
import org.imihigo.reporting.Reporting;
import org.imihigo.territory.Territory;
import org.imihigo.territory.Tree;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Keeps the cube as the database has it. */
@Component
@Order(10)
class LiveCube implements Follower {
    private static final String TERRITORY = "territory.changed";

    private final Territory territory;
    private final Indicators indicators;
    private final Pledges pledges;
    private final Reporting reporting;

    /** Definitions never change. */
    private final Map<SeriesId, Arithmetic> arithmetics = new ConcurrentHashMap<>();

    private volatile Cube cube;
    private volatile boolean loaded;
    private volatile Optional<BoardCheck> check = Optional.empty();

    LiveCube(Territory territory, Indicators indicators, Pledges pledges, Reporting reporting) {
        this.territory = territory;
        this.indicators = indicators;
        this.pledges = pledges;
        this.reporting = reporting;
        cube = new Cube(new Tree(List.of()), this::arithmetic);
    }

    Cube cube() {
        return cube;
    }

    boolean isLoaded() {
        return loaded;
    }

    Optional<BoardCheck> check() {
        return check;
    }

    void checked(BoardCheck result) {
        check = Optional.of(result);
    }

    @Override
    public boolean isSlow() {
        return true;
    }

    @Override
    public void load() {
        arithmetics.clear();
        var fresh = new Cube(territory.tree(), this::arithmetic);
        var climbs = new HashMap<List<Measurer>, Climb>();
        measurers(fresh.tree())
                .forEach(
                        (which, alike) ->
                                fresh.measure(which, climbs.computeIfAbsent(alike, fresh::climb)));
        reporting.eachCurrent(fresh::keep);
        fresh.addUp();
        cube = fresh;
        loaded = true;
    }

    @Override
    public void apply(List<Change> changes) {
        if (changes.stream().map(Change::topic).anyMatch(TERRITORY::equals)) {
            load();
            return;
        }
        var readings =
                changes.stream()
                        .flatMap(change -> ReadingsChanged.of(change).readings().stream())
                        .toList();
        learn(readings.stream().map(ReadingChange::series));
        var measurers = measurersAnew(changes);
        if (!readings.isEmpty() || !measurers.isEmpty()) {
            cube.apply(measurers, readings);
        }
    }

    /** Amendments may arrive in another order than they were made: what is kept is asked again. */
    private Map<SeriesYear, List<Measurer>> measurersAnew(List<Change> changes) {
        var changed =
                changes.stream()
                        .map(PledgesChanged::of)
                        .flatMap(change -> change.pledges().stream())
                        .map(LiveCube::seriesYear)
                        .collect(toSet());
        var found = new HashMap<SeriesYear, List<Measurer>>();
        changed.stream()
                .map(SeriesYear::year)
                .distinct()
                .forEach(year -> found.putAll(measurers(year, changed)));
        return found;
    }

    private Map<SeriesYear, List<Measurer>> measurers(FiscalYear year, Set<SeriesYear> which) {
        learn(which.stream().map(SeriesYear::series));
        var gathering = gathering(cube.tree());
        pledges.eachMeasured(
                year,
                measured -> {
                    if (which.contains(seriesYear(measured))) {
                        gathering.add(measured);
                    }
                });
        return gathering.found();
    }

    /** Who measures what, ever. */
    Map<SeriesYear, List<Measurer>> measurers(Tree tree) {
        indicators
                .kept()
                .forEach(
                        series ->
                                arithmetics.computeIfAbsent(
                                        series.id(), _ -> Arithmetic.of(series)));
        var gathering = gathering(tree);
        pledges.eachMeasured(gathering::add);
        return gathering.found();
    }

    private Gathering gathering(Tree tree) {
        return new Gathering(tree, territory::find, this::frequency);
    }

    private FiscalPeriod.Kind frequency(SeriesId series) {
        return arithmetic(series).map(Arithmetic::frequency).orElse(FiscalPeriod.Kind.QUARTER);
    }

    private static SeriesYear seriesYear(Measured measured) {
        return new SeriesYear(measured.series(), measured.year());
    }

    /** From memory alone: while rows come by COPY, their connection answers no other question. */
    private Optional<Arithmetic> arithmetic(SeriesId series) {
        return Optional.ofNullable(arithmetics.get(series));
    }

    /** Asks for what memory lacks; a series that nobody knows has no figures. */
    private void learn(Stream<SeriesId> asked) {
        asked.filter(series -> !arithmetics.containsKey(series)).distinct().forEach(this::learn);
    }

    private void learn(SeriesId series) {
        try {
            arithmetics.put(series, Arithmetic.of(indicators.series(series)));
        } catch (Refusal _) {
            // Its readings wait until it is known.
        }
    }
}
