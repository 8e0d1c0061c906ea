package org.imihigo.pledges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.imihigo.HouseTest;
import org.imihigo.database.Change;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Indicators;
import org.imihigo.indicators.Measure;
import org.imihigo.indicators.OverSpace;
import org.imihigo.indicators.OverTime;
import org.imihigo.indicators.Sample;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class PledgesTest {
    private static final Chain CHAIN =
            new Chain(Pillar.ECONOMIC, "Agriculture", "More\tgrown", "Pumps given \\ \n lent");

    @Autowired private Pledges pledges;
    @Autowired private Indicators indicators;

    private static int years = 2000;

    private SeriesId pumps;
    private SeriesId cover;
    private FiscalYear year;

    @BeforeEach
    void aYearOfItsOwn() {
        year = new FiscalYear(years++);
        pumps =
                indicators.bring(
                        Sample.definition(
                                "PUMPS", "pumps", 0, Measure.of(OverTime.FLOW_SUM, OverSpace.SUM)));
        cover = indicators.bring(Sample.rate("CBHI", OverTime.RATE_LAST));
    }

    @Test
    void aPledgeIsReadBackAsItWas() {
        var targets =
                Targets.of(
                        new Amount.Counts(95, 100),
                        List.of(
                                Optional.of(new Amount.Value(850)),
                                Optional.empty(),
                                Optional.of(new Amount.Counts(9, 10)),
                                Optional.of(new Amount.Value(-1))));
        var pledge =
                new Pledge(
                        new PledgeId(UUID.randomUUID()),
                        new UnitCode("RW57"),
                        year,
                        cover,
                        7,
                        CHAIN,
                        Source.OWN,
                        new Baseline(
                                Optional.of(new Amount.Counts(3, 4)),
                                Optional.of(LocalDate.of(2026, 6, 30)),
                                Optional.of("RSSB"),
                                Baseline.Confidence.ADMINISTRATIVE),
                        targets,
                        Fraction.of(2, 3),
                        "Lists, \"signed\"",
                        Optional.of("Contract of 2014/15"),
                        Optional.empty());

        pledges.make(List.of(pledge));

        assertThat(pledges.get(pledge.id())).isEqualTo(pledge);
        assertThat(pledges.find(pledge.unit(), year, cover)).contains(pledge);
        assertThat(pledges.find(pledge.unit(), year, pumps)).isEmpty();
    }

    @Test
    void aUnitsPledgesStandInTheOrderOfItsContract() {
        var second = pledge("RW57", cover, 2, Optional.empty());
        var first = pledge("RW57", pumps, 1, Optional.empty());

        pledges.make(List.of(second, first));

        assertThat(pledges.of(new UnitCode("RW57"), year)).containsExactly(first, second);
        assertThat(pledges.of(new UnitCode("RW57"), year.next())).isEmpty();
    }

    @Test
    void aUnitPledgesOnceAYearOnASeriesAndNothingIsHalfKept() {
        pledges.make(List.of(pledge("RW57", pumps, 1, Optional.empty())));

        refused(
                "pledges.pledge.twice",
                () ->
                        pledges.make(
                                List.of(
                                        pledge("RW56", pumps, 1, Optional.empty()),
                                        pledge("RW57", pumps, 2, Optional.empty()))));

        assertThat(pledges.of(new UnitCode("RW56"), year)).isEmpty();
    }

    @Test
    void partsLieInsideTheWholeAndMaySkipLevels() {
        var district = pledge("RW57", pumps, 1, Optional.empty());
        var village = pledge("RW57010101", pumps, 1, Optional.of(district.id()));
        var sector = pledge("RW5701", pumps, 1, Optional.of(district.id()));

        pledges.make(List.of(village, sector, district));

        assertThat(pledges.children(district.id())).containsExactly(sector, village);
    }

    @Test
    void aPartOutsideTheWholeIsRefused() {
        var district = pledge("RW57", pumps, 1, Optional.empty());
        pledges.make(List.of(district));

        refused(
                "pledges.link.outside",
                () ->
                        pledges.make(
                                List.of(pledge("RW560101", pumps, 1, Optional.of(district.id())))));
        refused(
                "pledges.link.other",
                () ->
                        pledges.make(
                                List.of(pledge("RW5701", cover, 1, Optional.of(district.id())))));
        refused(
                "pledges.link.unknown",
                () ->
                        pledges.make(
                                List.of(
                                        pledge(
                                                "RW5701",
                                                pumps,
                                                1,
                                                Optional.of(new PledgeId(UUID.randomUUID()))))));
    }

    @Test
    void linksNeverRunInACircle() {
        var district = pledge("RW57", pumps, 1, Optional.empty());
        var sector = pledge("RW5701", pumps, 1, Optional.empty());
        var cell = pledge("RW570101", pumps, 1, Optional.empty());
        pledges.make(List.of(district, sector, cell));

        pledges.link(sector.id(), district.id());
        pledges.link(cell.id(), sector.id());

        refused("pledges.link.outside", () -> pledges.link(district.id(), cell.id()));
        refused("pledges.link.outside", () -> pledges.link(cell.id(), cell.id()));
        assertThat(pledges.get(cell.id()).parent()).contains(sector.id());
    }

    @Test
    void anAmendmentIsTheNextVersionAndTwoAtOnceAreOne() {
        var pledge = pledge("RW57", pumps, 1, Optional.empty());
        pledges.make(List.of(pledge));
        var more = new Targets(2, new Amount.Value(80), pledge.targets().periods());

        pledges.amend(pledge.id(), more);

        refused("pledges.targets.version", () -> pledges.amend(pledge.id(), more));
        assertThat(pledges.get(pledge.id()).targets()).isEqualTo(more);
    }

    @Test
    void whatIsWantedFollowsTheTargetsInForce() {
        var pledge = pledge("RW57", pumps, 1, Optional.empty());
        pledges.make(List.of(pledge));
        assertThat(wanted(pledge)).isEqualTo(0b0011);

        var promised = Optional.<Amount>of(new Amount.Value(5));
        var late = List.of(Optional.<Amount>empty(), promised, Optional.<Amount>empty(), promised);
        pledges.amend(pledge.id(), new Targets(2, new Amount.Value(10), late));

        assertThat(wanted(pledge)).isEqualTo(0b1010);
    }

    private int wanted(Pledge pledge) {
        return pledges.measured(year, List.of(pledge.unit())).getFirst().wanted();
    }

    @Test
    void targetsSuitTheirIndicator() {
        var tooFew = Targets.of(new Amount.Value(40), List.of(Optional.of(new Amount.Value(40))));
        var counted =
                Targets.of(
                        new Amount.Counts(4, 10),
                        List.of(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));

        refused("pledges.targets.periods", () -> pledges.make(List.of(with(tooFew))));
        refused("pledges.targets.counts", () -> pledges.make(List.of(with(counted))));
        refused(
                "pledges.targets.amount",
                () -> Targets.of(new Amount.NotApplicable("flood"), List.of()));
    }

    @Test
    void theChangeLogSaysWhoMeasuresWhat() {
        var pledge = pledge("RW57010101", pumps, 1, Optional.empty());
        var change = new Change(PledgesChanged.TOPIC, PledgesChanged.body(List.of(pledge)));

        assertThat(PledgesChanged.of(change).pledges())
                .containsExactly(
                        new Measured(
                                pledge.unit(), year, pumps, Source.OWN, pledge.targets().wanted()));
        assertThat(PledgesChanged.of(new Change("indicators.changed", "PUMPS")).pledges())
                .isEmpty();
    }

    @Test
    void aReadingIsDueWhereSomethingIsPromised() {
        var promised = Optional.<Amount>of(new Amount.Value(5));
        var annual = new Amount.Value(5);
        var late = List.of(Optional.<Amount>empty(), promised, Optional.<Amount>empty(), promised);

        assertThat(Targets.of(annual, late).wanted()).isEqualTo(0b1010);
        assertThat(Targets.of(annual, Collections.nCopies(4, Optional.empty())).wanted())
                .isEqualTo(0b1111);
    }

    @Test
    void aWholeDistrictComesAtOnceAndIsStreamedBack() {
        var made = new ArrayList<Pledge>();
        var district = pledge("RW57", pumps, 1, Optional.empty());
        made.add(district);
        for (int village = 0; village < 8_000; village++) {
            made.add(pledge("RW57%06d".formatted(village), pumps, 1, Optional.of(district.id())));
        }

        pledges.make(made);

        var streamed = new ArrayList<Pledge>();
        pledges.each(year, new UnitCode("RW5700"), streamed::add);
        assertThat(streamed).isEqualTo(made.subList(1, made.size()));
        var measured = new ArrayList<Measured>();
        pledges.eachMeasured(year, measured::add);
        assertThat(measured).hasSize(made.size());
        assertThat(measured).extracting(Measured::wanted).containsOnly(district.targets().wanted());
        var ever = new ArrayList<Measured>();
        pledges.eachMeasured(ever::add);
        assertThat(ever).containsAll(measured);
    }

    private Pledge pledge(String unit, SeriesId series, int number, Optional<PledgeId> parent) {
        return new Pledge(
                new PledgeId(UUID.randomUUID()),
                new UnitCode(unit),
                year,
                series,
                number,
                CHAIN,
                Source.OWN,
                new Baseline(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Baseline.Confidence.UNKNOWN),
                Targets.of(
                        new Amount.Value(40),
                        List.of(
                                Optional.of(new Amount.Value(10)),
                                Optional.of(new Amount.Value(30)),
                                Optional.empty(),
                                Optional.empty())),
                Fraction.ONE,
                "Lists",
                Optional.empty(),
                parent);
    }

    private Pledge with(Targets targets) {
        var pledge = pledge("RW57", pumps, 1, Optional.empty());
        return new Pledge(
                pledge.id(),
                pledge.unit(),
                pledge.year(),
                pledge.series(),
                pledge.number(),
                pledge.chain(),
                pledge.source(),
                pledge.baseline(),
                targets,
                pledge.weight(),
                pledge.verification(),
                pledge.origin(),
                pledge.parent());
    }

    private static void refused(String key, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
