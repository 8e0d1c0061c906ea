package org.imihigo.keys;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.imihigo.kernel.Refusal;
import org.imihigo.people.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to passkeys: a person's own devices show by a finger, a face or a number that it is
 * they. Nothing leaves the device but a signature of what it was asked.
 */
@Service
@Transactional
class Passkeys {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int CHALLENGE = 32;
    private static final String KIND = "public-key";

    private final AllPasskeys passkeys;
    private final Strongbox strongbox;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Passkeys(
            AllPasskeys passkeys,
            Strongbox strongbox,
            Clock clock,
            ApplicationEventPublisher events) {
        this.passkeys = passkeys;
        this.strongbox = strongbox;
        this.clock = clock;
        this.events = events;
    }

    @Transactional(readOnly = true)
    List<Passkey> of(UUID person) {
        return passkeys.of(person);
    }

    /**
     * What a browser is to ask of a passkey, or of a device that shall make one.
     *
     * @param origin of the page that asks
     * @param name by which the device shows it to its holder
     */
    Map<String, Object> ask(String origin, String name, Actor actor) {
        var now = now();
        var challenge = new Challenge(strongbox.bytes(CHALLENGE), actor.person(), origin, now);
        passkeys.insert(challenge, now.minus(PATIENCE));
        var known =
                passkeys.of(actor.person()).stream()
                        .map(one -> Map.of("type", KIND, "id", one.name()))
                        .toList();
        return Map.of(
                "request", request(challenge, known), "creation", creation(challenge, known, name));
    }

    private static Map<String, Object> request(Challenge challenge, List<?> known) {
        return Map.of(
                "challenge",
                text(challenge.value()),
                "rpId",
                challenge.site(),
                "allowCredentials",
                known,
                "userVerification",
                "required");
    }

    private static Map<String, Object> creation(Challenge challenge, List<?> known, String name) {
        return Map.of(
                "challenge", text(challenge.value()),
                "rp", Map.of("id", challenge.site(), "name", "Imihigo"),
                "user",
                        Map.of(
                                "id", text(bytes(challenge.person())),
                                "name", name,
                                "displayName", name),
                "pubKeyCredParams",
                        WebAuthn.ALGORITHMS.stream()
                                .map(one -> Map.of("type", KIND, "alg", one.getValue()))
                                .toList(),
                "excludeCredentials", known,
                "authenticatorSelection", Map.of("userVerification", "required"),
                "attestation", "none");
    }

    /**
     * Keeps the passkey that a device has made.
     *
     * @param answer of the browser, as JSON
     */
    void add(String answer, Actor actor) {
        var passkey = WebAuthn.made(answer, value -> asked(value, actor), now());
        if (!passkeys.insert(passkey)) {
            throw Refusal.conflict("keys.passkey.known");
        }
        events.publishEvent(new PasskeyAdded(actor.unit(), actor.person()));
    }

    /**
     * Refuses unless one of the actor's passkeys has signed what it was asked now.
     *
     * @param answer of the browser, as JSON
     */
    void mustHold(String answer, Actor actor) {
        var used = WebAuthn.used(answer, passkeys.of(actor.person()), value -> asked(value, actor));
        if (!passkeys.use(used.passkey(), used.counter())) {
            throw Refusal.conflict("keys.passkey.copied");
        }
    }

    void remove(String name, Actor actor) {
        var passkey =
                passkeys.of(actor.person()).stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> Refusal.notFound("keys.passkey.unknown"));
        passkeys.end(passkey, now());
        events.publishEvent(new PasskeyRemoved(actor.unit(), actor.person()));
    }

    private Challenge asked(byte[] value, Actor actor) {
        return passkeys.take(value, actor.person(), now().minus(PATIENCE))
                .orElseThrow(() -> Refusal.invalid("keys.passkey.old"));
    }

    private static byte[] bytes(UUID person) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(person.getMostSignificantBits())
                .putLong(person.getLeastSignificantBits())
                .array();
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
