package org.imihigo.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts, for each of many, what they do in a minute that begins with their first request. */
final class Minute {
    private static final Duration LENGTH = Duration.ofMinutes(1);
    private static final int MOST = 20_000;

    private final int limit;
    private final Clock clock;
    private final Map<String, Count> counts = new ConcurrentHashMap<>();

    Minute(int limit, Clock clock) {
        this.limit = limit;
        this.clock = clock;
    }

    private record Count(int used, Instant since) {
        boolean isOver(Instant now) {
            return !now.isBefore(since.plus(LENGTH));
        }
    }

    /**
     * Where somebody stands after one more request.
     *
     * @param seconds until the minute is over
     */
    record Used(int limit, int used, long seconds) {
        int remaining() {
            return Math.max(0, limit - used);
        }

        boolean isTooOften() {
            return used > limit;
        }
    }

    Used use(String who) {
        var now = clock.instant();
        if (counts.size() > MOST) {
            counts.values().removeIf(count -> count.isOver(now));
        }
        var count =
                counts.merge(
                        who,
                        new Count(1, now),
                        (known, first) ->
                                known.isOver(now)
                                        ? first
                                        : new Count(known.used() + 1, known.since()));
        long left = Duration.between(now, count.since().plus(LENGTH)).toSeconds();
        return new Used(limit, count.used(), left + 1);
    }
}
