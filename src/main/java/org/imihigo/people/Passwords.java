package org.imihigo.people;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id. Each check costs 16 MB for a moment, so only as many run at once as there are cores.
 */
@Component
class Passwords {
    private final Argon2PasswordEncoder argon2 =
            Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    private final String nobodys = argon2.encode("nobody's password");

    String hash(String password) {
        turns.acquireUninterruptibly();
        try {
            return argon2.encode(password);
        } finally {
            turns.release();
        }
    }

    /** Takes as long where there is no account, so that the time tells nobody who exists. */
    boolean fits(String password, Optional<Persons.Account> account) {
        var hash = account.map(Persons.Account::hash).orElse(nobodys);
        turns.acquireUninterruptibly();
        try {
            return argon2.matches(password, hash) && account.isPresent();
        } finally {
            turns.release();
        }
    }
}
