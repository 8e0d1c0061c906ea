package org.imihigo.ceremony;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.zip.ZipInputStream;
import org.imihigo.HouseTest;
import org.imihigo.assurance.Councils;
import org.imihigo.assurance.Passage;
import org.imihigo.assurance.Reviewing;
import org.imihigo.contracts.Column;
import org.imihigo.contracts.Contracts;
import org.imihigo.contracts.Drafts;
import org.imihigo.contracts.Line;
import org.imihigo.contracts.Written;
import org.imihigo.database.Node;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Sha256;
import org.imihigo.kernel.UnitCode;
import org.imihigo.keys.SecondFactor;
import org.imihigo.keys.Signer;
import org.imihigo.keys.Signers;
import org.imihigo.keys.Telephones;
import org.imihigo.people.Actor;
import org.imihigo.people.Cast;
import org.imihigo.people.People;
import org.imihigo.people.SignedInAs;
import org.imihigo.seal.Bundle;
import org.imihigo.seal.Merkle;
import org.imihigo.seal.Seal;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
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
    @Autowired private SecondFactor factor;
    @Autowired private Node node;
    @Autowired private Contracts contracts;
    @Autowired private Drafts drafts;
    @Autowired private Reviewing reviewing;
    @Autowired private Councils councils;
    @Autowired private Clock clock;

    private Optional<Telephones> telephones = Optional.empty();

    @Test
    void aLeaderVowsTheLevelAboveSignsTheListAndEachContractKeepsItsProof() {
        var leader = people.seat(Cast.VILLAGE_LEADER);
        var secretary = people.seat(Cast.CELL_SECRETARY);
        var village = leader.unit();
        var promised = vows.promised(village, new FiscalYear(2026)).orElseThrow();

        assertThat(sign(LISTS, "1", secretary)).hasStatus(409);
        assertThat(get(VOW, leader)).bodyText().contains("I vow this", promised.sha256());
        assertThat(post(VOW, Map.of("text", "another text"), leader)).hasStatus(409);
        assertThat(post(VOW, Map.of("text", promised.sha256()), secretary)).hasStatus(404);
        assertThat(post(VOW, Map.of("text", promised.sha256()), leader)).hasStatus(303);
        assertThat(post(VOW, Map.of("text", promised.sha256()), leader)).hasStatus(303);
        assertThat(get(VOW, leader)).bodyText().contains("Vowed by").doesNotContain("I vow this");

        assertThat(get("/desk", secretary)).bodyText().contains("1 vows wait");
        assertThat(sign(LISTS, "1", people.seat(Cast.SECTOR_SECRETARY))).hasStatus(404);
        assertThat(post(LISTS, Map.of("counted", "1", "code", "000000"), secretary))
                .as("no second factor, no signature")
                .hasStatus(422)
                .bodyText()
                .contains("value=\"1\"");
        assertThat(sign(LISTS, "7", secretary))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"7\"", "1 contracts wait");
        var signed = sign(LISTS, "1", secretary);
        assertThat(signed).hasStatus(303);
        assertThat(sign(LISTS, "1", secretary)).hasStatus(409);

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
                .contains("\"root\":\"" + list.root(), "RW57100201", "\"log\":[");
        assertThat(web.get().uri(path + "/proofs/RW5701")).hasStatus(404);

        var seal = "/seal/" + promised.sha256();
        assertThat(web.get().uri(seal).locale(Locale.ENGLISH))
                .as("where the code on the print leads")
                .hasStatusOk()
                .bodyText()
                .contains("Valid", "Contract of Gatare Village", path + "/prints/" + village);
        assertThat(said(bundle(seal)))
                .contains("list-contract.json is contract 1 of the 1", "The list was signed by")
                .contains("Executive secretary", "All of it holds.");
        var forged = unpacked(bundle(seal));
        forged.put("list-contract.json", "{\"annual\":\"1\"}".getBytes(UTF_8));
        assertThat(said(new Bundle(forged).zip()))
                .contains("list-contract.json is not in the list that was signed");
        var stranger = unpacked(bundle(seal));
        stranger.put(
                "list-signature.json", ListSignature.over(new byte[] {1}, anybody()).content());
        assertThat(said(new Bundle(stranger).zip()))
                .contains("The signature of the list is not over its statement");
        mustPrint(path + "/prints/" + village, promised.sha256());
    }

    private void mustPrint(String address, String text) {
        var print = web.get().uri(address).locale(Locale.ENGLISH).exchange();
        assertThat(print).hasStatusOk();
        assertThat(said(print.getResponse().getContentAsByteArray(), ".pdf"))
                .contains("CN=Seal of the installation")
                .doesNotContain("FAIL");
        assertThat(web.get().uri("/seal/" + text.replace(text.charAt(0), '0')))
                .as("a forged code")
                .hasStatus(404);
    }

    private byte[] bundle(String seal) {
        var answer = web.get().uri(seal + "/bundle.zip").exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    private static Map<String, byte[]> unpacked(byte[] bundle) {
        var files = new HashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bundle))) {
            for (var one = zip.getNextEntry(); one != null; one = zip.getNextEntry()) {
                files.put(one.getName(), zip.readAllBytes());
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return files;
    }

    private static String said(byte[] bundle) {
        return said(bundle, ".zip");
    }

    /** What anybody's Java says of a file, without this house. */
    private static String said(byte[] content, String ending) {
        try {
            var file = Files.createTempFile("listed", ending);
            Files.write(file, content);
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var process =
                    new ProcessBuilder(java, "verify/Verify.java", file.toString())
                            .redirectErrorStream(true)
                            .start();
            var said = new String(process.getInputStream().readAllBytes(), UTF_8);
            Files.delete(file);
            return said;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private MvcTestResult sign(String address, String counted, Actor actor) {
        return post(address, Map.of("counted", counted, "code", telephones().code(actor)), actor);
    }

    private Telephones telephones() {
        telephones = telephones.or(() -> Optional.of(new Telephones(factor, clock)));
        return telephones.orElseThrow();
    }

    @BeforeEach
    void nobodyHasATelephoneYet() {
        db.execute("delete from keys.wrong_code");
        db.execute("delete from keys.backup_code");
        db.execute("delete from keys.used_step");
        db.execute("delete from keys.factor");
    }

    @Test
    void aDraftComesInForceThroughAListAndOneThatMovedOnDoesNot() {
        var leader = people.seat(Cast.VILLAGE_LEADER);
        var secretary = people.seat(Cast.CELL_SECRETARY);
        for (int start : new int[] {1951, 1952}) {
            var year = new FiscalYear(start);
            bring(year, "60", 0, leader);
            new Passage(reviewing, councils)
                    .of(leader.unit(), year, 1, year.previous().lastDay(), leader, secretary);
            var vow = "/vows/RW57100201/" + year;
            var text = vows.promised(leader.unit(), year).orElseThrow().sha256();
            assertThat(post(vow, Map.of("text", text), leader)).hasStatus(303);
            boolean moved = start == 1952;
            if (moved) {
                bring(year, "70", 1, leader);
            }
            assertThat(sign("/lists/RW571002/" + year, "1", secretary)).hasStatus(303);
            var list = lists.of(secretary.unit(), year).getFirst();
            finish(list);
            node.catchUp();

            assertThat(contracts.inForce(leader.unit(), year).isPresent()).isEqualTo(!moved);
            assertThat(get("/lists/" + list.id(), secretary).getResponse().getStatus())
                    .isEqualTo(200);
            if (moved) {
                assertThat(get("/lists/" + list.id(), secretary))
                        .bodyText()
                        .contains("Changed since the vow");
            }
        }
    }

    private static Written written(Column column, String text) {
        boolean number = text.matches("[0-9]+");
        return new Written(column.name(), text, number ? Written.Form.NUMBER : Written.Form.TEXT);
    }

    private void bring(FiscalYear year, String annual, int replaces, Actor leader) {
        var texts =
                Map.of(
                        Column.INDICATOR, "Number of cows inseminated",
                        Column.Q1_TARGET, "10",
                        Column.Q2_TARGET, "20",
                        Column.Q3_TARGET, "20",
                        Column.Q4_TARGET, annual.equals("60") ? "10" : "20",
                        Column.ANNUAL_TARGET, annual,
                        Column.MEANS_OF_VERIFICATION, "Registers of the veterinary");
        var cells = new HashMap<Column, Written>();
        texts.forEach((column, text) -> cells.put(column, written(column, text)));
        var pillar =
                Map.of(
                        Column.PILLAR,
                        new Written("A", "Economic Transformation", Written.Form.TEXT));
        drafts.bring(
                leader.unit(),
                year,
                List.of(new Line(1, pillar), new Line(2, cells)),
                Map.of(),
                "imihigo.xlsx",
                replaces,
                leader);
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
        var list = lists.sign(actor.unit(), year, vowed, anybody(), actor);

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

    /** A key that no factor opened: what is tested is the list. */
    private static Signer anybody() {
        return new Signers(Instant.now()).named("Somebody");
    }

    private boolean signs(List<Vow> vowed, FiscalYear year, Actor actor) {
        try {
            lists.sign(actor.unit(), year, vowed, anybody(), actor);
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
