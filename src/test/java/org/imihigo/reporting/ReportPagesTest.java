package org.imihigo.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.imihigo.HouseTest;
import org.imihigo.calendar.Calendar;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.Cast;
import org.imihigo.people.People;
import org.imihigo.people.SignedInAs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** The addresses of reports, asked what every address is asked. */
@HouseTest
@TestPropertySource(properties = {"imihigo.demonstration=true", "imihigo.today=2026-11-22"})
@Transactional
class ReportPagesTest {
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    @Autowired MockMvcTester web;
    @Autowired People people;
    @Autowired Calendar calendar;
    @Autowired Readings readings;

    private Actor leader;
    private Actor secretary;
    private UnitCode village;
    private String address;

    @BeforeEach
    void theStageIsSet() {
        leader = people.seat(Cast.VILLAGE_LEADER);
        secretary = people.seat(Cast.CELL_SECRETARY);
        village = leader.unit();
        address = "/reports/" + village + "/" + calendar.quarter();
    }

    @Test
    void theOwnerFindsADozenPledgesToReport() {
        assertThat(open(leader)).hasStatusOk().bodyText().contains("name=\"submit\"");
        assertThat(keys(open(leader))).hasSize(12);
    }

    @Test
    void aStrangerIsToldThatThereIsNothing() {
        assertThat(open(people.seat(Cast.OTHER_MAYOR))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(open(people.seat(Cast.OTHER_VILLAGE_LEADER))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(web.get().uri(address)).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void thoseAboveReadAndOnlyTheLevelDirectlyAboveJudges() {
        assertThat(send(leader, filled("submit"))).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(open(secretary)).hasStatusOk().bodyText().contains("name=\"all\"");
        assertThat(open(people.seat(Cast.MAYOR)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("name=\"all\"");
        assertThat(judge(people.seat(Cast.MAYOR), Map.of("all", "confirm")))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void nobodyReportsForAnother() {
        assertThat(send(secretary, Map.of("save", "yes"))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(send(people.seat(Cast.OTHER_VILLAGE_LEADER), Map.of("save", "yes")))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void badInputIsToldByTheFieldKeepsWhatWasTypedAndSavesNothing() {
        var fields = filled("submit");
        var number = numberKeys(open(leader)).getFirst();
        fields.put(number, "1".repeat(30));
        var answer = send(leader, fields);
        assertThat(answer)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("error-summary", "1".repeat(30), "href=\"#" + number + "\"");
        assertThat(recorded()).isZero();
    }

    @Test
    void anAmbiguousNumberIsEchoedBeforeItIsSaved() {
        var fields = filled("save");
        var number = numberKeys(open(leader)).getFirst();
        fields.put(number, "1.234");
        var asked = send(leader, fields);
        assertThat(asked)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("class=\"echo\"");
        fields.putAll(hidden(asked));
        fields.remove("_csrf");
        assertThat(send(leader, fields)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(recorded()).isEqualTo(12);
    }

    @Test
    void aDoubleClickIsOneReport() {
        var fields = filled("submit");
        assertThat(send(leader, fields)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(send(leader, fields)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(recorded()).isEqualTo(12);
    }

    @Test
    void whoCorrectsWhatSomebodyElseHasCorrectedIsTold() {
        assertThat(send(leader, filled("save"))).hasStatus(HttpStatus.SEE_OTHER);
        var mine = filled("save");
        var yours = filled("save");
        var number = numberKeys(open(leader)).getFirst();
        mine.put(number, "7");
        yours.put(number, "8");
        assertThat(send(leader, mine)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(send(leader, yours)).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void aPeriodThatIsNotOpenIsRefused() {
        var next = "/reports/" + village + "/" + calendar.year().next().quarter(1);
        assertThat(
                        web.post()
                                .uri(next)
                                .param("save", "yes")
                                .with(csrf())
                                .with(SignedInAs.actor(leader)))
                .satisfies(answer -> assertThat(answer.getResponse().getStatus()).isIn(404, 409));
        var past = "/reports/" + village + "/" + calendar.year().previous().quarter(1);
        var fields = new LinkedHashMap<>(hidden(get(past, leader)));
        fields.remove("_csrf");
        numberKeys(get(past, leader)).forEach(key -> fields.put(key, "99"));
        fields.put("save", "yes");
        assertThat(post(past, leader, fields)).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void withoutItsTokenAFormIsRefused() {
        assertThat(web.post().uri(address).param("save", "yes").with(SignedInAs.actor(leader)))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aFragmentHasNoFrame() {
        assertThat(
                        web.get()
                                .uri(address)
                                .header("HX-Request", "true")
                                .with(SignedInAs.actor(leader)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("<html");
    }

    @Test
    void aCorrectionNeedsAReasonAndKeepsTheReportedFigure() {
        send(leader, filled("submit"));
        var number = numberKeys(open(leader)).getFirst().substring(1);
        var fields = new LinkedHashMap<>(hidden(open(secretary)));
        fields.remove("_csrf");
        fields.put("r" + number, "correct");
        fields.put("c" + number, "3");
        assertThat(judge(secretary, fields)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        fields.put("w" + number, "Counted again");
        assertThat(judge(secretary, fields)).hasStatus(HttpStatus.SEE_OTHER);
        var validated = readings.current(village, calendar.quarter(), Kind.VALIDATED).values();
        assertThat(validated).hasSize(1);
        var self = readings.current(village, calendar.quarter(), Kind.SELF);
        assertThat(self).hasSize(12);
        assertThat(get("/readings/" + validated.iterator().next().id(), leader))
                .hasStatusOk()
                .bodyText()
                .contains("Counted again");
    }

    @Test
    void whatWasReturnedAndComesBackIsConfirmedWithTheOthers() {
        send(leader, filled("submit"));
        var number = numberKeys(open(leader)).getFirst();
        var fields = new LinkedHashMap<>(hidden(open(secretary)));
        fields.remove("_csrf");
        fields.put("r" + number.substring(1), "return");
        fields.put("u" + number.substring(1), "Count again");
        assertThat(judge(secretary, fields)).hasStatus(HttpStatus.SEE_OTHER);

        assertThat(send(leader, filled("submit"))).hasStatus(HttpStatus.SEE_OTHER);
        fields.clear();
        fields.putAll(hidden(open(secretary)));
        fields.remove("_csrf");
        fields.put("all", "confirm");
        assertThat(judge(secretary, fields)).hasStatus(HttpStatus.SEE_OTHER);

        assertThat(readings.current(village, calendar.quarter(), Kind.VALIDATED)).hasSize(12);
    }

    @Test
    void aReadingThatIsNoneIsNotFound() {
        assertThat(web.get().uri("/readings/" + UUID.randomUUID())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(web.get().uri("/readings/nonsense")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private long recorded() {
        return readings.current(village, calendar.quarter(), Kind.SELF).size();
    }

    private MvcTestResult open(Actor actor) {
        return get(address, actor);
    }

    private MvcTestResult get(String path, Actor actor) {
        return web.get().uri(path).with(SignedInAs.actor(actor)).exchange();
    }

    private MvcTestResult send(Actor actor, Map<String, String> fields) {
        return post(address, actor, fields);
    }

    private MvcTestResult judge(Actor actor, Map<String, String> fields) {
        return post(address + "/verdict", actor, fields);
    }

    private MvcTestResult post(String path, Actor actor, Map<String, String> fields) {
        var request = web.post().uri(path).with(csrf()).with(SignedInAs.actor(actor));
        fields.forEach(request::param);
        return request.exchange();
    }

    /** The form as it stands, every row filled with small numbers. */
    private Map<String, String> filled(String button) {
        var page = open(leader);
        var fields = new LinkedHashMap<>(hidden(page));
        fields.remove("_csrf");
        numberKeys(page).forEach(key -> fields.put(key, "2"));
        for (var key : keys(page)) {
            fields.put("why" + key, "A number for a test");
            if (text(page).contains("name=\"a" + key + "\"")) {
                fields.put("a" + key, "80");
                fields.put("b" + key, "100");
            }
        }
        fields.put(button, "yes");
        return fields;
    }

    private static List<String> keys(MvcTestResult page) {
        return hidden(page).keySet().stream()
                .filter(name -> name.matches("id[0-9]+"))
                .map(name -> name.substring(2))
                .toList();
    }

    private static List<String> numberKeys(MvcTestResult page) {
        return keys(page).stream()
                .map(key -> "v" + key)
                .filter(name -> text(page).contains("name=\"" + name + "\""))
                .toList();
    }

    private static Map<String, String> hidden(MvcTestResult page) {
        var fields = new LinkedHashMap<String, String>();
        HIDDEN.matcher(text(page))
                .results()
                .forEach(field -> fields.put(field.group(1), field.group(2)));
        return fields;
    }

    private static String text(MvcTestResult page) {
        try {
            return page.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
