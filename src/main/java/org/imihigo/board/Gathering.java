package org.imihigo.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.pledges.Measured;
import org.imihigo.pledges.Source;
import org.imihigo.territory.Tree;
import org.imihigo.territory.Unit;

/** Who measures what, gathered line by line: in a nation a million lines. */
final class Gathering {
    private final Tree tree;
    private final Function<UnitCode, Optional<Unit>> units;
    private final Function<SeriesId, FiscalPeriod.Kind> frequency;
    private final Map<SeriesYear, Group> groups = new HashMap<>();

    Gathering(
            Tree tree,
            Function<UnitCode, Optional<Unit>> units,
            Function<SeriesId, FiscalPeriod.Kind> frequency) {
        this.tree = tree;
        this.units = units;
        this.frequency = frequency;
    }

    /** What is pledged jointly is measured where its lead stands, and nowhere else. */
    void add(Measured measured) {
        var number = tree.find(measured.unit());
        if (number.isPresent() && measured.source() != Source.JOINT) {
            groups.computeIfAbsent(new SeriesYear(measured.series(), measured.year()), Group::new)
                    .add(number.getAsInt(), measured);
        }
    }

    /** Each group in the order of the tree. */
    Map<SeriesYear, List<Measurer>> found() {
        var found = HashMap.<SeriesYear, List<Measurer>>newHashMap(groups.size());
        groups.forEach((which, group) -> found.put(which, group.sorted()));
        return found;
    }

    /** Those who measure one series in one year. */
    private final class Group {
        private final FiscalYear year;
        private final FiscalPeriod.Kind frequency;
        private final List<Measurer> measurers = new ArrayList<>();

        private Group(SeriesYear which) {
            year = which.year();
            frequency = Gathering.this.frequency.apply(which.series());
        }

        /** Nobody declares weights yet: every unit counts alike in a weighted mean. */
        private void add(int number, Measured measured) {
            var life =
                    units.apply(measured.unit())
                            .map(unit -> Life.of(unit, year, frequency))
                            .orElse(Life.WHOLE);
            measurers.add(
                    new Measurer(
                            number,
                            measured.source() == Source.OWN,
                            life.of(measured.wanted()),
                            1,
                            life.until()));
        }

        private List<Measurer> sorted() {
            measurers.sort(Comparator.comparingInt(Measurer::unit));
            return measurers;
        }
    }
}
