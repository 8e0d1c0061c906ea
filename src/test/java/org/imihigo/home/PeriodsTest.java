package org.imihigo.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.imihigo.kernel.FiscalPeriod;
import org.junit.jupiter.api.Test;

class PeriodsTest {
    private final Periods periods =
            new Periods(
                    Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneId.of("Africa/Kigali")));

    private static FiscalPeriod period(String text) {
        return FiscalPeriod.parse(text).orElseThrow();
    }

    private static List<String> texts(List<FiscalPeriod> periods) {
        return periods.stream().map(FiscalPeriod::toString).toList();
    }

    @Test
    void theQuarterThatRunsIsShownFirst() {
        assertThat(periods.now()).isEqualTo(period("2026-27-Q2"));
    }

    @Test
    void quartersThatHaveBegunAreOfferedNewestFirst() {
        assertThat(texts(periods.offered(periods.now())))
                .containsExactly(
                        "2026-27-Q2",
                        "2026-27-Q1",
                        "2025-26-Q4",
                        "2025-26-Q3",
                        "2025-26-Q2",
                        "2025-26-Q1");
    }

    @Test
    void anOlderPeriodStaysAmongTheChoicesWhileItIsShown() {
        assertThat(periods.offered(period("2019-20"))).contains(period("2019-20")).hasSize(7);
    }
}
