package org.imihigo.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.imihigo.HouseTest;
import org.imihigo.board.Figure.State;
import org.imihigo.database.Node;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Indicators;
import org.imihigo.indicators.Series;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.Tier;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;
import org.imihigo.pledges.Pledges;
import org.imihigo.pledges.Source;
import org.imihigo.reporting.Kind;
import org.imihigo.reporting.Reading;
import org.imihigo.reporting.ReadingId;
import org.imihigo.reporting.Reporting;
import org.imihigo.territory.Reform;
import org.imihigo.territory.Reforms;
import org.imihigo.territory.Territory;
import org.imihigo.territory.Unit;
import org.imihigo.territory.UnitChange;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Two villages of one cell become one in the middle of a year; who answers for which quarter. */
@HouseTest
class ReformedTest {
    private static final FiscalYear YEAR = new FiscalYear(2031);
    private static final LocalDate DAY = YEAR.quarter(3).firstDay();
    private static final UnitCode CELL = new UnitCode("RW230101");
    private static final int ALL = 0b1111;
    private static final SeriesId UNKNOWN = new SeriesId(987_654);

    @Autowired private Reforms reforms;
    @Autowired private Territory territory;
    @Autowired private Indicators indicators;
    @Autowired private Pledges pledges;
    @Autowired private Reporting reporting;
    @Autowired private Board board;
    @Autowired private Checking checking;
    @Autowired private Node node;
    @Autowired private TransactionTemplate transaction;

    @Test
    void theOldVillagesKeepTheirFiguresAndTheNewOneHasItsOwn() {
        var villages = territory.units(Tier.VILLAGE, CELL, DAY).stream().map(Unit::code).toList();
        var one = villages.get(0);
        var two = villages.get(1);
        var three = villages.get(2);
        var series = Promises.definitions().stream().map(indicators::bring).map(indicators::series);
        var both = series.filter(what -> isSum(what)).toList();
        var flow = both.get(0);
        var stock = both.get(1);
        both.forEach(what -> Stream.of(one, two, three).forEach(unit -> pledge(unit, what)));
        for (var what : both) {
            report(one, what, 1, 10);
            report(one, what, 2, 20);
            report(two, what, 2, 5);
            report(three, what, 2, 100);
        }
        node.catchUp();
        assertThat(toDate(CELL, flow, 2).value()).contains(tenths(135));
        assertThat(toDate(CELL, stock, 2).value()).contains(Fraction.of(125));

        // While the board is made anew, it must not wait for what nobody knows.
        report(one, UNKNOWN, 2, 7);
        var made = reforms.enact(new Reform.Merge(DAY, List.of(one, two), "Rugarika"));
        var heir = made.begin().getFirst().code();
        both.forEach(what -> pledge(heir, what));
        both.forEach(what -> report(heir, what, 3, 28));
        node.catchUp();

        assertThat(toDate(one, flow, 2).value()).contains(tenths(30));
        assertThat(toDate(CELL, flow, 2).value()).contains(tenths(135));
        assertThat(toDate(CELL, stock, 2).value()).contains(Fraction.of(125));
        assertThat(toDate(heir, flow, 3).value()).contains(tenths(28));
        assertThat(toDate(CELL, flow, 3).value()).contains(tenths(135 + 28));
        assertThat(toDate(CELL, stock, 3).value())
                .as("28 of the new one, 100 carried, nothing of those that ended")
                .contains(Fraction.of(128));
        assertThat(alone(CELL, stock, 3).coverage())
                .as("the new one and the third are due, no other")
                .isEqualTo(new Coverage(1, 1, 0, 2));
        assertThat(alone(CELL, flow, 2).coverage().due()).isEqualTo(3);
        assertThat(alone(CELL, flow, 3).coverage().due()).isEqualTo(2);
        assertThat(alone(one, stock, 3).state()).isEqualTo(State.NOT_REPORTED);
        assertThat(checking.check().isClean()).isTrue();

        var before = DAY.minusDays(1);
        assertThat(territory.units(Tier.VILLAGE, CELL, before))
                .extracting(Unit::code)
                .contains(one, two)
                .doesNotContain(heir);
        assertThat(territory.units(Tier.VILLAGE, CELL, DAY))
                .extracting(Unit::code)
                .contains(heir, three)
                .doesNotContain(one, two);
        assertThat(territory.successors(one))
                .containsExactly(new UnitChange(one, heir, UnitChange.Kind.MERGED, DAY));
        assertThat(territory.predecessors(heir))
                .extracting(UnitChange::predecessor)
                .containsExactly(one, two);
    }

    private static boolean isSum(Series what) {
        var code = what.indicator().code().toString();
        return code.contains("TERRACES") || code.contains("WORKERS");
    }

    private void pledge(UnitCode unit, Series what) {
        pledges.make(List.of(Promises.pledge(unit, YEAR, what, Source.OWN, ALL)));
    }

    private void report(UnitCode unit, Series what, int quarter, long scaled) {
        report(unit, what.id(), quarter, scaled);
    }

    private void report(UnitCode unit, SeriesId what, int quarter, long scaled) {
        var reading =
                new Reading(
                        ReadingId.next(),
                        unit,
                        what,
                        YEAR.quarter(quarter),
                        Kind.SELF,
                        new Amount.Value(scaled),
                        Optional.empty(),
                        new PostId(UUID.randomUUID()),
                        Instant.parse("2031-10-05T08:00:00Z"),
                        Optional.empty());
        transaction.executeWithoutResult(_ -> reporting.bring(List.of(reading)));
    }

    private Figure toDate(UnitCode unit, Series what, int quarter) {
        return board.toDate(unit, what.id(), period(quarter), Kind.SELF);
    }

    private Figure alone(UnitCode unit, Series what, int quarter) {
        return board.figure(unit, what.id(), period(quarter), Kind.SELF);
    }

    private static FiscalPeriod period(int quarter) {
        return YEAR.quarter(quarter);
    }

    private static Fraction tenths(long scaled) {
        return Fraction.of(scaled, 10);
    }
}
