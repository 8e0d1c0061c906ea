package org.imihigo.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/**
 * Tokens that did not hold, by the address that showed them. Nobody guesses 256 bits: what is kept
 * away here is noise, so a token that holds is heard also from an address that made too much of it.
 */
@Component
class Failures {
    static final int FROM_ONE_ADDRESS = 30;
    static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int MOST_ADDRESSES = 10_000;

    private final Clock clock;
    private final Map<String, Counted> counted = new ConcurrentHashMap<>();

    Failures(Clock clock) {
        this.clock = clock;
    }

    private record Counted(int failures, Instant since) {
        boolean isOver(Instant now) {
            return !now.isBefore(since.plus(WINDOW));
        }
    }

    /**
     * @throws ErrorResponseException 429 where there were too many
     */
    void count(String address) {
        var now = clock.instant();
        if (counted.size() > MOST_ADDRESSES) {
            counted.values().removeIf(one -> one.isOver(now));
        }
        var here =
                counted.merge(
                        address,
                        new Counted(1, now),
                        (known, first) ->
                                known.isOver(now)
                                        ? first
                                        : new Counted(known.failures() + 1, known.since()));
        if (here.failures() > FROM_ONE_ADDRESS) {
            throw tooMany(Duration.between(now, here.since().plus(WINDOW)));
        }
    }

    private static ErrorResponseException tooMany(Duration wait) {
        var refusal =
                new ErrorResponseException(
                        HttpStatus.TOO_MANY_REQUESTS,
                        ProblemDetail.forStatus(HttpStatus.TOO_MANY_REQUESTS),
                        null);
        refusal.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
        return refusal;
    }
}
