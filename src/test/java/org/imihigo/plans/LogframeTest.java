package org.imihigo.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;
import org.imihigo.pledges.Pillar;
import org.imihigo.spreadsheets.Spreadsheets;
import org.imihigo.web.Language;
import org.imihigo.web.Texts;
import org.junit.jupiter.api.Test;

/** A logframe as people's files have it, and every problem at its cell. */
class LogframeTest {
    static Plan plan(int first, int last) {
        return new Plan(
                new UnitCode("RW57"),
                new FiscalYear(first),
                new FiscalYear(last),
                "Strategy",
                "Test",
                false,
                new PostId(UUID.randomUUID()),
                Optional.empty(),
                Instant.EPOCH);
    }

    @Test
    void linesAreReadWithTheirChainFilledFromAbove() {
        var read =
                read(
                        """
                        District development strategy;;;;;;;
                        No;Pillar;Outcome;Indicator;Unit;Baseline;2024/25;2025/2026
                        1.1;Economic;Soil kept;Terraces;ha;600;120;140,5
                        1.2;;;Households connected;;1 200;2,000;
                        2.1;Social;Health;Insured;%;85;90%;
                        """);

        assertThat(read.problems()).isEmpty();
        assertThat(read.rows()).extracting(Logframe.Row::code).containsExactly("1.1", "1.2", "2.1");
        var second = read.rows().get(1).aim();
        assertThat(second.pillar()).isEqualTo(Pillar.ECONOMIC);
        assertThat(second.outcome()).isEqualTo("Soil kept");
        assertThat(second.baseline()).contains(new BigDecimal("1200"));
        assertThat(second.target(new FiscalYear(2024))).contains(new BigDecimal("2000"));
        assertThat(second.target(new FiscalYear(2025))).isEmpty();
        assertThat(read.rows().getFirst().aim().target(new FiscalYear(2025)))
                .contains(new BigDecimal("140.5"));
        assertThat(read.rows().getLast().aim().target(new FiscalYear(2024)))
                .contains(new BigDecimal("90"));
    }

    @Test
    void everyProblemStandsAtItsCell() {
        var read =
                read(
                        """
                        code,pillar,indicator,2024-25,2031-32,catalogue
                        1.1,economic,Terraces,many,,
                        1.1,social,Insured,90,,
                        1.2,sport,Runners,5,,
                        ,governance,Answered,97,,
                        1.4,social,,97,,
                        1.5,social,Cows,629,,NO-SUCH
                        """);

        assertThat(read.problems())
                .extracting(Logframe.Problem::place)
                .containsExactly("E1", "D2", "A3", "B4", "A5", "C6", "F7");
        assertThat(read.rows()).isEmpty();
    }

    @Test
    void aFileWithoutAHeaderSaysWhatIsNeeded() {
        var read = read("a,b,c\n1,2,3\n");

        assertThat(read.problems()).hasSize(1);
        assertThat(read.problems().getFirst().sentence()).contains("code", "indicator");
    }

    @Test
    void theHeadersOfEveryLanguageAreUnderstood() {
        for (var language : Language.values()) {
            for (var column : LogframeColumn.values()) {
                assertThat(LogframeColumn.of(column.name(language))).contains(column);
            }
        }
    }

    @Test
    void aMeasureOfTheCatalogueIsKnownByItsCode() {
        var read = read("code,pillar,indicator,catalogue\n1,social,Terraces,AGR-TERRACES\n");

        assertThat(read.rows().getFirst().aim().series()).contains(new SeriesId(7));
    }

    private static Logframe read(String text) {
        return Logframe.read(
                Spreadsheets.read(text.getBytes(StandardCharsets.UTF_8)),
                plan(2024, 2028),
                code ->
                        code.equals("AGR-TERRACES")
                                ? Optional.of(new SeriesId(7))
                                : Optional.empty(),
                Texts.in(Language.EN));
    }
}
