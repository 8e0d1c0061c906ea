package org.imihigo.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.imihigo.HouseTest;
import org.imihigo.database.Node;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.UnitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@HouseTest
class IndicatorPagesTest {
    @Autowired private MockMvcTester web;
    @Autowired private Indicators indicators;
    @Autowired private Node node;

    @BeforeEach
    void oneOfEachKind() {
        for (var time : OverTime.values()) {
            for (var space : Measure.allowed(time)) {
                var code = (time + "-" + space).replace('_', '-');
                indicators.bring(
                        space == OverSpace.POOLED
                                ? Sample.rate(code, time)
                                : Sample.definition(code, "ha", 1, Measure.of(time, space)));
            }
        }
        node.catchUp();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "rw"})
    void everyKindOfMeasureIsExplainedInEveryLanguage(String language) {
        for (var series : indicators.all()) {
            assertThat(web.get().uri(series.indicator().path()).locale(Locale.of(language)))
                    .hasStatusOk()
                    .bodyText()
                    .contains(series.indicator().code());
        }
    }

    @Test
    void theDefinitionGivesTheExampleOfItsRule() {
        assertThat(web.get().uri("/indicators/STOCK-LAST-SUM").locale(Locale.ENGLISH))
                .bodyText()
                .contains("the year is 1,666, not 6,664");
    }

    @Test
    void theCatalogueIsSearchedByCodeAndNameWithoutAccents() {
        assertThat(web.get().uri("/indicators?q=mèasure milestone"))
                .bodyText()
                .contains("/indicators/MILESTONE-NONE", "/indicators/MILESTONE-MEAN")
                .doesNotContain("/indicators/FLOW-SUM-SUM");
        assertThat(web.get().uri("/indicators?q=zebra").locale(Locale.ENGLISH))
                .hasStatusOk()
                .bodyText()
                .contains("No measure has “zebra”");
    }

    @Test
    void whatIsNotMeasuredIsNotFound() {
        assertThat(web.get().uri("/indicators/ZEBRAS")).hasStatus(404);
    }

    @Test
    void aFragmentHasNoFrame() {
        assertThat(web.get().uri("/indicators").header("HX-Request", "true"))
                .bodyText()
                .contains("<h1>")
                .doesNotContain("<html");
    }

    @Test
    void aMeasureOfTheCountryIsThereBeforeAnybodyPledgesOnIt() {
        assertThat(web.get().uri("/indicators/GOV-ABUNZI").locale(Locale.FRENCH))
                .hasStatusOk()
                .bodyText()
                .contains("Litiges traités par les comités Abunzi", "Registres des comités Abunzi");
    }

    @Test
    void whatSaysNearlyTheSameIsOfferedFirstAndTheCountrysBeforeAUnits() {
        indicators.bring(
                own("X-COWS", "Cows inseminatd"), new Own(new UnitCode("RW57"), Optional.empty()));
        node.catchUp();

        assertThat(indicators.similar("Number of cows inseminatd", "", 5))
                .extracting(similar -> similar.known().definition().code())
                .startsWith("LIV-INSEMINATED", "X-COWS");
        assertThat(web.get().uri("/indicators?q=number of cow inseminated").locale(Locale.ENGLISH))
                .bodyText()
                .contains(
                        "Says nearly the same",
                        "/indicators/LIV-INSEMINATED",
                        "of Bugesera District");
    }

    private static Definition own(String code, String name) {
        return new Definition(
                code,
                Texts.same(name),
                Texts.same("cows"),
                0,
                Measure.of(OverTime.FLOW_SUM, OverSpace.SUM),
                new Direction.Up(),
                true,
                Indicator.ResultLevel.OUTPUT,
                FiscalPeriod.Kind.QUARTER,
                Set.of(),
                Optional.empty());
    }

    @Test
    void theCatalogueIsFilteredByWhoseItIsAndWhereTheFiguresComeFrom() {
        assertThat(web.get().uri("/indicators?whose=own"))
                .bodyText()
                .contains("/indicators/MILESTONE-NONE")
                .doesNotContain("/indicators/GOV-ABUNZI");
        assertThat(web.get().uri("/indicators?whose=core&data=Registers of the Abunzi committees"))
                .bodyText()
                .contains("/indicators/GOV-ABUNZI")
                .doesNotContain("/indicators/MILESTONE-NONE", "/indicators/GOV-BIRTHS");
    }

    @Test
    void aMeasureOfTheCountryBelongsToNobodyElse() {
        var core = indicators.known("GOV-AUDITED").orElseThrow();

        indicators.bring(core.definition(), new Own(new UnitCode("RW57"), Optional.empty()));
        node.catchUp();

        assertThat(indicators.known("GOV-AUDITED"))
                .hasValueSatisfying(
                        known -> {
                            assertThat(known.isCore()).isTrue();
                            assertThat(known.own()).isEmpty();
                        });
    }
}
