package org.imihigo.gatherings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imihigo.people.SignedInAs.actor;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import biweekly.Biweekly;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.imihigo.HouseTest;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.Cast;
import org.imihigo.people.Office;
import org.imihigo.people.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A retreat from its call to the figures that open the next one. */
@HouseTest
@TestPropertySource(properties = {"imihigo.demonstration=true", "imihigo.today=2026-11-22"})
class GatheringAddressTest {
    @Autowired private MockMvcTester browser;
    @Autowired private People people;
    @Autowired private Gatherings gatherings;
    @Autowired private AllMotions motions;
    @Autowired private AllMilestones milestones;

    private Actor office() {
        return people.seat(Cast.PRIME_MINISTERS_OFFICE);
    }

    private Actor planner(String district) {
        var person = people.enrol("x", "x" + System.nanoTime(), "a good long password");
        return people.appoint(person, Office.DISTRICT_PLANNER, new UnitCode(district));
    }

    private Actor ministry(String code) {
        var person = people.enrol("x", "x" + System.nanoTime(), "a good long password");
        return people.appoint(person, Office.MINISTRY_PLANNER, new UnitCode(code));
    }

    private MvcTestResult get(String path) {
        return browser.get().uri(path).locale(Locale.ENGLISH).exchange();
    }

    private MvcTestResult get(String path, Actor as) {
        return browser.get().uri(path).locale(Locale.ENGLISH).with(actor(as)).exchange();
    }

    private MvcTestResult post(String path, Map<String, String> fields, Actor as) {
        var request = browser.post().uri(path).locale(Locale.ENGLISH).with(actor(as)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private void done(String path, Map<String, String> fields, Actor as) {
        assertThat(post(path, fields, as)).as(path).hasStatus(303);
    }

    private static Map<String, String> said(String text, String... more) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("en", text);
        fields.put("fr", text + " (fr)");
        fields.put("rw", text + " (rw)");
        for (int at = 0; at < more.length; at += 2) {
            fields.put(more[at], more[at + 1]);
        }
        return fields;
    }

    private String call(String series, int cap, String call) {
        var fields =
                said(
                        "Retreat " + series,
                        "kind",
                        "retreat",
                        "series",
                        series,
                        "edition",
                        "2026",
                        "begins",
                        "2026-11-20",
                        "ends",
                        "2026-11-22",
                        "place",
                        "Gabiro",
                        "quorum",
                        "2/3",
                        "cap",
                        Integer.toString(cap),
                        "days",
                        "14",
                        "call",
                        call);
        done("/gatherings/new", fields, office());
        return "/gatherings/" + series + "/2026";
    }

    private void member(String path, String unit) {
        done(
                path + "/part",
                Map.of("role", "member", "unit-code", unit, "post", "Minister"),
                office());
    }

    /** All members but the first few. */
    private void attend(String path, String series, int absent) {
        var page = get(path + "/attendance", office());
        var fields = new LinkedHashMap<String, String>();
        Pattern.compile("name=\"(there-[^\"]+)\"")
                .matcher(text(page))
                .results()
                .skip(absent)
                .forEach(found -> fields.put(found.group(1), "yes"));
        done(path + "/attendance", fields, office());
        assertThat(gatherings.get(new GatheringId(series, "2026")).id().series()).isEqualTo(series);
    }

    private static String text(MvcTestResult page) {
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void thePublishedResolutionsStandAtTheirAddressesWithNestedItemsAndSources() {
        assertThat(get("/gatherings"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "National Leadership Retreat (Umwiherero) 2019",
                        "174 resolutions were published");
        assertThat(get("/gatherings/umwiherero/2019"))
                .hasStatusOk()
                .bodyText()
                .contains("School feeding", "imbaraga.org", "10 resolutions");
        assertThat(get("/resolutions/umwiherero/2019/4"))
                .hasStatusOk()
                .bodyText()
                .contains("Increase efforts for agricultural productivity", "Research on crops");
        assertThat(get("/resolutions/umwiherero/2019/4.5"))
                .hasStatusOk()
                .bodyText()
                .contains("Private investment in raw materials");
        assertThat(get("/gatherings/umwiherero/2018/follow-up"))
                .hasStatusOk()
                .bodyText()
                .contains("37", "primature.gov.rw");
        for (var language : List.of("fr", "rw")) {
            assertThat(
                            browser.get()
                                    .uri("/resolutions/umwiherero/2019/7.4")
                                    .locale(Locale.of(language)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("lang=\"en\">School feeding");
        }
        assertThat(get("/resolutions/umwiherero/2019/11")).hasStatus(404);
        assertThat(get("/gatherings/Umwiherero/99")).hasStatus(404);
        assertThat(get("/gatherings/umwiherero/2019/part", office())).hasStatus(404);
    }

    @Test
    void aGatheringIsPreparedMeetsMissesItsQuorumByOneAndMeetsAgain() {
        var path = call("forum-a", 6, "");
        for (var unit : List.of("RWM002", "RWM003", "RWM004")) {
            member(path, unit);
        }
        assertThat(
                        post(
                                path + "/part",
                                Map.of("role", "member", "unit-code", "RW99", "post", "x"),
                                office()))
                .hasStatus(422)
                .bodyText()
                .contains("There is no unit RW99");
        assertThat(post(path + "/part", Map.of(), planner("RW31"))).hasStatus(404);
        var item =
                Map.of(
                        "day",
                        "1",
                        "time",
                        "09:00",
                        "minutes",
                        "90",
                        "title",
                        "Maize",
                        "lead",
                        "Minister of Agriculture",
                        "discussant",
                        "Mayor of Bugesera",
                        "decision",
                        "Which seed");
        done(path + "/item", item, office());
        var second = new LinkedHashMap<>(item);
        second.put("title", "Roads");
        second.put("time", "10:29");
        assertThat(post(path + "/item", second, office()))
                .hasStatus(409)
                .bodyText()
                .contains("At that time the room is taken by: Maize", "value=\"10:29\"");
        second.put("time", "10:30");
        done(path + "/item", second, office());
        var id = first(path + "/paper", "item");
        done(
                path + "/paper",
                Map.of("item", id, "title", "Seed study", "due", "2026-11-10"),
                office());
        assertThat(get(path)).bodyText().contains("Seed study", "not there yet", "late");
        var paper = first(path + "/version", "paper");
        var file =
                new MockMultipartFile(
                        "file",
                        "study.pdf",
                        "application/pdf",
                        "%PDF-1.4 seed".getBytes(StandardCharsets.UTF_8));
        assertThat(
                        browser.post()
                                .multipart()
                                .uri(path + "/version")
                                .file(file)
                                .param("paper", paper)
                                .with(actor(office()))
                                .with(csrf()))
                .hasStatus(303);
        assertThat(get(path + "/pack"))
                .hasStatusOk()
                .bodyText()
                .contains("version 1 of", "09:00–10:30", "Which seed", "Mayor of Bugesera");
        assertThat(events(get(path + ".ics")))
                .containsExactly(
                        "Retreat forum-a 2026",
                        "2026-11-20T07:00:00Z Maize",
                        "2026-11-20T08:30:00Z Roads");

        var resolution = said("Give good seed to all", "number", "1");
        assertThat(post(path + "/resolution", resolution, office()))
                .hasStatus(409)
                .bodyText()
                .contains("Nothing is resolved without a quorum");
        attend(path, "forum-a", 2);
        assertThat(get(path)).bodyText().contains("1 of 3 members were there: 1 too few");
        assertThat(post(path + "/resolution", resolution, office())).hasStatus(409);
        attend(path, "forum-a", 1);
        assertThat(get(path)).bodyText().contains("2 of 3 members were there", "at least 2");
        done(path + "/resolution", resolution, office());
        assertThat(post(path + "/resolution", resolution, office())).hasStatus(409);
        done(path + "/resolution", said("Of maize", "number", "1.1"), office());
        assertThat(post(path + "/resolution", said("Of beans", "number", "2.1"), office()))
                .hasStatus(422);
        var other = said("No French", "number", "2");
        other.put("fr", "");
        assertThat(post(path + "/resolution", other, office()))
                .hasStatus(422)
                .bodyText()
                .contains("Write it in English, French and Kinyarwanda");
        assertThat(get("/resolutions/forum-a/2026/1"))
                .hasStatusOk()
                .bodyText()
                .contains("Give good seed to all (rw)", "/resolutions/forum-a/2026/1", "Of maize");
    }

    /** As another program reads the file: when each entry begins, and what it is. */
    private static List<String> events(MvcTestResult file) {
        return Biweekly.parse(text(file)).first().getEvents().stream()
                .map(
                        one -> {
                            var begins = one.getDateStart().getValue();
                            var name = one.getSummary().getValue();
                            return begins.hasTime() ? begins.toInstant() + " " + name : name;
                        })
                .toList();
    }

    private String first(String form, String select) {
        var found =
                Pattern.compile(
                                "name=\"" + select + "\".*?<option value=\"([0-9a-f-]{36})\"",
                                Pattern.DOTALL)
                        .matcher(text(get(form, office())));
        assertThat(found.find()).as(form).isTrue();
        return Objects.requireNonNull(found.group(1));
    }

    private Motion move(String path, String title, Actor by) {
        done(path + "/motion", Map.of("en", title, "problem", "Too little", "people", title), by);
        return motions.of(
                        new GatheringId(
                                path.substring("/gatherings/".length(), path.lastIndexOf('/')),
                                "2026"))
                .getLast();
    }

    private Motion ready(String path, String title, Actor by) {
        var motion = move(path, title, by);
        done(motion.path() + "/screening", Map.of("finding", "ready"), office());
        return motion;
    }

    @Test
    void manyMotionsBecomeFewAndOneMoreOnlyWhereAnotherGoesOut() {
        var path = closedCall("retreat-b");
        var bugesera = planner("RW57");
        var huye = planner("RW24");
        var maize = ready(path, "Increase agricultural productivity", bugesera);
        var roads = ready(path, "Build feeder roads to markets", huye);
        var water = ready(path, "Clean water within half a kilometre", huye);
        var same = move(path, "Increase agriculture productivity", huye);

        assertThat(get(same.path(), office()))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "says nearly the same",
                        "This resembles earlier resolutions",
                        "Resolution 4 of National Leadership Retreat (Umwiherero) 2019");
        assertThat(
                        post(
                                same.path() + "/screening",
                                Map.of("finding", "duplicate", "reason", "x"),
                                office()))
                .hasStatus(422)
                .bodyText()
                .contains("Choose the other proposal");
        done(
                same.path() + "/screening",
                Map.of("finding", "duplicate", "other", maize.id().toString(), "reason", "Same"),
                office());
        assertThat(motions.find(maize.id()).orElseThrow().sponsors())
                .containsExactly(new UnitCode("RW24"), new UnitCode("RW57"));
        var returned = move(path, "Something else entirely", huye);
        assertThat(post(returned.path() + "/screening", Map.of("finding", "returned"), office()))
                .hasStatus(422)
                .bodyText()
                .contains("Say why");
        done(
                returned.path() + "/screening",
                Map.of("finding", "returned", "reason", "No target"),
                office());
        assertThat(get(returned.path() + "/screening", huye)).hasStatus(404);

        done(path + "/criterion", said("Need", "weight", "3"), office());
        var criterion = motions.criteria(maize.gathering()).getFirst().word();
        done(maize.path() + "/marks", Map.of("m-" + criterion, "4"), office());
        assertThat(post(maize.path() + "/marks", Map.of("m-" + criterion, "6"), office()))
                .hasStatus(422);
        assertThat(get(maize.path() + "/marks", huye)).hasStatus(404);
        assertThat(post(path + "/criterion", said("Late", "weight", "3"), office())).hasStatus(409);
        assertThat(get(maize.path())).bodyText().contains("Score 80.0 of 100");

        done(maize.path() + "/adoption", Map.of(), office());
        done(roads.path() + "/adoption", Map.of(), office());
        assertThat(post(water.path() + "/adoption", Map.of(), office()))
                .hasStatus(409)
                .bodyText()
                .contains("The limit of 2 is reached");
        done(
                water.path() + "/adoption",
                Map.of("instead", roads.id().toString(), "reason", "Water comes before roads"),
                office());
        assertThat(get(path + "/funnel"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "5 proposals came, 2 are adopted; the limit is 2.",
                        "Water comes before roads",
                        "1 left here: duplicate, merged",
                        "1 left here: returned",
                        "1 left here: taken out");
        assertThat(get(roads.path())).bodyText().contains("taken out", "Proposal 3");
    }

    private String closedCall(String series) {
        var fields =
                said(
                        "Retreat " + series,
                        "kind",
                        "retreat",
                        "series",
                        series,
                        "edition",
                        "2026",
                        "begins",
                        "2027-02-20",
                        "ends",
                        "2027-02-22",
                        "place",
                        "Gabiro",
                        "quorum",
                        "1/2",
                        "cap",
                        "2",
                        "days",
                        "14",
                        "call",
                        "2026-12-31");
        done("/gatherings/new", fields, office());
        return "/gatherings/" + series + "/2026";
    }

    @Test
    void aResolutionBecomesPledgesAndIsFollowedUpUntilTheNextGatheringOpens() {
        var path = call("retreat-c", 6, "");
        member(path, "RWM004");
        attend(path, "retreat-c", 0);
        done(path + "/resolution", said("Terraces on every slope", "number", "1"), office());
        var resolution = "/resolutions/retreat-c/2026/1";
        done(resolution + "/owner", Map.of("unit-code", "RWM004", "since", "2026-11-22"), office());
        done(
                resolution + "/owner",
                Map.of("unit-code", "RWM010", "since", "2027-01-01", "reason", "It is erosion"),
                office());
        assertThat(get(resolution)).bodyText().contains("Ministry of Environment", "It is erosion");
        var fields =
                said(
                        "Terraces made in test",
                        "lead-code",
                        "RWM004",
                        "support",
                        "RW57",
                        "unit",
                        "ha",
                        "baseline",
                        "100",
                        "target",
                        "400",
                        "begins",
                        "2026-07-01",
                        "due",
                        "2027-06-30",
                        "weight",
                        "2");
        done(resolution + "/milestone", fields, office());
        var milestone = milestones.in(new GatheringId("retreat-c", "2026")).getFirst();
        var lead = ministry("RWM004");
        assertThat(get("/desk", lead)).bodyText().contains("Accept the milestone?");
        assertThat(get(milestone.path() + "/acceptance", planner("RW31"))).hasStatus(404);
        assertThat(post(milestone.path() + "/acceptance", Map.of("answer", "no"), lead))
                .hasStatus(422);
        done(milestone.path() + "/acceptance", Map.of("answer", "yes"), lead);
        assertThat(post(milestone.path() + "/acceptance", Map.of("answer", "yes"), lead))
                .hasStatus(409);

        var bugesera = planner("RW57");
        done(milestone.path() + "/share", Map.of("year", "2027-28", "share", "60"), bugesera);
        assertThat(
                        post(
                                milestone.path() + "/share",
                                Map.of("year", "2027-28", "share", "50"),
                                planner("RW24")))
                .hasStatus(422)
                .bodyText()
                .contains("All shares together would make 110.00%; 40.00% is left");
        var late = new LinkedHashMap<>(fields);
        late.put("due", "2028-06-30");
        late.put("begins", "2027-07-01");
        late.put("en", "Terraces of next year");
        done(resolution + "/milestone", late, office());
        var next = milestones.in(new GatheringId("retreat-c", "2026")).getLast();
        done(next.path() + "/share", Map.of("year", "2027-28", "share", "60"), bugesera);
        assertThat(get("/contracts/RW57/2027-28/grid/starts/resolutions", bugesera))
                .bodyText()
                .contains(
                        "Terraces of next year",
                        "Resolution 1 of Retreat retreat-c 2026; 60% of it");

        assertThat(
                        post(
                                milestone.path() + "/progress",
                                Map.of("on", "2026-11-22", "actual", "120", "cause", "none"),
                                lead))
                .hasStatus(422)
                .bodyText()
                .contains("It lags: say what holds it up");
        done(
                milestone.path() + "/progress",
                Map.of("on", "2026-11-22", "actual", "250", "cause", "none"),
                lead);
        assertThat(get(milestone.path()))
                .hasStatusOk()
                .bodyText()
                .contains("50.0% of the target", "on watch", "40% is in nobody", "points ahead");
        done(
                milestone.path() + "/deadline",
                Map.of("due", "2027-09-30", "reason", "Rains"),
                office());
        assertThat(
                        post(
                                milestone.path() + "/deadline",
                                Map.of("due", "2027-09-30", "reason", "x"),
                                office()))
                .hasStatus(422);
        assertThat(get(milestone.path()))
                .bodyText()
                .contains("<s>30 June 2027</s>", "<b>30 September 2027</b>", "Rains");
        done(next.path() + "/closing", Map.of("reason", "No land left"), office());
        assertThat(get(next.path())).bodyText().contains("Closed, not to be done: No land left");
        assertThat(get(path + "/follow-up"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "1 deadline was moved.",
                        "Ministry of Agriculture",
                        "Weighted progress",
                        "60% taken into contracts");

        var again =
                said(
                        "x",
                        "kind",
                        "retreat",
                        "series",
                        "retreat-c",
                        "edition",
                        "2027",
                        "begins",
                        "2027-11-20",
                        "ends",
                        "2027-11-20",
                        "quorum",
                        "1/2",
                        "cap",
                        "6",
                        "days",
                        "14");
        done("/gatherings/new", again, office());
        assertThat(get("/gatherings/retreat-c/2027"))
                .hasStatusOk()
                .bodyText()
                .contains("Before anything new: what became of Retreat retreat-c 2026");
        assertThat(post("/gatherings/new", again, planner("RW31"))).hasStatus(409);
        assertThat(get("/gatherings/new", people.seat(Cast.AUDITOR))).hasStatus(404);
    }
}
