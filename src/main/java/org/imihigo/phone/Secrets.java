package org.imihigo.phone;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Whether whoever holds the telephone knows its secret: a number alone can be made up. */
@Component
class Secrets {
    static final int TRIES_IN_A_CALL = 3;
    static final int TRIES = 5;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private final Subscribers subscribers;
    private final Pin pins;
    private final Clock clock;

    Secrets(Subscribers subscribers, Pin pins, Clock clock) {
        this.subscribers = subscribers;
        this.pins = pins;
        this.clock = clock;
    }

    /** How far the caller came. */
    sealed interface Entry {
        /** Nothing was typed yet, or it was wrong. */
        record Asked(boolean again) implements Entry {}

        /** Too many were wrong. */
        record Locked() implements Entry {}

        /** The secret was right; the rest was typed after it. */
        record In(List<String> rest) implements Entry {}
    }

    /** The first typed lines are tries at the PIN, up to the one that is right. */
    Entry byPin(Subscriber caller, String session, List<String> typed) {
        return enter(caller, session, typed, caller.pin());
    }

    /** The same for the code of somebody who has no PIN yet; one that is over opens nothing. */
    Entry byCode(Subscriber caller, String session, List<String> typed) {
        var open =
                caller.code()
                        .filter(code -> now().isBefore(code.until()))
                        .map(Subscriber.Code::hash);
        return enter(caller, session, typed, open);
    }

    private Entry enter(
            Subscriber caller, String session, List<String> typed, Optional<String> secret) {
        if (isLocked(caller.number())) {
            return new Entry.Locked();
        }
        Predicate<String> right =
                one -> secret.filter(hash -> pins.fits(one.strip(), hash)).isPresent();
        int tries = Math.min(typed.size(), TRIES_IN_A_CALL);
        for (int place = 0; place < tries; place++) {
            if (right.test(typed.get(place))) {
                return new Entry.In(typed.subList(place + 1, typed.size()));
            }
            subscribers.failed(caller.number(), session, place, now());
        }
        return isLocked(caller.number()) || tries == TRIES_IN_A_CALL
                ? new Entry.Locked()
                : new Entry.Asked(tries > 0);
    }

    private boolean isLocked(PhoneNumber number) {
        return subscribers.failures(number, now().minus(WINDOW)) >= TRIES;
    }

    private Instant now() {
        return clock.instant();
    }
}
