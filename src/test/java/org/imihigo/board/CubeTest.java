package org.imihigo.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.imihigo.board.Figure.State;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Measure;
import org.imihigo.indicators.OverSpace;
import org.imihigo.indicators.OverTime;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.UnitCode;
import org.imihigo.reporting.Kind;
import org.imihigo.reporting.ReadingChange;
import org.imihigo.territory.Tree;
import org.junit.jupiter.api.Test;

/** The examples of the rules, in a small country: two cells of one sector, three villages. */
class CubeTest {
    private static final FiscalYear YEAR = new FiscalYear(2025);
    private static final SeriesId SERIES = new SeriesId(1);
    private static final String SECTOR = "RW5701";
    private static final String CELL = "RW570101";
    private static final String VILLAGE = "RW57010101";
    private static final String NEIGHBOUR = "RW57010102";
    private static final String FAR = "RW57010201";
    private static final int ALL = 0b1111;

    private final Tree tree =
            new Tree(
                    Stream.of(
                                    "RW",
                                    "RW5",
                                    "RW57",
                                    SECTOR,
                                    CELL,
                                    VILLAGE,
                                    NEIGHBOUR,
                                    "RW570102",
                                    FAR)
                            .map(UnitCode::new)
                            .toList());

    @Test
    void aStockOfTheYearIsItsLastAndNotTheSumOfItsQuarters() {
        var cube = cube(OverTime.STOCK_LAST, OverSpace.SUM, children(VILLAGE));
        for (int quarter = 1; quarter <= 4; quarter++) {
            save(cube, VILLAGE, quarter, new Amount.Value(1666));
        }

        assertThat(year(cube, "RW").value()).contains(Fraction.of(1666));
    }

    @Test
    void fourQuartersAtNinetyPercentAreNinetyPercent() {
        var cube = cube(OverTime.RATE_POOLED, OverSpace.POOLED, children(VILLAGE));
        for (int quarter = 1; quarter <= 4; quarter++) {
            save(cube, VILLAGE, quarter, new Amount.Counts(90, 100));
        }

        assertThat(year(cube, "RW57").value()).contains(Fraction.of(90));
        assertThat(year(cube, "RW57").counts().orElseThrow().denominator()).isEqualTo(400);
    }

    @Test
    void aMissingVillageCarriesItsLastValueAndTheCoverageSaysSo() {
        var cube = cube(OverTime.STOCK_LAST, OverSpace.SUM, children(VILLAGE), children(NEIGHBOUR));
        save(cube, VILLAGE, 1, new Amount.Value(30));
        save(cube, NEIGHBOUR, 1, new Amount.Value(12));
        save(cube, NEIGHBOUR, 2, new Amount.Value(13));

        var sector = alone(cube, SECTOR, 2);

        assertThat(sector.value()).contains(Fraction.of(43));
        assertThat(sector.coverage()).isEqualTo(new Coverage(1, 1, 0, 2));
        assertThat(sector.coverage().share()).contains(Fraction.of(1, 2));
        assertThat(alone(cube, VILLAGE, 2).state()).isEqualTo(State.CARRIED);
    }

    @Test
    void aFlowIsNeverCarriedAndTheMissingQuarterIsSeenInTheYear() {
        var cube = cube(OverTime.FLOW_SUM, OverSpace.SUM, children(VILLAGE));
        save(cube, VILLAGE, 1, new Amount.Value(30));
        save(cube, VILLAGE, 3, new Amount.Value(0));

        assertThat(alone(cube, CELL, 2).state()).isEqualTo(State.NOT_REPORTED);
        assertThat(alone(cube, CELL, 3).value()).contains(Fraction.ZERO);
        assertThat(year(cube, CELL).value()).contains(Fraction.of(30));
        assertThat(year(cube, CELL).coverage()).isEqualTo(new Coverage(2, 0, 0, 4));
    }

    @Test
    void whatDoesNotApplyLeavesTheCoverage() {
        var cube = cube(OverTime.RATE_LAST, OverSpace.MEAN, children(VILLAGE), children(NEIGHBOUR));
        save(cube, VILLAGE, 1, new Amount.Value(85));
        save(cube, NEIGHBOUR, 1, new Amount.NotApplicable("no school"));

        assertThat(alone(cube, CELL, 1).value()).contains(Fraction.of(85));
        assertThat(alone(cube, CELL, 1).coverage().complete()).isTrue();
        assertThat(alone(cube, NEIGHBOUR, 1).state()).isEqualTo(State.NOT_APPLICABLE);
    }

    @Test
    void anOwnPledgeStopsTheClimbSoThatOneEventCountsOnce() {
        var cube =
                cube(OverTime.FLOW_SUM, OverSpace.SUM, children(VILLAGE), own(CELL), children(FAR));
        save(cube, VILLAGE, 1, new Amount.Value(5));
        save(cube, CELL, 1, new Amount.Value(7));
        save(cube, FAR, 1, new Amount.Value(100));

        assertThat(alone(cube, VILLAGE, 1).value()).contains(Fraction.of(5));
        assertThat(alone(cube, CELL, 1).value()).contains(Fraction.of(7));
        assertThat(alone(cube, CELL, 1).own()).isTrue();
        assertThat(alone(cube, SECTOR, 1).value()).contains(Fraction.of(107));
        assertThat(alone(cube, SECTOR, 1).coverage().due()).isEqualTo(2);
    }

    @Test
    void readingsWaitForTheirUnitToPledge() {
        var cube = cube(OverTime.FLOW_SUM, OverSpace.SUM, children(VILLAGE));
        save(cube, FAR, 1, new Amount.Value(100));
        assertThat(alone(cube, FAR, 1)).isEqualTo(Figure.NONE);

        cube.measure(new SeriesYear(SERIES, YEAR), List.of(children(VILLAGE), children(FAR)));

        assertThat(alone(cube, "RW", 1).value()).contains(Fraction.of(100));
    }

    @Test
    void oneKindSaysNothingOfAnother() {
        var cube = cube(OverTime.FLOW_SUM, OverSpace.SUM, children(VILLAGE));
        save(cube, VILLAGE, 1, new Amount.Value(5));

        var validated = figure(cube, "RW", YEAR.quarter(1), Kind.VALIDATED, Reach.ALONE);

        assertThat(validated.value()).isEmpty();
        assertThat(validated.coverage()).isEqualTo(new Coverage(0, 0, 0, 1));
    }

    @Test
    void theHighestFallsBackWhenItIsCorrected() {
        var cube = cube(OverTime.STOCK_LAST, OverSpace.MAX, children(VILLAGE), children(FAR));
        save(cube, VILLAGE, 1, new Amount.Value(-5));
        save(cube, FAR, 1, new Amount.Value(900));
        assertThat(alone(cube, "RW", 1).value()).contains(Fraction.of(900));

        cube.apply(
                List.of(change(FAR, 1, Optional.of(new Amount.Value(900)), new Amount.Value(-9))));

        assertThat(alone(cube, "RW", 1).value()).contains(Fraction.of(-5));
    }

    @Test
    void theLargestReadingsOfANationDoNotOverflow() {
        var cube = cube(OverTime.RATE_MEAN, OverSpace.MEAN, children(VILLAGE), children(FAR));
        for (int quarter = 1; quarter <= 3; quarter++) {
            save(cube, VILLAGE, quarter, new Amount.Value(Amount.LARGEST));
            save(cube, FAR, quarter, new Amount.Value(Amount.LARGEST - 1));
        }

        assertThat(year(cube, "RW").value()).contains(Fraction.of(2 * Amount.LARGEST - 1, 2));
    }

    @Test
    void correctionsOfOneBatchAreTakenInTheirChainWhateverTheirOrder() {
        var cube = cube(OverTime.FLOW_SUM, OverSpace.SUM, children(VILLAGE));
        var first = new Amount.Value(1);
        var second = new Amount.Value(2);

        cube.apply(
                List.of(
                        change(VILLAGE, 1, Optional.of(second), first),
                        change(VILLAGE, 1, Optional.of(first), second),
                        change(VILLAGE, 1, Optional.empty(), first)));

        assertThat(alone(cube, "RW", 1).value()).contains(Fraction.of(1));
    }

    @Test
    void aChangeThatDoesNotGoOnFromWhatIsHeldIsAFault() {
        var cube = cube(OverTime.FLOW_SUM, OverSpace.SUM, children(VILLAGE));
        save(cube, VILLAGE, 1, new Amount.Value(1));

        assertThatThrownBy(() -> save(cube, VILLAGE, 1, new Amount.Value(2)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(alone(cube, "RW", 1).value()).contains(Fraction.of(1));
    }

    @Test
    void aPledgeAndAReadingOfOneBatchAreSeenTogether() {
        var cube = cube(OverTime.FLOW_SUM, OverSpace.SUM, children(VILLAGE));
        save(cube, VILLAGE, 1, new Amount.Value(5));
        long before = cube.version();

        cube.apply(
                Map.of(new SeriesYear(SERIES, YEAR), List.of(children(VILLAGE), own(CELL))),
                List.of(change(CELL, 1, Optional.empty(), new Amount.Value(7))));

        assertThat(cube.version()).as("one step, nothing in between").isEqualTo(before + 1);
        assertThat(alone(cube, "RW", 1).value()).contains(Fraction.of(7));
    }

    @Test
    void whatNobodyKnowsHasNoFigure() {
        var cube = cube(OverTime.FLOW_SUM, OverSpace.SUM, children(VILLAGE));

        assertThat(alone(cube, "RW99", 1)).isEqualTo(Figure.NONE);
        var month = new FiscalPeriod(YEAR, FiscalPeriod.Kind.MONTH, 1);
        assertThat(figure(cube, "RW", month, Kind.SELF, Reach.ALONE)).isEqualTo(Figure.NONE);
        assertThat(figure(cube, "RW", YEAR.next().quarter(1), Kind.SELF, Reach.ALONE))
                .isEqualTo(Figure.NONE);
    }

    private Cube cube(OverTime time, OverSpace space, Measurer... measurers) {
        var arithmetic = new Arithmetic(Measure.of(time, space), 0, FiscalPeriod.Kind.QUARTER);
        var cube = new Cube(tree, _ -> Optional.of(arithmetic));
        cube.measure(new SeriesYear(SERIES, YEAR), List.of(measurers));
        return cube;
    }

    private Measurer children(String unit) {
        return new Measurer(tree.index(new UnitCode(unit)), false, ALL, 1);
    }

    private Measurer own(String unit) {
        return new Measurer(tree.index(new UnitCode(unit)), true, ALL, 1);
    }

    private static void save(Cube cube, String unit, int quarter, Amount amount) {
        cube.apply(List.of(change(unit, quarter, Optional.empty(), amount)));
    }

    private static ReadingChange change(
            String unit, int quarter, Optional<Amount> before, Amount after) {
        return new ReadingChange(
                new UnitCode(unit), SERIES, YEAR.quarter(quarter), Kind.SELF, before, after);
    }

    private static Figure alone(Cube cube, String unit, int quarter) {
        return figure(cube, unit, YEAR.quarter(quarter), Kind.SELF, Reach.ALONE);
    }

    private static Figure year(Cube cube, String unit) {
        return figure(cube, unit, YEAR.whole(), Kind.SELF, Reach.TO_DATE);
    }

    private static Figure figure(
            Cube cube, String unit, FiscalPeriod period, Kind kind, Reach reach) {
        return Grid.of(
                        cube,
                        List.of(new UnitCode(unit)),
                        List.of(SERIES),
                        List.of(period),
                        kind,
                        reach)
                .figure(0, 0, 0);
    }
}
