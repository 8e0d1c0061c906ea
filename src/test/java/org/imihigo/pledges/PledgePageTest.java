package org.imihigo.pledges;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.HouseTest;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Indicators;
import org.imihigo.indicators.Measure;
import org.imihigo.indicators.OverSpace;
import org.imihigo.indicators.OverTime;
import org.imihigo.indicators.Sample;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.UnitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@HouseTest
class PledgePageTest {
    private static int years = 1950;

    @Autowired private MockMvcTester web;
    @Autowired private Pledges pledges;
    @Autowired private Indicators indicators;

    private FiscalYear year;

    @BeforeEach
    void aYearOfItsOwn() {
        year = new FiscalYear(years++);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "rw"})
    void aPledgeIsReadInEveryLanguage(String language) {
        var district = pledge("RW57", 4_000, Optional.empty());
        pledges.make(List.of(district));

        assertThat(get(district, language))
                .hasStatusOk()
                .bodyText()
                .contains("Bugesera", "Draft contract of 2014/15", "/indicators/LAND-PLEDGED")
                .contains("/units/RW57", year.toString());
    }

    @Test
    void thePartsOfATargetAreComparedWithTheWhole() {
        var district = pledge("RW57", 4_000, Optional.empty());
        var first = pledge("RW5701", 1_500, Optional.of(district.id()));
        var second = pledge("RW5702", 2_000, Optional.of(district.id()));
        pledges.make(List.of(district, first, second));

        assertThat(get(district, "en"))
                .bodyText()
                .contains("Together 350.0", "50.0\u00a0ha short of this target")
                .contains("/pledges/" + first.id(), "/pledges/" + second.id());
        assertThat(get(first, "en")).bodyText().contains("A part of", "/pledges/" + district.id());
    }

    @Test
    void partsThatMakeTheWholeSaySo() {
        var district = pledge("RW57", 4_000, Optional.empty());
        var part = pledge("RW5701", 4_000, Optional.of(district.id()));
        pledges.make(List.of(district, part));

        assertThat(get(district, "en")).bodyText().contains("exactly this target");
    }

    @Test
    void whatIsNoPledgeIsNotFound() {
        assertThat(web.get().uri("/pledges/" + UUID.randomUUID())).hasStatus(404);
        assertThat(web.get().uri("/pledges/1")).hasStatus(404);
    }

    @Test
    void aPeriodOfAnotherYearIsNoBugEither() {
        var district = pledge("RW57", 4_000, Optional.empty());
        pledges.make(List.of(district));

        assertThat(web.get().uri("/pledges/" + district.id() + "?period=2020-21-Q2")).hasStatusOk();
        assertThat(web.get().uri("/pledges/" + district.id() + "?period=soon")).hasStatus(404);
    }

    private MvcTestResult get(Pledge pledge, String language) {
        return web.get().uri("/pledges/" + pledge.id()).locale(Locale.of(language)).exchange();
    }

    private Pledge pledge(String unit, long annual, Optional<PledgeId> parent) {
        var land =
                indicators.bring(
                        Sample.definition(
                                "LAND-PLEDGED",
                                "ha",
                                1,
                                Measure.of(OverTime.FLOW_SUM, OverSpace.SUM)));
        return new Pledge(
                new PledgeId(UUID.randomUUID()),
                new UnitCode(unit),
                year,
                land,
                1,
                new Chain(Pillar.ECONOMIC, "Agriculture", "More grown", "Land consolidated"),
                Source.CHILDREN,
                new Baseline(
                        Optional.of(new Amount.Value(119_730)),
                        Optional.of(LocalDate.of(2014, 6, 30)),
                        Optional.of("Sector agronomists"),
                        Baseline.Confidence.ADMINISTRATIVE),
                Targets.of(
                        new Amount.Value(annual),
                        Collections.nCopies(4, Optional.of(new Amount.Value(annual / 4)))),
                Fraction.ONE,
                "Consolidation lists",
                Optional.of("Draft contract of 2014/15"),
                parent);
    }
}
