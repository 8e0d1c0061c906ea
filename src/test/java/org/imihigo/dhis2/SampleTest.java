package org.imihigo.dhis2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.imihigo.kernel.Fraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;

/** A small export of our own making that has every fault, and what is found in it. */
class SampleTest {
    private final Metadata metadata = MetadataReader.read(open("sample-metadata.json"));
    private final List<Value> typed = ValuesReader.json(open("sample-values.json"));
    private final Holdings holdings = Holdings.of(metadata);
    private final List<Fault> faults =
            FaultFinder.find(metadata, holdings, Values.of(typed, metadata));

    private static InputStream open(String file) {
        try {
            return new ClassPathResource("dhis2/" + file).getInputStream();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    @Test
    void everyKindOfFaultIsFound() {
        var found =
                faults.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Fault::kind, TreeMap::new, Collectors.counting()));

        assertThat(found.keySet()).containsExactly(FaultKind.values());
    }

    @Test
    void aRateAddedUpStandsBesideTheRightOne() {
        var summed =
                only(
                        FaultKind.RATE_SUMMED,
                        "% of households with access to electricity - Annual Target");

        assertThat(summed.figures().getFirst())
                .extracting(Fault.Compared::wrong, Fault.Compared::right)
                .containsExactly(Optional.of(Fraction.of(300)), Optional.of(Fraction.of(78)));
    }

    @Test
    void aFigureDividedByItselfIsAlwaysAHundred() {
        var itself =
                only(
                        FaultKind.DIVIDED_BY_ITSELF,
                        "% of timely payments made to VUP beneficiaries - Annual Percentage (%)");

        assertThat(itself.figures().getFirst())
                .extracting(Fault.Compared::wrong, Fault.Compared::right)
                .containsExactly(
                        Optional.of(Fraction.of(100)),
                        Optional.of(Fraction.of(337, 4 * 90).times(Fraction.HUNDRED)));
    }

    @Test
    void aQuarterThatStandsInPlaceOfAnotherIsNamed() {
        var mixed =
                only(
                        FaultKind.QUARTER_MIXED,
                        "Feeder roads rehabilitated (km) - Annual Achievement");

        assertThat(mixed.detail()).isEqualTo("Q2 → Q3");
        assertThat(mixed.written()).contains("#{").doesNotContain("Feeder");
        assertThat(mixed.words()).contains("Q2 Achievement: Feeder roads rehabilitated (km)");
        assertThat(mixed.figures().getFirst())
                .extracting(Fault.Compared::wrong, Fault.Compared::right)
                .containsExactly(Optional.of(Fraction.of(23)), Optional.of(Fraction.of(28)));
    }

    @Test
    void whatFallsIsNotBetterWhenThereIsMoreOfIt() {
        var inverse =
                only(FaultKind.INVERSE_AS_MORE, "Stunting reduced (%) - Annual Percentage (%)");

        assertThat(inverse.figures().getFirst().wrong().orElseThrow())
                .isGreaterThan(Fraction.HUNDRED);
        assertThat(inverse.figures().getFirst().right().orElseThrow()).isLessThan(Fraction.HUNDRED);
    }

    @Test
    void aShareTypedForAPercentageIsNotTheSameFigure() {
        assertThat(faults)
                .filteredOn(fault -> fault.kind() == FaultKind.PERCENT_AS_NUMBER)
                .flatExtracting(Fault::figures)
                .extracting(Fault.Compared::wrong, Fault.Compared::right)
                .containsExactly(
                        tuple(Optional.of(Fraction.of(73, 100)), Optional.of(Fraction.of(73))));
    }

    /** What the issue asks of each: the element, the formula, the right figure beside the wrong. */
    @ParameterizedTest
    @EnumSource(
            value = FaultKind.class,
            names = {
                "RATE_SUMMED",
                "DIVIDED_BY_ITSELF",
                "QUARTER_MISSING",
                "QUARTER_DOUBLED",
                "QUARTER_MIXED",
                "INVERSE_AS_MORE",
                "TARGET_FOR_ACHIEVED"
            })
    void aWrongFormulaHasItsElementsItsTextAndTheRightFigure(FaultKind kind) {
        assertThat(faults)
                .filteredOn(fault -> fault.kind() == kind)
                .isNotEmpty()
                .allSatisfy(
                        fault -> {
                            assertThat(fault.elements()).isNotEmpty();
                            assertThat(fault.written()).contains("#{");
                            assertThat(fault.words()).isNotBlank();
                        })
                .anySatisfy(
                        fault ->
                                assertThat(fault.figures())
                                        .anySatisfy(
                                                figure -> {
                                                    assertThat(figure.wrong()).isPresent();
                                                    assertThat(figure.right()).isPresent();
                                                    assertThat(figure.right())
                                                            .isNotEqualTo(figure.wrong());
                                                }));
    }

    @ParameterizedTest
    @EnumSource(
            value = FaultKind.class,
            names = {"DANGLING_ELEMENT", "DANGLING_COMBINATION", "ZERO_NOT_STORED"})
    void whatHasNoFigureNamesWhatIsWrong(FaultKind kind) {
        assertThat(faults)
                .filteredOn(fault -> fault.kind() == kind)
                .isNotEmpty()
                .allSatisfy(
                        fault ->
                                assertThat(fault.detail() + String.join("", fault.elements()))
                                        .isNotBlank());
    }

    private Fault only(FaultKind kind, String subject) {
        return faults.stream()
                .filter(fault -> fault.kind() == kind && fault.subject().equals(subject))
                .reduce(
                        (one, other) -> {
                            throw new AssertionError("Twice: " + subject);
                        })
                .orElseThrow();
    }
}
