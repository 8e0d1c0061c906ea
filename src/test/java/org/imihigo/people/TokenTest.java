package org.imihigo.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.imihigo.HouseTest;
import org.imihigo.kernel.UnitCode;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may let programs speak for which post, and where a token counts. */
@HouseTest
@TestPropertySource(properties = {"imihigo.demonstration=true", "imihigo.today=2026-11-22"})
@RecordApplicationEvents
class TokenTest {
    private static final Pattern SECRET = Pattern.compile("imihigo_[A-Za-z0-9_-]{43}");

    @Autowired private MockMvcTester browser;
    @Autowired private People people;
    @Autowired private Tokens tokens;
    @Autowired private DSLContext db;
    @Autowired private TransactionTemplate transaction;
    @Autowired private Clock clock;
    @Autowired private ApplicationEvents events;

    private MvcTestResult issue(Cast player, String unit, String office) {
        return browser.post()
                .uri("/tokens")
                .param("name", "Statistics")
                .param("unit", unit)
                .param("office", office)
                .with(SignedInAs.actor(people.seat(player)))
                .with(csrf())
                .exchange();
    }

    private static String text(MvcTestResult page) {
        return new String(
                page.getResponse().getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String secret(MvcTestResult page) {
        var found = SECRET.matcher(text(page));
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private Actor speaker(String secret) {
        return tokens.find(new TokenSecret(secret), clock.instant()).orElseThrow().actor();
    }

    private int status(String secret) {
        return browser.get()
                .uri("/api/v1/units/RW57")
                .header("Authorization", "Bearer " + secret)
                .exchange()
                .getResponse()
                .getStatus();
    }

    @Test
    void anAdministratorLetsAProgramSpeakForAnyPost() {
        var page = issue(Cast.ADMINISTRATOR, "RW", "CONNECTED_SYSTEM");

        assertThat(page).hasStatusOk().hasHeader("Cache-Control", "no-store");
        var actor = speaker(secret(page));
        assertThat(actor.office()).isEqualTo(Office.CONNECTED_SYSTEM);
        assertThat(actor.unit()).isEqualTo(new UnitCode("RW"));
        assertThat(actor.person())
                .as("whoever knows the secret answers for what is written with it")
                .isEqualTo(people.seat(Cast.ADMINISTRATOR).person());
        assertThat(events.stream(TokenIssued.class)).hasSize(1);
    }

    @Test
    void aSecretIsShownOnceAndKeptNowhere() {
        var secret = secret(issue(Cast.PLANNER, "", ""));

        var again =
                browser.get()
                        .uri("/tokens")
                        .with(SignedInAs.actor(people.seat(Cast.PLANNER)))
                        .exchange();
        assertThat(text(again)).contains("Statistics").doesNotContain(secret);
        assertThat(db.fetch("select * from people.token").formatCSV()).doesNotContain(secret);
        assertThat(new TokenSecret(secret).toString()).doesNotContain(secret);
    }

    @Test
    void aPlannerAsksForTheOwnPostWhateverTheFormSays() {
        var actor = speaker(secret(issue(Cast.PLANNER, "RW24", "MAYOR")));

        assertThat(actor.post()).isEqualTo(people.seat(Cast.PLANNER).post());
    }

    @Test
    void forEverybodyElseThePageIsNotThere() {
        for (var player :
                new Cast[] {Cast.VILLAGE_LEADER, Cast.MAYOR, Cast.GOVERNOR, Cast.AUDITOR}) {
            assertThat(issue(player, "RW57", "MAYOR")).hasStatus(404);
            assertThat(browser.get().uri("/tokens").with(SignedInAs.actor(people.seat(player))))
                    .hasStatus(404);
        }
    }

    @Test
    void aMistypedUnitIsSaidAndTheFormKeepsWhatWasTyped() {
        var page = issue(Cast.ADMINISTRATOR, "RW99", "CONNECTED_SYSTEM");

        assertThat(page).hasStatus(422);
        assertThat(text(page)).contains("RW99", "value=\"Statistics\"");
    }

    @Test
    void aRevokedTokenOpensNothingFromTheNextRequestOn() {
        var secret = secret(issue(Cast.PLANNER, "", ""));
        var token = tokens.find(new TokenSecret(secret), clock.instant()).orElseThrow().id();
        assertThat(status(secret)).isEqualTo(200);

        assertThat(revoke(token, Cast.OTHER_PLANNER)).hasStatus(404);
        assertThat(status(secret)).isEqualTo(200);

        assertThat(revoke(token, Cast.PLANNER)).hasStatus(303);
        assertThat(status(secret)).isEqualTo(401);
        assertThat(events.stream(TokenRevoked.class)).hasSize(1);
    }

    private MvcTestResult revoke(TokenId token, Cast player) {
        return browser.post()
                .uri("/tokens/" + token + "/revocation")
                .with(SignedInAs.actor(people.seat(player)))
                .with(csrf())
                .exchange();
    }

    @Test
    void aTokenEndsOnItsDay() {
        var secret = secret(issue(Cast.PLANNER, "", ""));

        assertThat(tokens.find(new TokenSecret(secret), clock.instant())).isPresent();
        assertThat(tokens.find(new TokenSecret(secret), clock.instant().plus(Duration.ofDays(366))))
                .isEmpty();
    }

    @Test
    void theDayOfTheLastUseIsKnownAndNoMore() {
        var secret = secret(issue(Cast.PLANNER, "", ""));
        status(secret);

        assertThat(tokens.find(new TokenSecret(secret), clock.instant()).orElseThrow().lastUsed())
                .isPresent();
    }

    @Test
    void whoeverLeavesAPostTakesNoTokenOfItAlong() {
        var unit = new UnitCode("RW52");
        var first =
                people.appoint(
                        people.enrol("First", "first." + UUID.randomUUID(), "long enough a word"),
                        Office.DISTRICT_PLANNER,
                        unit);
        var issued =
                transaction.execute(
                        _ ->
                                TokenCommand.issue(
                                        "theirs",
                                        "RW52/DISTRICT_PLANNER",
                                        30,
                                        any -> true,
                                        db,
                                        clock));
        assertThat(speaker(issued.secret()).post()).isEqualTo(first.post());

        people.appoint(
                people.enrol("Second", "second." + UUID.randomUUID(), "long enough a word"),
                Office.DISTRICT_PLANNER,
                unit);

        assertThat(status(issued.secret())).isEqualTo(401);
    }

    @Test
    void nobodySignsInAsAConnectedSystem() {
        assertThatThrownBy(
                        () ->
                                people.appoint(
                                        UUID.randomUUID(),
                                        Office.CONNECTED_SYSTEM,
                                        new UnitCode("RW")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTokenIsNoSignInToThePages() {
        var secret = secret(issue(Cast.PLANNER, "", ""));

        assertThat(browser.get().uri("/desk").header("Authorization", "Bearer " + secret))
                .hasStatus(303);
        assertThat(browser.get().uri("/tokens").header("Authorization", "Bearer " + secret))
                .hasStatus(303);
    }

    @Test
    void aWrongTokenIsRefusedEvenWhereNoneIsNeeded() {
        var answer =
                browser.get()
                        .uri("/api/v1/units/RW57")
                        .header("Authorization", "Bearer wrong")
                        .with(from("192.0.2.1"))
                        .exchange();

        assertThat(answer).hasStatus(401).hasHeader("Content-Type", "application/problem+json");
        assertThat(answer.getResponse().getHeader("WWW-Authenticate")).contains("invalid_token");
    }

    @Test
    void manyWrongTokensAreThrottledAndARightOneIsStillHeard() {
        var secret = secret(issue(Cast.PLANNER, "", ""));
        for (int attempt = 0; attempt < Failures.FROM_ONE_ADDRESS; attempt++) {
            assertThat(wrong("192.0.2.2")).hasStatus(401);
        }

        var late = wrong("192.0.2.2");
        assertThat(late).hasStatus(429);
        assertThat(
                        Integer.parseInt(
                                Objects.requireNonNull(
                                        late.getResponse().getHeader("Retry-After"))))
                .isPositive();
        assertThat(wrong("192.0.2.3")).hasStatus(401);
        assertThat(
                        browser.get()
                                .uri("/api/v1/units/RW57")
                                .header("Authorization", "Bearer " + secret)
                                .with(from("192.0.2.2")))
                .hasStatusOk();
    }

    private MvcTestResult wrong(String address) {
        return browser.get()
                .uri("/api/v1/units/RW57")
                .header("Authorization", "Bearer " + TokenSecret.next().text())
                .with(from(address))
                .exchange();
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
