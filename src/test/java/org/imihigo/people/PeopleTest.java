package org.imihigo.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.imihigo.HouseTest;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.Tier;
import org.imihigo.kernel.UnitCode;
import org.imihigo.web.Bundles;
import org.imihigo.web.Language;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@HouseTest
class PeopleTest {
    private static final String KNOWN = "correct horse battery";

    @Autowired private People people;
    @Autowired private Posts posts;
    @Autowired private Persons persons;
    @Autowired private Passwords passwords;
    @Autowired private Bundles bundles;
    @Autowired private DSLContext db;
    @Autowired private MockMvcTester browser;

    private UUID somebody() {
        return people.enrol("Somebody", "somebody." + UUID.randomUUID(), KNOWN);
    }

    @Test
    void aPersonLeavesAndThePostStaysWithItsHistory() {
        var unit = new UnitCode("RW5702");
        var first = people.appoint(somebody(), Office.SECTOR_SECRETARY, unit);
        var second = people.appoint(somebody(), Office.SECTOR_SECRETARY, unit);

        assertThat(second.post()).isEqualTo(first.post());
        assertThat(posts.actor(first.person())).isEmpty();
        assertThat(posts.actor(second.person())).contains(second);
        assertThat(
                        db.fetchCount(
                                db.selectOne()
                                        .from("people.term")
                                        .where("post = {0}", first.post().value())))
                .isEqualTo(2);
    }

    @Test
    void aPersonHoldsOnePostAtATime() {
        var person = somebody();
        people.appoint(person, Office.SECTOR_SECRETARY, new UnitCode("RW5703"));
        var now = people.appoint(person, Office.SECTOR_SECRETARY, new UnitCode("RW5704"));

        assertThat(posts.actor(person)).contains(now);
    }

    @Test
    void postsOfAUnitNameOfficesOnly() {
        var planner = people.seat(Cast.PLANNER);
        var mayor = people.seat(Cast.MAYOR);

        assertThat(people.postsOf(Cast.MAYOR.unit()))
                .containsExactlyInAnyOrder(
                        new Post(planner.post(), Office.DISTRICT_PLANNER, planner.unit()),
                        new Post(mayor.post(), Office.MAYOR, mayor.unit()));
        assertThat(people.post(mayor.post()).office()).isEqualTo(Office.MAYOR);
    }

    @Test
    void anUnknownPostDoesNotExist() {
        assertThatThrownBy(() -> people.post(new PostId(UUID.randomUUID())))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void seatingTwiceIsSeatingOnce() {
        assertThat(people.seat(Cast.GOVERNOR)).isEqualTo(people.seat(Cast.GOVERNOR));
    }

    @Test
    void oneOfTheCastWhoLostTheirPostIsSeatedAgain() {
        var before = people.seat(Cast.OTHER_PLANNER);
        people.appoint(somebody(), before.office(), before.unit());

        assertThat(people.seat(Cast.OTHER_PLANNER)).isEqualTo(before);
    }

    @Test
    void postsOfManyUnitsAreMadeAtOnceAndOnlyOnce() {
        var units = List.of(new UnitCode("RW570101"), new UnitCode("RW570102"));

        var made = people.establish(Office.CELL_SECRETARY, units);

        assertThat(made).hasSize(2);
        assertThat(people.establish(Office.CELL_SECRETARY, units)).isEqualTo(made);
    }

    @Test
    void officesAreNamedInThreeLanguages() {
        assertThat(office(Office.CELL_SECRETARY, Tier.CELL, Language.EN))
                .isEqualTo("Executive secretary of the cell");
        assertThat(office(Office.CELL_SECRETARY, Tier.CELL, Language.FR))
                .isEqualTo("Secrétaire exécutif de la Cellule");
        assertThat(office(Office.CELL_SECRETARY, Tier.CELL, Language.RW))
                .isEqualTo("Umunyamabanga Nshingwabikorwa w'Akagari");
        assertThat(title(Cast.MAYOR, Language.RW)).isEqualTo("Umuyobozi w'Akarere ka Bugesera");
        assertThat(title(Cast.MAYOR, Language.EN)).isEqualTo("Mayor of Bugesera District");
        assertThat(title(Cast.MAYOR, Language.FR)).isEqualTo("Maire du District de Bugesera");
        assertThat(title(Cast.VILLAGE_LEADER, Language.RW))
                .isEqualTo("Umukuru w'Umudugudu wa Gatare");
    }

    private String office(Office office, Tier tier, Language language) {
        return people.officeName(office, tier, bundles.in(language));
    }

    private String title(Cast player, Language language) {
        return people.title(people.post(people.seat(player).post()), bundles.in(language));
    }

    @Test
    void everyOfficeAndTierHasAName() {
        for (var language : Language.values()) {
            for (var office : Office.values()) {
                for (var tier : Tier.values()) {
                    assertThat(office(office, tier, language)).isNotBlank().doesNotContain("{");
                }
            }
        }
    }

    @Test
    void passwordsAreKeptAsArgon2id() {
        var login = persons.login(somebody()).orElseThrow();

        assertThat(persons.account(login).orElseThrow().hash()).startsWith("$argon2id$");
        assertThat(passwords.fits(KNOWN, persons.account(login))).isTrue();
        assertThat(passwords.fits("nobody's password", persons.account("nobody"))).isFalse();
    }

    private MockMvcTester.MockMvcRequestBuilder change(
            Actor actor, String current, String chosen, String repeated) {
        return browser.post()
                .uri("/password")
                .param("current", current)
                .param("chosen", chosen)
                .param("repeated", repeated)
                .with(csrf())
                .with(SignedInAs.actor(actor));
    }

    private Actor secretary() {
        return people.appoint(somebody(), Office.SECTOR_SECRETARY, new UnitCode("RW5705"));
    }

    @Test
    void aPersonChoosesANewPassword() {
        var actor = secretary();
        var login = persons.login(actor.person()).orElseThrow();

        assertThat(change(actor, KNOWN, "a new long one", "a new long one"))
                .hasStatus(303)
                .hasHeader("Location", "/password?changed=true");

        assertThat(passwords.fits("a new long one", persons.account(login))).isTrue();
        assertThat(passwords.fits(KNOWN, persons.account(login))).isFalse();
    }

    @Test
    void aPasswordThatCannotBeIsAnsweredWithAReason() {
        var actor = secretary();
        var login = persons.login(actor.person()).orElseThrow();

        assertThat(change(actor, "wrong", "a new long one", "a new long one"))
                .hasStatus(422)
                .bodyText()
                .contains("not your present password");
        assertThat(change(actor, KNOWN, "short", "short"))
                .hasStatus(422)
                .bodyText()
                .contains("10 to 200");
        assertThat(change(actor, KNOWN, "a new long one", "another long one"))
                .hasStatus(422)
                .bodyText()
                .contains("not the same");
        assertThat(change(actor, KNOWN, "my " + login, "my " + login))
                .hasStatus(422)
                .bodyText()
                .contains("would guess");
        assertThat(passwords.fits(KNOWN, persons.account(login))).isTrue();
    }

    @Test
    void anOpenSessionIsNoPlaceToGuessThePassword() {
        var actor = secretary();
        for (int attempt = 0; attempt < Attempts.WITH_ONE_NAME; attempt++) {
            assertThat(change(actor, "wrong", "a new long one", "a new long one")).hasStatus(422);
        }

        assertThat(change(actor, KNOWN, "a new long one", "a new long one"))
                .hasStatus(422)
                .bodyText()
                .contains("quarter of an hour");
    }

    @Test
    void changingThePasswordEndsEveryOtherSession() {
        var actor = secretary();
        var login = persons.login(actor.person()).orElseThrow();
        var elsewhere = signIn(login, KNOWN);
        var here = signIn(login, KNOWN);

        assertThat(
                        browser.post()
                                .uri("/password")
                                .param("current", KNOWN)
                                .param("chosen", "a new long one")
                                .param("repeated", "a new long one")
                                .with(csrf())
                                .cookie(here))
                .hasStatus(303);

        assertThat(browser.get().uri("/password").cookie(here)).hasStatusOk();
        assertThat(browser.get().uri("/password").cookie(elsewhere)).hasStatus(303);
    }

    private Cookie signIn(String name, String password) {
        var answer =
                browser.post()
                        .uri("/session")
                        .param("name", name)
                        .param("password", password)
                        .with(csrf())
                        .exchange();
        return Objects.requireNonNull(answer.getResponse().getCookie("session"));
    }

    @Test
    void aPasswordFormWithoutItsTokenIsRefused() {
        assertThat(
                        browser.post()
                                .uri("/password")
                                .param("current", KNOWN)
                                .with(SignedInAs.actor(secretary())))
                .hasStatus(403);
    }
}
