package org.imihigo.people;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** The secrets of those who sign in. */
@Component
class Passwords {
    private final String nobodys = Argon2.hash("nobody's password");

    String hash(String password) {
        return Argon2.hash(password);
    }

    /** Takes as long where there is no account, so that the time tells nobody who exists. */
    boolean fits(String password, Optional<Persons.Account> account) {
        var hash = account.map(Persons.Account::hash).orElse(nobodys);
        return Argon2.matches(password, hash) && account.isPresent();
    }
}
