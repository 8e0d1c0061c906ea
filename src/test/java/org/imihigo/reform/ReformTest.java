package org.imihigo.reform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.imihigo.HouseTest;
import org.imihigo.database.Node;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.Cast;
import org.imihigo.people.People;
import org.imihigo.people.PostId;
import org.imihigo.people.SignedInAs;
import org.imihigo.territory.Territory;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An administrator proposes, the Prime Minister's office puts in force. */
@HouseTest
class ReformTest {
    private static final LocalDate DAY = LocalDate.of(2034, 7, 1);

    @Autowired private MockMvcTester browser;
    @Autowired private People people;
    @Autowired private Territory territory;
    @Autowired private Node node;
    @Autowired private DSLContext db;

    private Actor administrator = nobody();
    private Actor primeMinister = nobody();

    private static Actor nobody() {
        return new Actor(
                UUID.randomUUID(),
                new PostId(UUID.randomUUID()),
                Cast.AUDITOR.office(),
                new UnitCode("RW"));
    }

    @BeforeEach
    void seat() {
        administrator = people.seat(Cast.ADMINISTRATOR);
        primeMinister = people.seat(Cast.PRIME_MINISTERS_OFFICE);
    }

    @Test
    void aMergerWaitsForASecondPersonAndThenTheTreeHasIt() {
        var id = UUID.randomUUID().toString();

        assertThat(propose(id, "RW25010101 RW25010102", "Ubumwe")).hasStatus(303);
        assertThat(page("/desk", primeMinister))
                .contains("Put in force or decline: Merger, from 1 July 2034", "/reform/" + id);
        assertThat(page("/desk", administrator)).doesNotContain("/reform/" + id);
        assertThat(page("/reform/" + id, primeMinister))
                .contains("merged into", "Ubumwe (RW250101", "value=\"force\"");
        assertThat(page("/reform/" + id, administrator)).doesNotContain("value=\"force\"");

        assertThat(decide(id, "force", administrator)).hasStatus(409);
        assertThat(territory.unit(new UnitCode("RW25010101")).until()).isEmpty();

        assertThat(decide(id, "force", primeMinister)).hasStatus(303);
        assertThat(decide(id, "force", primeMinister)).hasStatus(303);
        node.catchUp();
        assertThat(territory.unit(new UnitCode("RW25010101")).until()).contains(DAY);
        assertThat(territory.successors(new UnitCode("RW25010102"))).hasSize(1);
        assertThat(page("/reform/" + id, administrator))
                .contains("in force")
                .doesNotContain("value=\"decline\"");
        assertThat(decide(id, "decline", administrator)).hasStatus(409);
        assertThat(db.fetch("select * from audit.entry where subject like 'reform " + id + "%'"))
                .hasSize(2);
    }

    @Test
    void theSamePersonFromAnotherPostIsNoSecondPerson() {
        var id = UUID.randomUUID().toString();
        propose(id, "RW25010201 RW25010202", "Ubumwe");
        var again =
                new Actor(
                        administrator.person(),
                        primeMinister.post(),
                        primeMinister.office(),
                        primeMinister.unit());

        assertThat(decide(id, "force", again)).hasStatus(409);
        assertThat(territory.unit(new UnitCode("RW25010201")).until()).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasTypedStays() {
        var answer = propose(UUID.randomUUID().toString(), "RW25010401 RW2501", "Ubumwe");

        assertThat(answer).hasStatus(422);
        assertThat(text(answer))
                .contains("Only units of one tier can become one.", "RW25010401 RW2501");
    }

    @Test
    void aCodeIsFoundByNameWhileTheFormKeepsWhatWasTyped() {
        var answer =
                browser.post()
                        .uri("/reform")
                        .param("search", "yes")
                        .param("kind", "move")
                        .param("look", "Huye")
                        .param("ground", "Law 12/2034")
                        .header("Accept-Language", "en")
                        .with(SignedInAs.actor(administrator))
                        .with(csrf())
                        .exchange();

        assertThat(answer).hasStatusOk();
        assertThat(text(answer)).contains("Huye District (RW24)", "Law 12/2034");
    }

    @Test
    void whatIsDeclinedSaysWhy() {
        var id = UUID.randomUUID().toString();
        propose(id, "RW25010301 RW25010302", "Ubumwe");

        assertThat(decide(id, "decline", primeMinister)).hasStatus(422);
        var answer =
                browser.post()
                        .uri("/reform/" + id + "/decision")
                        .param("decision", "decline")
                        .param("reason", "The gazette has not appeared.")
                        .with(SignedInAs.actor(primeMinister))
                        .with(csrf())
                        .exchange();
        assertThat(answer).hasStatus(303);
        assertThat(page("/reform/" + id, administrator)).contains("The gazette has not appeared.");
        assertThat(page("/desk", primeMinister)).doesNotContain("/reform/" + id);
    }

    @Test
    void forOthersThereIsNothingThere() {
        var mayor = people.seat(Cast.MAYOR);
        for (var path : new String[] {"/reform", "/reform/new"}) {
            assertThat(browser.get().uri(path).with(SignedInAs.actor(mayor))).hasStatus(404);
        }
        var auditor = people.seat(Cast.AUDITOR);
        assertThat(browser.get().uri("/reform").with(SignedInAs.actor(auditor))).hasStatusOk();
        assertThat(browser.get().uri("/reform/new").with(SignedInAs.actor(auditor))).hasStatus(404);
        assertThat(decide(UUID.randomUUID().toString(), "force", auditor)).hasStatus(404);
    }

    private MvcTestResult propose(String id, String units, String name) {
        return browser.post()
                .uri("/reform")
                .param("id", id)
                .param("kind", "merge")
                .param("units", units)
                .param("names", name)
                .param("day", DAY.toString())
                .param("ground", "Law 12/2034 of 1 May 2034")
                .header("Accept-Language", "en")
                .with(SignedInAs.actor(administrator))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult decide(String id, String decision, Actor actor) {
        return browser.post()
                .uri("/reform/" + id + "/decision")
                .param("decision", decision)
                .header("Accept-Language", "en")
                .with(SignedInAs.actor(actor))
                .with(csrf())
                .exchange();
    }

    private String page(String path, Actor actor) {
        var answer =
                browser.get()
                        .uri(path)
                        .header("Accept-Language", "en")
                        .with(SignedInAs.actor(actor))
                        .exchange();
        assertThat(answer).hasStatusOk();
        return text(answer);
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
