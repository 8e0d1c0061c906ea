package org.imihigo.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class MinuteTest {
    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-11-22T10:00:00Z"));

    private final Clock clock =
            new Clock() {
                @Override
                public Instant instant() {
                    return now.get();
                }

                @Override
                public ZoneOffset getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(java.time.ZoneId zone) {
                    return this;
                }
            };

    private final Minute minute = new Minute(3, clock);

    @Test
    void theFourthOfThreeIsTooOften() {
        assertThat(minute.use("one").remaining()).isEqualTo(2);
        assertThat(minute.use("one").isTooOften()).isFalse();
        assertThat(minute.use("one").remaining()).isZero();

        var fourth = minute.use("one");

        assertThat(fourth.isTooOften()).isTrue();
        assertThat(fourth.seconds()).isBetween(60L, 61L);
    }

    @Test
    void everybodyHasAMinuteOfTheirOwn() {
        for (int request = 0; request < 4; request++) {
            minute.use("one");
        }

        assertThat(minute.use("other").remaining()).isEqualTo(2);
    }

    @Test
    void afterAMinuteItBeginsAnew() {
        for (int request = 0; request < 4; request++) {
            minute.use("one");
        }
        now.updateAndGet(before -> before.plus(Duration.ofSeconds(60)));

        assertThat(minute.use("one").remaining()).isEqualTo(2);
    }
}
