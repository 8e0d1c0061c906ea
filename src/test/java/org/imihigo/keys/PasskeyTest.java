package org.imihigo.keys;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.util.Map;
import org.imihigo.HouseTest;
import org.imihigo.kernel.Refusal;
import org.imihigo.people.Actor;
import org.imihigo.people.Cast;
import org.imihigo.people.People;
import org.imihigo.people.SignedInAs;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** A device of the signer opens their key, and nothing that only looks like its answer does. */
@HouseTest
@TestPropertySource(properties = {"imihigo.demonstration=true", "imihigo.today=2026-11-22"})
class PasskeyTest {
    private static final String ORIGIN = "http://localhost";

    @Autowired private MockMvcTester web;
    @Autowired private SecondFactor factor;
    @Autowired private Passkeys passkeys;
    @Autowired private People people;
    @Autowired private Clock clock;
    @Autowired private DSLContext db;

    private final SoftwareKey device = new SoftwareKey("localhost");
    private Actor actor;

    @BeforeEach
    void nobodyHasAFactor() {
        actor = people.seat(Cast.SECTOR_SECRETARY);
        forget();
    }

    @AfterEach
    void forget() {
        db.execute("delete from keys.passkey");
        db.execute("delete from keys.challenge");
        db.execute("delete from keys.wrong_code");
        db.execute("delete from keys.backup_code");
        db.execute("delete from keys.used_step");
        db.execute("delete from keys.factor");
    }

    private String asked(Actor as) {
        var request = (Map<?, ?>) requireNonNull(passkeys.ask(ORIGIN, "A post", as).get("request"));
        return (String) requireNonNull(request.get("challenge"));
    }

    private MvcTestResult post(String path, Map<String, String> fields) {
        var request =
                web.post()
                        .uri("/second-factor/passkeys" + path)
                        .header("Accept-Language", "en")
                        .with(SignedInAs.actor(actor))
                        .with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult add(SoftwareKey key, String proof) {
        return post("", Map.of("proof", proof, "credential", key.made(asked(actor), ORIGIN)));
    }

    private void isRefused(String answer, Actor as, String key) {
        assertThatThrownBy(() -> factor.mustKnow(answer, as))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
        db.execute("delete from keys.wrong_code");
    }

    @Test
    void aDeviceIsAddedThroughThePageAndOpens() throws Exception {
        var options =
                JsonMapper.shared()
                        .readTree(post("/challenge", Map.of()).getResponse().getContentAsString());
        assertThat(options.at("/creation/rp/id").asString()).isEqualTo("localhost");
        assertThat(options.at("/creation/user/displayName").asString()).contains("Nyamata");
        var challenge = options.at("/creation/challenge").asString();

        assertThat(post("", Map.of("credential", device.made(challenge, ORIGIN)))).hasStatus(303);

        assertThat(factor.isReady(actor)).isTrue();
        assertThatCode(() -> factor.mustKnow(device.answer(asked(actor), ORIGIN), actor))
                .doesNotThrowAnyException();
        isRefused("123456", actor, "keys.code.no-telephone");
        var page = web.get().uri("/second-factor").with(SignedInAs.actor(actor)).exchange();
        assertThat(page).hasStatusOk().bodyText().contains(device.name(), "passkeys");
    }

    @Test
    void anAnswerOpensOnceAndOnlyAsLongAsThePersonWaits() {
        add(device, "");
        var answer = device.answer(asked(actor), ORIGIN);
        factor.mustKnow(answer, actor);

        isRefused(answer, actor, "keys.passkey.old");
        var late = asked(actor);
        db.execute("update keys.challenge set made = made - interval '6 minutes'");
        isRefused(device.answer(late, ORIGIN), actor, "keys.passkey.old");
        isRefused(device.answer("bm90IGFza2Vk", ORIGIN), actor, "keys.passkey.old");
    }

    @Test
    void anAnswerToAnotherPageOpensNothing() {
        add(device, "");

        isRefused(device.answer(asked(actor), "https://imihigo.evil"), actor, "keys.passkey.wrong");
        var elsewhere = new SoftwareKey("imihigo.evil");
        assertThat(
                        post(
                                "",
                                Map.of(
                                        "proof",
                                        device.answer(asked(actor), ORIGIN),
                                        "credential",
                                        elsewhere.made(asked(actor), ORIGIN))))
                .hasStatus(422);
        assertThat(passkeys.of(actor.person())).hasSize(1);
    }

    @Test
    void aDeviceThatCountsBackwardsMayBeACopy() {
        add(device, "");
        factor.mustKnow(device.answer(asked(actor), ORIGIN), actor);
        device.countsBack(2);

        isRefused(device.answer(asked(actor), ORIGIN), actor, "keys.passkey.copied");
    }

    @Test
    void aDeviceOpensForItsHolderAlone() {
        add(device, "");
        var other = people.seat(Cast.CELL_SECRETARY);
        isRefused(device.answer(asked(other), ORIGIN), other, "keys.factor.none");
        var theirs = new SoftwareKey("localhost");
        passkeys.add(theirs.made(asked(other), ORIGIN), other);

        isRefused(device.answer(asked(other), ORIGIN), other, "keys.passkey.unknown");
        isRefused(device.answer(asked(actor), ORIGIN), other, "keys.passkey.old");
        assertThatThrownBy(() -> passkeys.add(device.made(asked(other), ORIGIN), other))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void whoeverHoldsTheDeviceMustShowThatTheyAreItsOwner() {
        add(device, "");
        device.verifiesNobody();

        isRefused(device.answer(asked(actor), ORIGIN), actor, "keys.passkey.wrong");
    }

    @Test
    void whatIsNoAnswerAtAllIsRefusedAsSuch() {
        add(device, "");
        for (var nonsense :
                new String[] {
                    "{", "{}", "{\"id\":\"x\"}", "{\"id\":1,\"response\":{}}", "{\"response\":[]}"
                }) {
            isRefused(nonsense, actor, "keys.passkey.wrong");
        }
        isRefused(device.made(asked(actor), ORIGIN), actor, "keys.passkey.wrong");
        var broken =
                device.answer(asked(actor), ORIGIN)
                        .replace("\"signature\":\"ME", "\"signature\":\"NF");
        isRefused(broken, actor, "keys.passkey.wrong");
        assertThat(post("", Map.of("credential", "nothing"))).hasStatus(422);
    }

    @Test
    void nobodyAddsOrRemovesADeviceWithoutTheFactorThatIsThere() {
        add(device, "");
        var second = new SoftwareKey("localhost");
        assertThat(add(second, "")).hasStatus(422);
        assertThat(post("/" + device.name() + "/removal", Map.of())).hasStatus(422);

        assertThat(add(second, device.answer(asked(actor), ORIGIN))).hasStatus(303);
        assertThat(
                        post(
                                "/" + device.name() + "/removal",
                                Map.of("proof", second.answer(asked(actor), ORIGIN))))
                .hasStatus(303);

        isRefused(device.answer(asked(actor), ORIGIN), actor, "keys.passkey.unknown");
        assertThat(passkeys.of(actor.person())).hasSize(1);
    }

    @Test
    void aTelephoneAndADeviceOpenSideBySide() {
        var telephones = new Telephones(factor, clock);
        var code = telephones.code(actor);

        assertThat(add(device, code)).hasStatus(303);

        factor.mustKnow(telephones.code(actor), actor);
        factor.mustKnow(device.answer(asked(actor), ORIGIN), actor);
    }
}
