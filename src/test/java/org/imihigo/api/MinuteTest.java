package org.imihigo.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class MinuteTest {
    private final Watch clock = new Watch();
    private final Minute minute = new Minute(3, clock);

    private static final class Watch extends Clock {
        private Instant now = Instant.parse("2026-11-22T10:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

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
        clock.now = clock.now.plus(Duration.ofSeconds(60));

        assertThat(minute.use("one").remaining()).isEqualTo(2);
    }
}
