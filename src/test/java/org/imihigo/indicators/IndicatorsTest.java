package org.imihigo.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import org.imihigo.HouseTest;
import org.imihigo.database.Node;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class IndicatorsTest {
    private static final Measure SUM = Measure.of(OverTime.FLOW_SUM, OverSpace.SUM);

    @Autowired private Indicators indicators;
    @Autowired private Node node;

    @Test
    void aDefinitionIsReadBackAsItWas() {
        var definition =
                new Definition(
                        "DROPOUT-RANGE",
                        new Texts("Drop-out", "Abandon", "Abata ishuri"),
                        Texts.same("%"),
                        2,
                        new Measure(
                                OverTime.RATE_LAST, OverSpace.POOLED, Measure.StartsAt.BASELINE),
                        new Direction.Range(Fraction.of(1, 3), Fraction.parse("4.9")),
                        false,
                        Indicator.ResultLevel.OUTCOME,
                        FiscalPeriod.Kind.MONTH,
                        Set.of("EDUCATION", "CORE"),
                        Sample.rate("X1", OverTime.RATE_LAST).ratio());

        var id = indicators.bring(definition);
        node.catchUp();

        assertThat(indicators.all()).contains(indicators.series(id));
        assertThat(indicators.series(id).indicator().definition()).isEqualTo(definition);
        assertThat(indicators.series(id).category()).isEmpty();
    }

    @Test
    void whatWasBroughtAMomentAgoIsKnownAtOnce() {
        var id = indicators.bring(Sample.definition("PUMPS", "pumps", 0, SUM));

        assertThat(indicators.series(id).indicator().code()).isEqualTo("PUMPS");
    }

    @Test
    void theSameDefinitionBroughtTwiceIsOne() {
        var first = indicators.bring(Sample.definition("TWICE", "ha", 0, SUM));
        var again = indicators.bring(Sample.definition("TWICE", "ha", 0, SUM));

        assertThat(again).isEqualTo(first);
    }

    @Test
    void categoriesAreSeriesOfTheSameIndicatorTheWholeFirst() {
        var land = Sample.definition("LAND", "ha", 0, SUM);
        var maize = new Texts("maize", "maïs", "ibigori");

        var ofMaize = indicators.bring(land, maize);
        var whole = indicators.bring(land);
        node.catchUp();

        assertThat(indicators.bring(land, maize)).isEqualTo(ofMaize);
        assertThat(indicators.byCode("LAND"))
                .extracting(Series::id)
                .containsExactly(whole, ofMaize);
        assertThat(indicators.series(ofMaize).category()).isEqualTo(Optional.of(maize));
    }

    @Test
    void aCodeNeverChangesItsMeaning() {
        indicators.bring(Sample.definition("COWS", "cows", 0, SUM));

        assertThatThrownBy(() -> indicators.bring(Sample.definition("COWS", "calves", 0, SUM)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.CONFLICT));
    }

    @Test
    void aNumberThatNobodyHasIsNotFound() {
        assertThatThrownBy(() -> indicators.series(new SeriesId(-1)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("indicators.series.unknown");
    }
}
