package org.imihigo.keys;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.imihigo.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** What a browser says in a passkey's name, checked as WebAuthn wants it; keeps nothing. */
final class WebAuthn {
    /** ECDSA on P-256, EdDSA and RSA, all with SHA-256: what is sold. */
    static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(
                    COSEAlgorithmIdentifier.ES256,
                    COSEAlgorithmIdentifier.EdDSA,
                    COSEAlgorithmIdentifier.RS256);

    private static final ObjectConverter CONVERTER = new ObjectConverter();
    private static final WebAuthnManager MANAGER =
            WebAuthnManager.createNonStrictWebAuthnManager(CONVERTER);
    private static final AttestedCredentialDataConverter KEYS =
            new AttestedCredentialDataConverter(CONVERTER);

    private WebAuthn() {}

    /**
     * The passkey that a browser has made.
     *
     * @param asked finds the challenge that it answers, and takes it away
     */
    static Passkey made(String answer, Function<byte[], Challenge> asked, Instant now) {
        return believed(
                () -> {
                    var data = MANAGER.parseRegistrationResponseJSON(answer);
                    var challenge = asked.apply(challenge(data.getCollectedClientData()));
                    MANAGER.verify(
                            data,
                            new RegistrationParameters(
                                    server(challenge), algorithms(), true, true));
                    var made =
                            Objects.requireNonNull(data.getAttestationObject())
                                    .getAuthenticatorData();
                    var key = Objects.requireNonNull(made.getAttestedCredentialData());
                    return new Passkey(
                            key.getCredentialId(),
                            challenge.person(),
                            challenge.site(),
                            KEYS.convert(key),
                            made.getSignCount(),
                            now);
                });
    }

    /**
     * Which of these passkeys answers.
     *
     * @return it, with its new counter
     */
    static Used used(String answer, List<Passkey> passkeys, Function<byte[], Challenge> asked) {
        return believed(
                () -> {
                    var data = MANAGER.parseAuthenticationResponseJSON(answer);
                    var challenge = asked.apply(challenge(data.getCollectedClientData()));
                    var passkey =
                            passkeys.stream()
                                    .filter(one -> Arrays.equals(one.id(), data.getCredentialId()))
                                    .findFirst()
                                    .orElseThrow(() -> Refusal.invalid("keys.passkey.unknown"));
                    MANAGER.verify(
                            data,
                            new AuthenticationParameters(
                                    server(challenge), record(passkey), null, true, true));
                    return new Used(
                            passkey,
                            Objects.requireNonNull(data.getAuthenticatorData()).getSignCount());
                });
    }

    /** A passkey that has answered, and its counter since. */
    record Used(Passkey passkey, long counter) {}

    private static <T> T believed(Supplier<T> checked) {
        try {
            return checked.get();
        } catch (MaliciousCounterValueException copied) {
            throw Refusal.invalid("keys.passkey.copied");
        } catch (WebAuthnException
                | JacksonException
                | NullPointerException
                | IllegalArgumentException unbelieved) {
            throw Refusal.invalid("keys.passkey.wrong");
        }
    }

    private static byte[] challenge(@Nullable CollectedClientData said) {
        return Objects.requireNonNull(said).getChallenge().getValue();
    }

    private static ServerProperty server(Challenge challenge) {
        return ServerProperty.builder()
                .origin(new Origin(challenge.origin()))
                .rpId(challenge.site())
                .challenge(new DefaultChallenge(challenge.value()))
                .build();
    }

    private static CredentialRecord record(Passkey passkey) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                null,
                null,
                null,
                passkey.counter(),
                KEYS.convert(passkey.key()),
                null,
                null,
                null,
                null);
    }

    private static List<PublicKeyCredentialParameters> algorithms() {
        return ALGORITHMS.stream()
                .map(
                        one ->
                                new PublicKeyCredentialParameters(
                                        PublicKeyCredentialType.PUBLIC_KEY, one))
                .toList();
    }
}
