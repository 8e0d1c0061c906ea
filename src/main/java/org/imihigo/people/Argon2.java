package org.imihigo.people;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Argon2id, for every room that keeps a secret. Each use costs 16 MB or more for a moment, so only
 * as many run at once as there are cores, whoever asks.
 */
public final class Argon2 {
    private static final Argon2PasswordEncoder encoder =
            Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private static final Semaphore turns =
            new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    private Argon2() {}

    public static String hash(String secret) {
        return inTurn(() -> encoder.encode(secret));
    }

    public static boolean matches(String typed, String hash) {
        return inTurn(() -> encoder.matches(typed, hash));
    }

    /** Does what needs that much memory when it is its turn. */
    public static <T> T inTurn(Supplier<T> work) {
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
