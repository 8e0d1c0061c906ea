package org.imihigo.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.imihigo.HouseTest;
import org.imihigo.database.Node;
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
}
