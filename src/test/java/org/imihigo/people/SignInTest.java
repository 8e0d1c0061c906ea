package org.imihigo.people;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Objects;
import org.imihigo.HouseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Signing in, in a house of its own: other tests of addresses exchange the keeper of form tokens
 * for one of theirs.
 */
@HouseTest
@TestPropertySource(properties = {"imihigo.demonstration=true", "imihigo.today=2026-11-24"})
@TestMethodOrder(OrderAnnotation.class)
class SignInTest {
    /** {@code csrf()} exchanges the token keeper of the house: these two need the real one. */
    private static final int BEFORE_ALL_OTHERS = 1;

    @Autowired private MockMvcTester browser;
    @Autowired private People people;
    @Autowired private Attempts attempts;
    @Autowired private org.jooq.DSLContext db;

    @BeforeEach
    void seatTheCast() {
        people.seat(Cast.MAYOR);
        db.execute("truncate people.attempt");
    }

    private MvcTestResult signIn(String name, String password, RequestPostProcessor... from) {
        var request =
                browser.post()
                        .uri("/session")
                        .param("name", name)
                        .param("password", password)
                        .param("back", "/password")
                        .with(csrf());
        for (var each : from) {
            request.with(each);
        }
        return request.exchange();
    }

    private static Cookie session(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getCookie("session"));
    }

    @Test
    void whoeverKnowsThePasswordComesInAndGoesWhereTheyWanted() {
        var entered = signIn("Bugesera.Mayor ", Cast.PASSWORD);

        assertThat(entered).hasStatus(303).hasHeader("Location", "/password");
        assertThat(session(entered).isHttpOnly()).isTrue();
        assertThat(browser.get().uri("/password").cookie(session(entered))).hasStatusOk();
    }

    @Test
    void afterSigningOutTheSessionOpensNothing() {
        var session = session(signIn("bugesera.mayor", Cast.PASSWORD));

        assertThat(browser.post().uri("/session/end").cookie(session).with(csrf()))
                .hasStatus(303)
                .hasHeader("Location", "/");
        assertThat(browser.get().uri("/password").cookie(session)).hasStatus(303);
    }

    @Test
    void whoeverLeftTheirPostIsOutAtOnce() {
        people.seat(Cast.OTHER_MAYOR);
        var session = session(signIn("huye.mayor", Cast.PASSWORD));
        var successor =
                people.enrol("Successor", "successor." + System.nanoTime(), "a good long one");
        people.appoint(successor, Cast.OTHER_MAYOR.office(), Cast.OTHER_MAYOR.unit());

        assertThat(browser.get().uri("/password").cookie(session)).hasStatus(303);
        assertThat(signIn("huye.mayor", Cast.PASSWORD))
                .hasStatus(422)
                .bodyText()
                .contains("You hold no post");
    }

    @Test
    void aWrongPasswordAndAnUnknownNameGetTheSameAnswerAndKeepWhatWasTyped() {
        assertThat(signIn("bugesera.mayor", "wrong"))
                .hasStatus(422)
                .bodyText()
                .contains("is not right", "value=\"bugesera.mayor\"");
        assertThat(signIn("nobody-<b>", "wrong"))
                .hasStatus(422)
                .bodyText()
                .contains("is not right", "value=\"nobody-&lt;b>\"");
    }

    @Test
    void demonstrationPasswordsWorkOnThisMachineAlone() {
        assertThat(
                        signIn(
                                "bugesera.mayor",
                                Cast.PASSWORD,
                                request -> {
                                    request.setRemoteAddr("192.0.2.7");
                                    return request;
                                }))
                .hasStatus(422);
        assertThat(
                        signIn(
                                "bugesera.mayor",
                                Cast.PASSWORD,
                                request -> {
                                    request.addHeader("X-Forwarded-For", "192.0.2.7");
                                    return request;
                                }))
                .hasStatus(422);
        assertThat(
                        signIn(
                                "bugesera.mayor",
                                Cast.PASSWORD,
                                request -> {
                                    request.setServerName("rebound.example");
                                    return request;
                                }))
                .hasStatus(422);
    }

    @Test
    void aPasswordThatIsNotPublishedWorksFromEverywhere() {
        var login = "real." + System.nanoTime();
        var person = people.enrol("Real", login, "correct horse battery");
        people.appoint(person, Office.CELL_SECRETARY, new org.imihigo.kernel.UnitCode("RW570101"));

        assertThat(
                        signIn(
                                login,
                                "correct horse battery",
                                request -> {
                                    request.setRemoteAddr("192.0.2.7");
                                    return request;
                                }))
                .hasStatus(303);
    }

    @Test
    void tooManyAttemptsWithOneNameMustWaitEvenWithTheRightPassword() {
        for (int attempt = 0; attempt < Attempts.WITH_ONE_NAME; attempt++) {
            assertThat(signIn("bugesera.mayor", "wrong")).hasStatus(422);
        }

        assertThat(signIn("bugesera.mayor", Cast.PASSWORD))
                .hasStatus(422)
                .bodyText()
                .contains("try again in 15 minutes");
    }

    @Test
    void aStrangerWhoTriesANameLocksNobodyOut() {
        for (int attempt = 0; attempt <= Attempts.WITH_ONE_NAME; attempt++) {
            signIn("bugesera.mayor", "wrong", SignInTest::fromElsewhere);
        }
        assertThat(signIn("bugesera.mayor", "wrong", SignInTest::fromElsewhere))
                .bodyText()
                .contains("try again in 15 minutes");

        assertThat(signIn("bugesera.mayor", Cast.PASSWORD)).hasStatus(303);

        assertThat(signIn("bugesera.mayor", "wrong", SignInTest::fromElsewhere))
                .as("what somebody else did right is no pardon")
                .bodyText()
                .contains("try again in 15 minutes");
    }

    @Test
    void manyAttemptsWithOneNameFromManyAddressesAreSlow() {
        for (int attempt = 0; attempt < Attempts.WITH_ONE_NAME; attempt++) {
            assertThat(attempts.count("bugesera.mayor", "192.0.2." + attempt))
                    .isEqualTo(new Attempts.Turn.Now(Duration.ZERO));
        }

        assertThat(attempts.count("bugesera.mayor", "192.0.2.99"))
                .isEqualTo(new Attempts.Turn.Now(Attempts.SLOW));
    }

    private static MockHttpServletRequest fromElsewhere(MockHttpServletRequest request) {
        request.setRemoteAddr("192.0.2.7");
        return request;
    }

    @Test
    void aNameThatNobodyHasIsThrottledLikeAnyOther() {
        for (int attempt = 0; attempt <= Attempts.WITH_ONE_NAME; attempt++) {
            signIn("nobody", "wrong");
        }

        assertThat(signIn("nobody", "wrong")).bodyText().contains("try again in 15 minutes");
    }

    @Test
    void successForgetsTheFailures() {
        for (int round = 0; round < 3; round++) {
            for (int attempt = 0; attempt < Attempts.WITH_ONE_NAME - 1; attempt++) {
                signIn("bugesera.mayor", "wrong");
            }
            assertThat(signIn("bugesera.mayor", Cast.PASSWORD)).hasStatus(303);
        }
    }

    @Test
    void theWayBackNeverLeavesThisSite() {
        assertThat(
                        browser.post()
                                .uri("/session")
                                .param("name", "bugesera.mayor")
                                .param("password", Cast.PASSWORD)
                                .param("back", "//elsewhere.example/")
                                .with(csrf()))
                .hasHeader("Location", "/");
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        assertThat(browser.post().uri("/session").param("name", "bugesera.mayor")).hasStatus(403);
    }

    @Test
    @Order(BEFORE_ALL_OTHERS)
    void theTokenOfThePageIsTheOneThatTheFormSendsBack() {
        var page = browser.get().uri("/session/new").exchange();
        var body = new String(page.getResponse().getContentAsByteArray(), UTF_8);
        var token = body.replaceFirst("(?s).*?name=\"_csrf\" value=\"([^\"]+)\".*", "$1");

        assertThat(
                        browser.post()
                                .uri("/session")
                                .cookie(
                                        Objects.requireNonNull(
                                                page.getResponse().getCookie("form")))
                                .param("_csrf", token)
                                .param("name", "bugesera.mayor")
                                .param("password", Cast.PASSWORD))
                .hasStatus(303);
    }

    @Test
    @Order(BEFORE_ALL_OTHERS)
    void theSignInPageOffersTheCastOnThisMachineAndLeavesNoSession() {
        var page = browser.get().uri("/session/new").exchange();

        assertThat(page).hasStatusOk().bodyText().contains("bugesera.mayor", "huye.planner");
        assertThat(page.getResponse().getCookie("session")).isNull();
        assertThat(
                        browser.get()
                                .uri("/session/new")
                                .with(
                                        request -> {
                                            request.setRemoteAddr("192.0.2.7");
                                            return request;
                                        }))
                .bodyText()
                .doesNotContain("bugesera.mayor");
    }

    @Test
    void theLanguageIsKeptForThePerson() {
        var session = session(signIn("bugesera.mayor", Cast.PASSWORD));
        assertThat(browser.post().uri("/language").param("tag", "fr").cookie(session))
                .hasStatus(303);

        var again = signIn("bugesera.mayor", Cast.PASSWORD);

        assertThat(Objects.requireNonNull(again.getResponse().getCookie("language")).getValue())
                .isEqualTo("fr-RW");
    }
}
