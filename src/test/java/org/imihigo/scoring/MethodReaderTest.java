package org.imihigo.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MethodReaderTest {
    private static final Path CAPPED = Path.of("src/main/resources/methods/RW-CAPPED.yaml");

    private static String capped() throws IOException {
        return Files.readString(CAPPED);
    }

    private static Method read(String document) {
        return MethodReader.read(document.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aMethodIsItsDocumentByteForByte() throws IOException {
        var method = read(capped());

        assertThat(method.hash()).hasSize(64).isEqualTo(read(capped()).hash());
        assertThat(read(capped() + "\n").hash()).isNotEqualTo(method.hash());
    }

    @Test
    void theLawLeavesTheDistrictsOfKigaliOutSince2021() throws IOException {
        var method = read(capped());
        var gasabo = new UnitCode("RW12");

        assertThat(method.ground(gasabo, new FiscalYear(2020))).isEmpty();
        assertThat(method.ground(gasabo, new FiscalYear(2021))).contains("city-law");
        assertThat(method.ground(new UnitCode("RW57"), new FiscalYear(2026))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rule: INVERSE_RATIO | rule: MAGIC | scoring.document.rule [26, items[2].rule, MAGIC]",
                "deductions: [] | deductions: [{points: two}] | document.number [29, deductions[0].points",
                "deductions: [] | deductions: [{below: 100}] | document.missing [29, deductions[0], points",
                "whole: WEIGHTED_MEAN | whole: MAGIC | document.rule [28, whole, MAGIC]",
                "parent: UNWEIGHTED | parent: POPULATION_WEIGHTED | document.people",
                "parent: UNWEIGHTED | parent: {POPULATION_WEIGHTED: {rw: 1}} | document.unit",
                "minimumCoverage: 50 | minimumCoverage: 1e3 | document.number",
                "minimumCoverage: 50 | minimumCoverage: 0o17 | document.number",
                "minimumCoverage: 50 | minimumCoverage: 1/0 | document.number",
                "pillars: null | pillars: {ECONOMIC: 1, SOCIAL: 99} | missing [19, pillars, GOVERNANCE",
                "pillars: null | pillars: {ECONOMIC: 60, SOCIAL: 30, GOVERNANCE: 9.9} | weights [19,"
                        + " pillars, 99.9]",
                "pillars: null | pillars: {ECONOMIC: 60, SOCIAL: 30, GOVERNANCE: 20} | 110]",
                "pillars: null | pillars: {ECONOMIC: 110, SOCIAL: -10, GOVERNANCE: 0} | negative",
                "pillars: null | pillars: {ECO: 1, ECONOMIC: 1, SOC: 1, GOV: 1} | twice",
                "pillars: null | components: {A: 99} | weights",
                "cap: 100 | lid: 100 | document.key [27, items[3].rule.RATIO.lid, lid",
                "status: house | status: holy | document.word",
                "id: RW-CAPPED | id: ../etc | document.id",
                "rule: RANGE | rule: {BANDS: {maximum: 3, bands: [{from: 1, points: 1}]}} | rest",
                "rule: RANGE | rule: {BANDS: {maximum: 0, bands: [{points: 1}]}} | maximum",
                "rule: RANGE | rule: {DATE: {}} | document.loss",
                "rule: RANGE | rule: {DATE: {perWeek: -1}} | document.loss",
                "rule: RANGE | rule: {DATE: {zeroOn: 2014-02-30}} | document.day",
                "rule: RANGE | rule: {RATIO: {evidence: {without: 2}}} | document.factor",
                "rule: RANGE | rule: {VALUE_SCALE: {columns: [{value: 1, mark: 1}, {value: 1, mark: 2}]}}"
                        + " | document.scale",
                "rule: RANGE | rule: {ANCHORED_BANDS: {to: GRADE, higherIsBetter: false, bands: [{name: A,"
                        + " upper: {TARGET: 2}, lower: {TARGET: 1}, best: 1, worst: 2}]}} | grades",
            })
    void whatADocumentSaysIsNeverPassedOver(String from, String to, String sentence) {
        assertThatThrownBy(() -> read(capped().replaceFirst(from.replace("[", "\\["), to)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: &a [x, x] ~b: &b [*a, *a] ~c: &c [*b, *b] ~id: [*c, *c] | document.yaml",
                "id: !!javax.script.ScriptEngineManager [] | document.yaml",
                "id: !!java.net.URL ['http://localhost'] | document.yaml",
                "id: RW-X ~id: RW-Y | document.twice",
                "id: 7 | document.text",
                "id: [RW] | document.text",
                "id: &me {me: *me} | document",
                "? [a, b] ~: 1 | document",
                "<<: {id: RW-X} | document.tag",
                "- RW-X | document.yaml",
                "id: 'open | document.yaml",
                "'' | document.yaml",
            })
    void aHostileDocumentIsRefusedInASentence(String document, String sentence) {
        assertThatThrownBy(() -> read(document.replace("~", "\n")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void deepAndLongAndBrokenDocumentsAreRefused() {
        assertThatThrownBy(() -> read("id: " + "[".repeat(5_000) + "]".repeat(5_000)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> read("#".repeat(200_001)))
                .hasMessageContaining("scoring.document.large");
        assertThatThrownBy(() -> MethodReader.read(new byte[] {(byte) 0xC3, 0x28}))
                .hasMessageContaining("UTF-8");
    }

    @Test
    void theDocumentOfTheRulesIsReadAsItStands() {
        var method =
                read(
                        """
                        id: RW-2019-20
                        countries: [RW]
                        years: [2019-20]
                        status: reconstructed
                        scores: [VERIFIED, VALIDATED]        # first that exists
                        notReported: 0
                        eligibility: {tier: DISTRICT, minimumCoverage: null}
                        pillars: {ECO: null, SOC: null, GOV: null}
                        items:                               # first match wins
                          - when: {divisible: false}
                            rule: ALL_OR_NOTHING
                          - when: {tag: CBHI}
                            rule: {RATIO: {cap: 100}}
                          - when: {direction: DOWN}
                            rule: {PROGRESS: {cap: 100, floor: 0}}
                          - rule: {RATIO: {cap: 100}}
                        deductions:
                          - when: {tag: SOCIAL_WELFARE, below: 100}
                            points: null
                        parent: UNWEIGHTED
                        rank: {kind: COMPETITION, basis: UNROUNDED}
                        publish: {scale: 1, rounding: HALF_UP}
                        lights: null
                        """);

        assertThat(method.unknown())
                .containsExactly(
                        "pillars.ECO", "pillars.SOC", "pillars.GOV", "deductions[0].points");
        assertThat(method.deductions().getFirst().below()).isEqualTo(Fraction.HUNDRED);
    }

    @Test
    void everyMethodThatComesWithTheProgramCanBeRead() {
        assertThat(new Methods().all())
                .extracting(Method::id)
                .containsExactly(
                        "BI-COMMUNES",
                        "ID-SAKIP",
                        "IN-RFD",
                        "KE-PC",
                        "PH-SGLG",
                        "RW-2011-12",
                        "RW-2019-20",
                        "RW-2021-22",
                        "RW-CAPPED",
                        "RW-IPAR-2013-17",
                        "RW-MIDTERM-2012-13",
                        "UG-LGPA");
    }

    @ParameterizedTest
    @CsvSource({"-1,RED", "20,RED", "20.001,AMBER", "50,AMBER", "50.001,GREEN", "120,GREEN"})
    void theMidTermLightsKeepTheirBounds(String percent, Light light) {
        var lights = new Methods().get("RW-MIDTERM-2012-13").lights().orElseThrow();

        assertThat(lights.light(Fraction.parse(percent))).isEqualTo(light);
    }

    @ParameterizedTest
    @CsvSource({"69.999,RED", "70,AMBER", "89.999,AMBER", "90,GREEN"})
    void theDesksLightsKeepTheirBounds(String percent, Light light) {
        var lights = new Methods().get("RW-CAPPED").lights().orElseThrow();

        assertThat(lights.light(Fraction.parse(percent))).isEqualTo(light);
    }
}
