package org.imihigo.people;

import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** A person chooses a new password. Length is asked for, not signs: that is what protects. */
@Service
class PasswordChange {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 200;

    private final Persons persons;
    private final Passwords passwords;
    private final Attempts attempts;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    PasswordChange(
            Persons persons,
            Passwords passwords,
            Attempts attempts,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.persons = persons;
        this.passwords = passwords;
        this.attempts = attempts;
        this.events = events;
        this.transaction = transaction;
    }

    /** What cannot be so, in which field. */
    record Fault(String field, String key) {}

    /** Changes the password, or says why not. */
    Optional<Fault> to(String chosen, String repeated, String current, Actor actor) {
        var login = persons.login(actor.person()).orElseThrow();
        var fault = fault(chosen, repeated, login).or(() -> doubt(current, login, actor));
        if (fault.isEmpty()) {
            var hash = passwords.hash(chosen);
            transaction.executeWithoutResult(
                    status -> {
                        attempts.forget(login, address(actor));
                        persons.changePassword(actor.person(), hash);
                        events.publishEvent(new PasswordChanged(actor.person(), actor.unit()));
                    });
        }
        return fault;
    }

    private static Optional<Fault> fault(String chosen, String repeated, String login) {
        if (chosen.length() < SHORTEST || chosen.length() > LONGEST) {
            return Optional.of(new Fault("chosen", "people.password.short"));
        }
        boolean guessed = chosen.toLowerCase(Locale.ROOT).contains(login);
        if (guessed || chosen.equals(Cast.PASSWORD)) {
            return Optional.of(new Fault("chosen", "people.password.guessed"));
        }
        return chosen.equals(repeated)
                ? Optional.empty()
                : Optional.of(new Fault("repeated", "people.password.different"));
    }

    private static String address(Actor actor) {
        return "session of " + actor.person();
    }

    /** Whoever found an open session must not guess the password from there. */
    private Optional<Fault> doubt(String current, String login, Actor actor) {
        if (attempts.count(login, address(actor)) instanceof Attempts.Turn.Later) {
            return Optional.of(new Fault("current", "people.password.wait"));
        }
        return current.length() <= LONGEST && passwords.fits(current, persons.account(login))
                ? Optional.empty()
                : Optional.of(new Fault("current", "people.password.wrong"));
    }
}
