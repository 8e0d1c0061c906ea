package org.imihigo.ceremony;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.imihigo.HouseTest;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Sha256;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.Cast;
import org.imihigo.people.People;
import org.imihigo.people.SignedInAs;
import org.imihigo.seal.Merkle;
import org.imihigo.seal.Seal;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** The stage of a ceremony, and the vows that one signature covers. */
@HouseTest
@TestPropertySource(properties = {"imihigo.demonstration=true", "imihigo.today=2026-11-22"})
class CeremonyAddressTest {
    private static final String VOW = "/vows/RW57100201/2026-27";
    private static final String LISTS = "/lists/RW571002/2026-27";

    @Autowired private MockMvcTester web;
    @Autowired private People people;
    @Autowired private Vows vows;
    @Autowired private AllVows allVows;
    @Autowired private VowLists lists;
    @Autowired private AllLists allLists;
    @Autowired private ListWork work;
    @Autowired private Seal seal;
    @Autowired private TransactionTemplate transaction;
    @Autowired private DSLContext db;

    @Test
    void aLeaderVowsTheLevelAboveSignsTheListAndEachContractKeepsItsProof() {
        var leader = people.seat(Cast.VILLAGE_LEADER);
        var secretary = people.seat(Cast.CELL_SECRETARY);
        var village = leader.unit();
        var promised = vows.promised(village, new FiscalYear(2026)).orElseThrow();

        assertThat(post(LISTS, Map.of("counted", "1"), secretary)).hasStatus(409);
        assertThat(get(VOW, leader)).bodyText().contains("I vow this", promised.sha256());
        assertThat(post(VOW, Map.of("text", "another text"), leader)).hasStatus(409);
        assertThat(post(VOW, Map.of("text", promised.sha256()), secretary)).hasStatus(404);
        assertThat(post(VOW, Map.of("text", promised.sha256()), leader)).hasStatus(303);
        assertThat(post(VOW, Map.of("text", promised.sha256()), leader)).hasStatus(303);
        assertThat(get(VOW, leader)).bodyText().contains("Vowed by").doesNotContain("I vow this");

        assertThat(get("/desk", secretary)).bodyText().contains("1 vows wait");
        assertThat(post(LISTS, Map.of("counted", "1"), people.seat(Cast.SECTOR_SECRETARY)))
                .hasStatus(404);
        assertThat(post(LISTS, Map.of("counted", "7"), secretary))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"7\"", "1 contracts wait");
        var signed = post(LISTS, Map.of("counted", "1"), secretary);
        assertThat(signed).hasStatus(303);
        assertThat(post(LISTS, Map.of("counted", "1"), secretary)).hasStatus(409);

        var path = Objects.requireNonNull(signed.getResponse().getHeader("Location"));
        var list = lists.get(UUID.fromString(path.substring("/lists/".length())));
        finish(list);
        assertThat(web.get().uri(path).locale(Locale.ENGLISH))
                .hasStatusOk()
                .bodyText()
                .contains("1 of 1 have their proof", list.root(), "/seal/" + list.sha256());
        assertThat(seal.of(list.sha256()).orElseThrow().subject())
                .isEqualTo("list RW571002 2026-27 n1");
        assertThat(list.statement()).contains(list.root());
        assertThat(Sha256.hex(list.statement().getBytes(UTF_8))).isEqualTo(list.sha256());
        assertThat(web.get().uri(path + "/proofs/" + village))
                .hasStatusOk()
                .bodyText()
                .contains("\"root\":\"" + list.root(), "imihigo-contract-1", "\"log\":[");
        assertThat(web.get().uri(path + "/proofs/RW5701")).hasStatus(404);
    }

    /** The job of the house may be at it as well. */
    private void finish(SignedList list) {
        while (lists.done(list.id()) < list.size()) {
            work.advance();
        }
    }

    @Test
    void brokenInTheMiddleItGoesOnAndNothingIsSignedTwice() {
        var actor = people.seat(Cast.CELL_SECRETARY);
        var year = new FiscalYear(2040);
        var vowed = vowed(1_203, year);
        var list = lists.sign(actor.unit(), year, vowed, actor);

        transaction.executeWithoutResult(
                status -> {
                    work.advance();
                    status.setRollbackOnly();
                });
        finish(list);

        var members = allLists.members(list.id());
        assertThat(members).hasSize(1_203);
        assertThat(members)
                .allSatisfy(
                        member ->
                                assertThat(
                                                Merkle.includes(
                                                        member.leaf(),
                                                        member.place(),
                                                        list.size(),
                                                        member.proof().orElseThrow().hashes(),
                                                        list.root()))
                                        .isTrue());
        assertThat(Merkle.leaf(allVows.content(members.get(7).text()).orElseThrow()))
                .isEqualTo(members.get(7).leaf());
        assertThat(lists.done(list.id())).isEqualTo(1_203);
    }

    @Test
    void ofTwoWhoSignTheSameVowsAtOnceOneDoes() throws Exception {
        var actor = people.seat(Cast.CELL_SECRETARY);
        var year = new FiscalYear(2041);
        var vowed = vowed(40, year);
        Callable<Boolean> signing = () -> signs(vowed, year, actor);
        try (var threads = Executors.newFixedThreadPool(4)) {
            var done = new ArrayList<Boolean>();
            for (var one : threads.invokeAll(List.of(signing, signing, signing, signing))) {
                done.add(one.get());
            }
            assertThat(done).containsOnlyOnce(true);
        }
        assertThat(db.fetchCount(db.selectFrom("ceremony.member where year = 2041"))).isEqualTo(40);
        assertThat(lists.of(actor.unit(), year)).hasSize(1);
    }

    private boolean signs(List<Vow> vowed, FiscalYear year, Actor actor) {
        try {
            lists.sign(actor.unit(), year, vowed, actor);
            return true;
        } catch (RuntimeException _) {
            return false;
        }
    }

    private List<Vow> vowed(int howMany, FiscalYear year) {
        var leader = people.seat(Cast.VILLAGE_LEADER);
        var made = new ArrayList<Vow>();
        for (int number = 1; number <= howMany; number++) {
            var unit = new UnitCode("RW9%09d".formatted(number));
            var promised = new Promised(unit, year, "{\"n\":" + number + "}", Optional.empty());
            var vow =
                    new Vow(
                            unit,
                            year,
                            promised.sha256(),
                            promised.hash(),
                            Optional.empty(),
                            leader.post(),
                            leader.person(),
                            Instant.parse("2026-11-22T06:00:00Z"));
            allVows.insert(vow, promised);
            made.add(vow);
        }
        return made;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "rw"})
    void aDistrictCallsItsSectorsAndTheHallSeesWhoIsOnTheStage(String language) {
        var planner = people.seat(Cast.PLANNER);
        var path = call(planner, "Guhiga " + language);
        var spoken = Locale.of(language);

        assertThat(web.get().uri(path + "/screen").locale(spoken))
                .hasStatusOk()
                .bodyText()
                .contains("data-version=\"0\"", "Umuhango ugiye gutangira", "0</b> / 15")
                .doesNotContain("style=");
        move(path, "NEXT", 0, planner);
        move(path, "NEXT", 0, planner);
        assertThat(web.get().uri(path + "/screen").locale(spoken))
                .bodyText()
                .contains("data-version=\"1\"", "Umurenge wa ", " Sector", "Secteur ");
        move(path, "NEXT", 1, planner);
        assertThat(web.get().uri(path + "/screen?view=lower").locale(spoken))
                .bodyText()
                .contains("class=\"lower\"", "1</b> / 15");
        move(path, "PAUSE", 2, planner);
        assertThat(web.get().uri(path + "/screen").locale(spoken))
                .bodyText()
                .contains("Akaruhuko gato", "A short pause", "Courte pause");
        assertThat(get(path + "/stage", planner)).bodyText().contains("Go on", "1 of 15");
        assertThat(web.get().uri(path).locale(spoken)).hasStatusOk().bodyText().contains("RW5701");
        assertThat(web.get().uri("/ceremonies").locale(spoken)).hasStatusOk();
    }

    /** The page that a citizen sends on: who promised what before whom, and a short address. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "rw"})
    void aPledgeSaysWhoPromisedItBeforeWhomAndIsSentOnByAShortAddress(String language) {
        var found = web.get().uri("/p/RW57/2026-27/1").exchange();
        assertThat(found).hasStatus(303);
        var path = Objects.requireNonNull(found.getResponse().getHeader("Location"));

        assertThat(web.get().uri(path).locale(Locale.of(language)))
                .hasStatusOk()
                .bodyText()
                .contains("<meta name=\"description\" content=\"", "property=\"og:title\"")
                .contains("id=\"vow\"", "/p/RW57/2026-27/1", "/contracts/RW57/2026-27");
        assertThat(web.get().uri("/p/RW57/2026-27/999")).hasStatus(404);
    }

    @Test
    void nobodyElseLeadsTheStage() {
        var path = call(people.seat(Cast.MAYOR), "Guhiga");
        var other = people.seat(Cast.OTHER_PLANNER);

        assertThat(get(path + "/stage", other)).hasStatus(404);
        assertThat(post(path + "/moves", Map.of("kind", "NEXT", "seen", "0"), other))
                .hasStatus(404);
        assertThat(post(path + "/queue/RW5702/raising", Map.of(), other)).hasStatus(404);
        assertThat(get("/ceremonies/new", people.seat(Cast.VILLAGE_LEADER))).hasStatus(404);
        assertThat(post("/ceremonies", Map.of("title", "x"), people.seat(Cast.MAYOR)))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"x\"");
        assertThat(get("/ceremonies/" + UUID.randomUUID(), other)).hasStatus(404);
    }

    @Test
    void theCountryCallsItsDistricts() {
        var office = people.seat(Cast.PRIME_MINISTERS_OFFICE);
        var path = call(office, "Imihigo 2026-27");

        assertThat(get(path, office)).bodyText().contains("0 of 30", "Bugesera District");
        assertThat(post(path + "/queue/RW57/raising", Map.of(), office)).hasStatus(303);
    }

    private String call(Actor actor, String title) {
        var id = UUID.randomUUID().toString();
        assertThat(
                        post(
                                "/ceremonies",
                                Map.of(
                                        "id", id,
                                        "title", title,
                                        "venue", "Nyamata",
                                        "day", "2026-11-22",
                                        "year", "2026-27"),
                                actor))
                .hasStatus(303);
        return "/ceremonies/" + id;
    }

    private void move(String path, String kind, int seen, Actor actor) {
        assertThat(post(path + "/moves", Map.of("kind", kind, "seen", String.valueOf(seen)), actor))
                .hasStatus(303);
    }

    private MvcTestResult get(String path, Actor actor) {
        return web.get().uri(path).with(SignedInAs.actor(actor)).locale(Locale.ENGLISH).exchange();
    }

    private MvcTestResult post(String path, Map<String, String> fields, Actor actor) {
        var request =
                web.post()
                        .uri(path)
                        .with(SignedInAs.actor(actor))
                        .with(csrf())
                        .locale(Locale.ENGLISH);
        fields.forEach(request::param);
        return request.exchange();
    }
}
