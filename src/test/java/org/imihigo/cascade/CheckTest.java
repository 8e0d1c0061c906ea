package org.imihigo.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.imihigo.cascade.DivisionProperties.indicator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.imihigo.cascade.Reconciliation.Part;
import org.imihigo.cascade.Reconciliation.Verdict;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Indicator;
import org.imihigo.indicators.OverSpace;
import org.imihigo.indicators.OverTime;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.pledges.PledgeId;
import org.imihigo.pledges.Source;
import org.imihigo.pledges.Targets;
import org.imihigo.pledges.Vowed;
import org.imihigo.territory.Tree;
import org.junit.jupiter.api.Test;

/** What parts make, what does not fit, and what counts twice. */
class CheckTest {
    private static final SeriesId SERIES = new SeriesId(1);
    private static final Indicator SUM = indicator(OverTime.FLOW_SUM, OverSpace.SUM);
    private static final Tree TREE =
            new Tree(
                    Stream.of("RW", "RW5", "RW57", "RW5701", "RW570101", "RW5702", "RWM002")
                            .map(UnitCode::new)
                            .toList());

    private final List<Vowed> vowed = new ArrayList<>();

    private PledgeId vow(String unit, Source source, long annual, Optional<PledgeId> parent) {
        var id = new PledgeId(UUID.randomUUID());
        vowed.add(
                new Vowed(
                        id,
                        new UnitCode(unit),
                        SERIES,
                        source,
                        Targets.of(
                                new Amount.Value(annual), Collections.nCopies(4, Optional.empty())),
                        parent));
        return id;
    }

    private Check.Found found() {
        var check = new Check(TREE, _ -> SUM);
        vowed.forEach(check::add);
        return check.found();
    }

    @Test
    void whoHasNotSharedOutIsFoundAndVillagesAreNotAsked() {
        vow("RW57", Source.OWN, 100, Optional.empty());
        vow("RW570101", Source.OWN, 5, Optional.empty());

        assertThat(found().lines())
                .extracting(line -> line.whole().unit().value(), Check.Line::year)
                .containsExactly(tuple("RW57", Verdict.EMPTY));
    }

    @Test
    void tooMuchAndTooLittleAreToldApart() {
        var whole = vow("RW57", Source.CHILDREN, 100, Optional.empty());
        vow("RW5701", Source.OWN, 60, Optional.of(whole));
        vow("RW5702", Source.OWN, 40, Optional.of(whole));
        assertThat(found().lines().getFirst().fits()).isTrue();

        vow("RW570101", Source.OWN, 1, Optional.of(whole));
        assertThat(found().lines().getFirst().year()).isEqualTo(Verdict.OVER);
    }

    @Test
    void theSameSeriesTwiceInOneLineOfAuthorityIsFoundUnlessItIsAPart() {
        var whole = vow("RW57", Source.OWN, 100, Optional.empty());
        var sector = vow("RW5701", Source.CHILDREN, 60, Optional.of(whole));
        vow("RW570101", Source.OWN, 60, Optional.of(sector));
        assertThat(found().twice()).isEmpty();

        vow("RW5702", Source.OWN, 40, Optional.empty());
        vow("RWM002", Source.OWN, 40, Optional.empty());
        assertThat(found().twice())
                .extracting(twice -> twice.above().unit() + " " + twice.below().unit())
                .containsExactly("RW57 RW5702");
    }

    @Test
    void everyTypeSaysWhatItsPartsMake() {
        var mean = indicator(OverTime.RATE_MEAN, OverSpace.MEAN);
        assertThat(made(mean, 800, part(700, 1), part(900, 1)).verdict()).isEqualTo(Verdict.EXACT);
        assertThat(made(mean, 800, part(700, 3), part(900, 1)).difference())
                .contains(Fraction.of(-5));
        var least = indicator(OverTime.STOCK_LAST, OverSpace.MIN);
        assertThat(made(least, 30, part(30, 1), part(50, 1)).verdict()).isEqualTo(Verdict.EXACT);
        assertThat(made(least, 30, part(20, 1), part(50, 1)).verdict()).isEqualTo(Verdict.UNDER);
        var most = indicator(OverTime.STOCK_LAST, OverSpace.MAX);
        assertThat(made(most, 50, part(30, 1), part(60, 1)).verdict()).isEqualTo(Verdict.OVER);
        var works = indicator(OverTime.MILESTONE, OverSpace.NONE);
        assertThat(made(works, 1000, part(1000, 1)).verdict()).isEqualTo(Verdict.APART);
        assertThat(made(SUM, 10).verdict()).isEqualTo(Verdict.EMPTY);
    }

    @Test
    void aRateOfTwoCountsIsPooledAndRatesAloneSayNothingUnlessTheyAreOne() {
        var pooled = indicator(OverTime.RATE_POOLED, OverSpace.POOLED);
        var half = new Amount.Counts(50, 100);

        assertThat(
                        Reconciliation.of(
                                        pooled,
                                        half,
                                        List.of(
                                                new Part(new Amount.Counts(10, 60), 1),
                                                new Part(new Amount.Counts(40, 40), 1)))
                                .verdict())
                .isEqualTo(Verdict.EXACT);
        assertThat(made(pooled, 500, part(500, 1), part(500, 1)).verdict())
                .isEqualTo(Verdict.EXACT);
        assertThat(made(pooled, 500, part(400, 1), part(600, 1)).verdict())
                .isEqualTo(Verdict.UNKNOWN);
    }

    private static Part part(long scaled, long leaves) {
        return new Part(new Amount.Value(scaled), leaves);
    }

    private static Reconciliation made(Indicator indicator, long whole, Part... parts) {
        return Reconciliation.of(indicator, new Amount.Value(whole), List.of(parts));
    }

    @Test
    void whatCannotBeDividedSaysWhy() {
        var weights = new TreeMap<>(Map.of(new UnitCode("RW5701"), 1L));

        refused("cascade.division.none", OverTime.MILESTONE, OverSpace.NONE, 1000, weights);
        refused("cascade.division.negative", OverTime.FLOW_SUM, OverSpace.SUM, -5, weights);
        weights.put(new UnitCode("RW5701"), 0L);
        refused("cascade.division.weightless", OverTime.FLOW_SUM, OverSpace.SUM, 5, weights);
        weights.clear();
        refused("cascade.division.nobody", OverTime.FLOW_SUM, OverSpace.SUM, 5, weights);
    }

    private static void refused(
            String key, OverTime time, OverSpace space, long whole, SortedMap<UnitCode, Long> by) {
        var targets = Targets.of(new Amount.Value(whole), Collections.nCopies(4, Optional.empty()));
        assertThatThrownBy(() -> new Division(indicator(time, space), targets).by(by))
                .isInstanceOf(Refusal.class)
                .extracting(refusal -> ((Refusal) refusal).key())
                .isEqualTo(key);
    }
}
