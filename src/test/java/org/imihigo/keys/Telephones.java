package org.imihigo.keys;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.imihigo.people.Actor;

/** The second factors of those who sign in a test: each has a code whenever one is wanted. */
public final class Telephones {
    private final SecondFactor factor;
    private final Clock clock;
    private final Map<UUID, Deque<String>> backups = new HashMap<>();

    public Telephones(SecondFactor factor, Clock clock) {
        this.factor = factor;
        this.clock = clock;
    }

    /** A code that opens once. */
    public String code(Actor actor) {
        var left = backups.computeIfAbsent(actor.person(), _ -> new ArrayDeque<>());
        if (left.size() < 2) {
            var secret = factor.begin(left.isEmpty() ? "" : left.poll(), actor);
            left.addAll(factor.confirm(shown(secret, 0), actor));
        }
        return left.poll();
    }

    /**
     * What a telephone with that secret shows.
     *
     * @param seconds by which its clock is ahead
     */
    public String shown(String secret, long seconds) {
        return Totp.code(decoded(secret), Totp.step(clock.instant().plusSeconds(seconds)));
    }

    /** A telephone that nobody has used yet. */
    public String fresh(Actor actor) {
        var secret = factor.begin(factor.isReady(actor) ? code(actor) : "", actor);
        backups.put(actor.person(), new ArrayDeque<>(factor.confirm(shown(secret, -30), actor)));
        return secret;
    }

    static byte[] decoded(String base32) {
        var bytes = new byte[base32.length() * 5 / 8];
        int held = 0;
        int bits = 0;
        int at = 0;
        for (int place = 0; place < base32.length(); place++) {
            int digit = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(base32.charAt(place));
            held = (held << 5) | digit;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[at++] = (byte) (held >> bits);
            }
        }
        return bytes;
    }
}
