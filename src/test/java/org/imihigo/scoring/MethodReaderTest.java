package org.imihigo.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.UnitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    @ValueSource(
            strings = {
                "BANDS",
                "VALUE_SCALE",
                "DATE",
                "ANCHORED_BANDS",
                "BONUS",
                "QUALITY",
                "EVIDENCE",
                "HONESTY",
                "GATE"
            })
    void aRuleThatIsNotBuiltYetIsRefusedInASentence(String rule) {
        assertThatThrownBy(() -> read(capped().replace("INVERSE_RATIO", rule)))
                .hasMessage(
                        "Method RW-CAPPED.items[2].rule: "
                                + rule
                                + " is a rule that this version cannot apply; the method is"
                                + " refused, since a score must follow every rule of its method.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rule: INVERSE_RATIO | rule: MAGIC | there is no rule MAGIC",
                "deductions: [] | deductions: [{points: 2}] | DEDUCTION",
                "whole: WEIGHTED_MEAN | whole: GEOMETRIC | GEOMETRIC",
                "parent: UNWEIGHTED | parent: POPULATION_WEIGHTED | POPULATION_WEIGHTED",
                "minimumCoverage: 50 | minimumCoverage: 0.5 | not exact",
                "pillars: null | pillars: {ECONOMIC: null, SOCIAL: 1, GOVERNANCE: 1} | ECONOMIC is"
                        + " missing",
                "pillars: null | pillars: {ECONOMIC: 60, SOCIAL: 30, GOVERNANCE: 20} | make 110,"
                        + " not 100",
                "cap: 100 | lid: 100 | nobody knows [lid]",
                "status: house | status: holy | none of",
            })
    void whatADocumentSaysIsNeverPassedOver(String from, String to, String sentence) {
        assertThatThrownBy(() -> read(capped().replace(from, to))).hasMessageContaining(sentence);
    }

    @Test
    void everyMethodThatComesWithTheProgramCanBeRead() {
        assertThat(new Methods().all())
                .extracting(Method::id)
                .containsExactly("RW-CAPPED", "RW-MIDTERM-2012-13");
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
