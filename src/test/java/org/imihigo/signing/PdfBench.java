package org.imihigo.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Arrays;
import java.util.Collections;
import org.imihigo.HouseTest;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Sha256;
import org.imihigo.kernel.UnitCode;
import org.imihigo.keys.Cards;
import org.imihigo.web.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/**
 * How long one PDF of a district's contract takes, rendered and sealed, once the house is warm. Run
 * by {@code bench/sealing.sh}; no test of the suite, for its result depends on the machine.
 */
@HouseTest
@TestPropertySource(properties = {"imihigo.demonstration=true", "imihigo.today=2026-11-22"})
class PdfBench {
    private static final int PLEDGES = 150;
    private static final int WARM = 30;
    private static final int ROUNDS = 21;

    @Autowired private ContractTexts writing;
    @Autowired private Script script;
    @Autowired private PrintPages print;
    @Autowired private Clock clock;
    @Autowired private ApplicationContext house;

    @Test
    void oneContractOfADistrict() {
        var text = writing.of(new UnitCode("RW57"), new FiscalYear(2026), 1, java.util.List.of());
        var pledges =
                Collections.nCopies(1 + PLEDGES / text.pledges().size(), text.pledges()).stream()
                        .flatMap(java.util.List::stream)
                        .limit(PLEDGES)
                        .toList();
        var content =
                script.write(
                        new ContractText(
                                text.unit(),
                                text.year(),
                                text.version(),
                                text.supersedes(),
                                text.reason(),
                                text.promises(),
                                text.receives(),
                                text.preamble(),
                                pledges,
                                text.commitments()));
        var signer = new Cards(house).named("The installation");
        var rendered = new long[ROUNDS];
        var sealed = new long[ROUNDS];
        for (int round = -WARM; round < ROUNDS; round++) {
            var at = clock.instant();
            long begin = System.nanoTime();
            var pdf = print.pdf(content, at, "/seal/" + Sha256.hex(content), Language.EN);
            long between = System.nanoTime();
            var signed = PdfSignatures.sign(pdf, signer, 0, "The installation", at);
            long end = System.nanoTime();
            assertThat(signed.length).isGreaterThan(pdf.length);
            if (round >= 0) {
                rendered[round] = between - begin;
                sealed[round] = end - begin;
            }
        }
        System.out.printf(
                "sealing: one PDF of %d pledges, median of %d: rendered in %d ms, rendered and"
                        + " sealed in %d ms%n",
                PLEDGES, ROUNDS, median(rendered), median(sealed));
    }

    private static long median(long[] times) {
        Arrays.sort(times);
        return times[times.length / 2] / 1_000_000;
    }
}
