package org.imihigo.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.Sha256;
import org.imihigo.people.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to a person's second factor: a telephone that shows codes, and a sheet of backup codes.
 * Each code opens once; after five wrong ones there is a pause.
 */
@Service
@Transactional
public class SecondFactor {
    private static final Duration PAUSE = Duration.ofMinutes(15);
    private static final int TRIES = 5;
    private static final int BACKUPS = 8;
    private static final int BACKUP = 10;

    private final Factors factors;
    private final Passkeys passkeys;
    private final Strongbox strongbox;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SecondFactor(
            Factors factors,
            Passkeys passkeys,
            Strongbox strongbox,
            Clock clock,
            ApplicationEventPublisher events) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.strongbox = strongbox;
        this.clock = clock;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public boolean isReady(Actor actor) {
        return hasTelephone(actor) || hasPasskey(actor);
    }

    @Transactional(readOnly = true)
    boolean hasTelephone(Actor actor) {
        return factors.confirmed(actor.person()).isPresent();
    }

    @Transactional(readOnly = true)
    public boolean hasPasskey(Actor actor) {
        return !passkeys.of(actor.person()).isEmpty();
    }

    /**
     * A device of the actor opens from now on.
     *
     * @param code of the factor that they have already, where there is one
     * @param passkey what their browser says that the device has made
     */
    void add(String code, String passkey, Actor actor) {
        if (isReady(actor)) {
            mustKnow(code, actor);
        }
        passkeys.add(passkey, actor);
    }

    void remove(String code, String passkey, Actor actor) {
        mustKnow(code, actor);
        passkeys.remove(passkey, actor);
    }

    @Transactional(readOnly = true)
    int backupsLeft(Actor actor) {
        return factors.confirmed(actor.person()).map(factors::backupsLeft).orElse(0);
    }

    /** The secret of a factor that was begun and is not confirmed, as a telephone takes it. */
    @Transactional(readOnly = true)
    Optional<String> begun(Actor actor) {
        return factors.begun(actor.person()).map(factor -> Totp.base32(secret(factor)));
    }

    /**
     * Begins a factor, the first or another.
     *
     * @param code of the one that is replaced, where there is one: else whoever finds an open
     *     session could take the signature
     */
    String begin(String code, Actor actor) {
        if (isReady(actor)) {
            mustKnow(code, actor);
        }
        var secret = strongbox.bytes(Totp.SECRET);
        var id = UUID.randomUUID();
        factors.insert(
                new Factor(id, actor.person(), strongbox.lock(secret, id.toString()), false),
                now());
        return Totp.base32(secret);
    }

    /**
     * The person shows that their telephone has the secret.
     *
     * @return the backup codes, which nobody will show again
     */
    List<String> confirm(String code, Actor actor) {
        var factor =
                factors.begun(actor.person())
                        .orElseThrow(() -> Refusal.conflict("keys.factor.not-begun"));
        mustTry(actor);
        useStep(factor, code);
        var codes = Stream.generate(this::backup).limit(BACKUPS).toList();
        factors.confirm(factor, codes.stream().map(one -> digest(factor, one)).toList(), now());
        factors.forgive(actor.person());
        events.publishEvent(new SecondFactorMade(actor.unit(), actor.person()));
        return codes;
    }

    /**
     * Refuses unless the code is of this half minute, or a backup code, and was never used; or a
     * passkey of the actor has signed what it was asked, and the code is what their browser says.
     *
     * @throws Refusal also after five wrong codes, for a quarter of an hour
     */
    public void mustKnow(String code, Actor actor) {
        if (!isReady(actor)) {
            throw Refusal.conflict("keys.factor.none");
        }
        mustTry(actor);
        if (code.startsWith("{")) {
            passkeys.mustHold(code, actor);
        } else {
            mustShow(code, actor);
        }
        factors.forgive(actor.person());
    }

    private void mustShow(String code, Actor actor) {
        var factor =
                factors.confirmed(actor.person())
                        .orElseThrow(() -> Refusal.invalid("keys.code.no-telephone"));
        var plain = code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        if (plain.length() == BACKUP) {
            if (!factors.use(factor, digest(factor, plain), now())) {
                throw Refusal.invalid("keys.code.wrong");
            }
        } else {
            useStep(factor, plain);
        }
    }

    /** What the telephone of a rehearsal shows that has the secret of the factor begun. */
    String shown(Actor actor) {
        var factor = factors.begun(actor.person()).orElseThrow();
        return Totp.code(secret(factor), Totp.step(now()));
    }

    private void mustTry(Actor actor) {
        var now = now();
        if (factors.tries(actor.person(), now, now.minus(PAUSE)) > TRIES) {
            throw Refusal.closed("keys.code.pause", PAUSE.toMinutes());
        }
    }

    private void useStep(Factor factor, String code) {
        var step = Totp.stepOf(code.strip(), secret(factor), now());
        if (step.isEmpty()) {
            throw Refusal.invalid("keys.code.wrong");
        }
        if (!factors.use(factor, step.getAsLong())) {
            throw Refusal.invalid("keys.code.used");
        }
    }

    private byte[] secret(Factor factor) {
        return strongbox.open(factor.sealedSecret(), factor.id().toString());
    }

    private String backup() {
        return Totp.base32(strongbox.bytes(BACKUP)).substring(0, BACKUP).toLowerCase(Locale.ROOT);
    }

    private static String digest(Factor factor, String code) {
        return Sha256.hex((factor.id() + " " + code).getBytes(UTF_8));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
