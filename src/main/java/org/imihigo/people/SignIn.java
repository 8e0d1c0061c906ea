package org.imihigo.people;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may come in. Passwords are compared outside of any transaction: that takes a while. */
@Service
class SignIn {
    private static final int LONGEST = 200;

    private final Persons persons;
    private final Posts posts;
    private final Passwords passwords;
    private final Attempts attempts;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final boolean demonstration;

    SignIn(
            Persons persons,
            Posts posts,
            Passwords passwords,
            Attempts attempts,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            @Value("${imihigo.demonstration:false}") boolean demonstration) {
        this.persons = persons;
        this.posts = posts;
        this.passwords = passwords;
        this.attempts = attempts;
        this.events = events;
        this.transaction = transaction;
        this.demonstration = demonstration;
    }

    /** What came of an attempt. */
    sealed interface Outcome {
        record Welcome(Actor actor) implements Outcome {}

        sealed interface Refused extends Outcome {}

        record Wrong() implements Refused {}

        record WithoutPost() implements Refused {}

        record TooMany(Instant until) implements Refused {}
    }

    /**
     * @param here whether the request comes from this machine, where alone a demonstration's
     *     published passwords work
     */
    Outcome attempt(String typedLogin, String password, String address, boolean here) {
        var login = typedLogin.strip().toLowerCase(Locale.ROOT);
        if (login.length() > LONGEST || password.length() > LONGEST) {
            return new Outcome.Wrong();
        }
        return switch (attempts.count(login, address)) {
            case Attempts.Turn.Later(var until) -> new Outcome.TooMany(until);
            case Attempts.Turn.Now(var pause) -> {
                rest(pause);
                yield compare(login, password, address, here);
            }
        };
    }

    /** Costs a guesser time, and this program a thread that weighs nothing. */
    private static void rest(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Outcome compare(String login, String password, String address, boolean here) {
        var account = persons.account(login);
        boolean fits = passwords.fits(password, account);
        boolean published = here && demonstration;
        return account.filter(known -> fits && (published || !known.demonstration()))
                .map(known -> welcome(known, address))
                .orElseGet(Outcome.Wrong::new);
    }

    private Outcome welcome(Persons.Account account, String address) {
        return transaction.execute(
                status -> {
                    attempts.forget(account.login(), address);
                    var actor = posts.actor(account.person());
                    actor.ifPresent(
                            known -> events.publishEvent(new SignedIn(known.post(), known.unit())));
                    return actor.<Outcome>map(Outcome.Welcome::new)
                            .orElseGet(Outcome.WithoutPost::new);
                });
    }
}
