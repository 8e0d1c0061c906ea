package org.imihigo.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.imihigo.HouseTest;
import org.imihigo.database.Node;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.people.Actor;
import org.imihigo.people.Cast;
import org.imihigo.people.People;
import org.imihigo.people.SignedInAs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Years far ahead, so that no other test meets a moved window. */
@HouseTest
class CalendarAddressTest {
    @Autowired private MockMvcTester web;
    @Autowired private Calendar calendar;
    @Autowired private People people;
    @Autowired private Node node;

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "rw"})
    void everybodyReadsTheYearInTheirLanguage(String language) {
        assertThat(web.get().uri("/calendar").locale(Locale.of(language)))
                .hasStatusOk()
                .bodyText()
                .contains(calendar.year().toString(), "<svg class=\"timeline\"", ".ics")
                .doesNotContain("/windows/");
    }

    @Test
    void theYearIsAFileForOnesOwnCalendar() {
        var file = web.get().uri("/calendar/2026-27.ics").locale(Locale.ENGLISH).exchange();

        assertThat(file)
                .hasStatusOk()
                .hasHeader("Content-Type", "text/calendar;charset=UTF-8")
                .bodyText()
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains(
                        "UID:2026-27-signing-due@imihigo\r\n",
                        "DTSTART;VALUE=DATE:20260807\r\n",
                        "SUMMARY:Signing\\, contracts of 2026-27: due\r\n",
                        "UID:2026-27-q4-closes@imihigo\r\n")
                .endsWith("END:VCALENDAR\r\n");
    }

    @Test
    void aYearThatIsNoneIsNotThere() {
        assertThat(web.get().uri("/calendar/2026-29")).hasStatus(404);
        assertThat(web.get().uri("/calendar/soon.ics")).hasStatus(404);
    }

    @Test
    void anAdministratorMovesAWindowAndEverybodyReadsWhy() {
        assertThat(move("2030-31", "signing", "2030-07-01", "2030-09-06", "2030-12-15", 0))
                .hasStatus(303)
                .hasHeader("Location", "/calendar/2030-31");
        node.catchUp();

        assertThat(calendar.window(Step.SIGNING, new FiscalYear(2030)))
                .map(Window::due)
                .contains(LocalDate.parse("2030-09-06"));
        assertThat(calendar.window(Step.SIGNING, new FiscalYear(2031)))
                .map(Window::due)
                .contains(LocalDate.parse("2031-08-01"));
        assertThat(web.get().uri("/calendar/2030-31").locale(Locale.ENGLISH))
                .bodyText()
                .contains("The census takes the month", "6 September 2030", "Administrator");
        assertThat(web.get().uri("/calendar/2030-31.ics"))
                .bodyText()
                .contains("SEQUENCE:1\r\nDTSTART;VALUE=DATE:20300906");
    }

    @Test
    void theWindowOfAReportIsMovedLikeAnyOther() {
        move("2031-32", "q2", "2026-01-01", "2026-11-30", "2100-12-31", 0);
        node.catchUp();

        assertThatCode(() -> calendar.mustBeOpen(new FiscalYear(2031).quarter(2)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> calendar.mustBeOpen(new FiscalYear(2031).quarter(1)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void whoeverIsOvertakenSeesItAndLosesNothing() {
        move("2032-33", "council", "2032-05-01", "2032-06-30", "2032-07-31", 0);
        node.catchUp();

        var second = move("2032-33", "council", "2032-05-02", "2032-06-29", "2032-07-30", 0);

        assertThat(second)
                .hasStatus(409)
                .bodyText()
                .contains("Somebody else has moved", "2032-05-02", "name=\"version\" value=\"1\"");
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndKept() {
        assertThat(move("2033-34", "council", "2033-05-01", "yesterday", "2033-07-31", 0))
                .hasStatus(422)
                .bodyText()
                .contains("This is not a day", "id=\"due-wrong\"", "value=\"yesterday\"");
        assertThat(move("2033-34", "council", "2033-05-01", "2033-04-01", "2033-07-31", 0))
                .hasStatus(422)
                .bodyText()
                .contains("It is due before it opens");
        assertThat(move("2033-34", "council", "2033-05-01", "2033-06-01", "2033-05-31", 0))
                .hasStatus(422)
                .bodyText()
                .contains("It closes before it is due");
        assertThat(move("2033-34", "zebra", "2033-05-01", "2033-06-01", "2033-07-31", 0))
                .hasStatus(404);
    }

    @Test
    void nobodyElseMovesAWindow() {
        assertThat(web.get().uri("/calendar/2030-31/windows/signing")).hasStatus(303);
        for (var player : List.of(Cast.AUDITOR, Cast.MAYOR, Cast.PRIME_MINISTERS_OFFICE)) {
            assertThat(form("2034-35", people.seat(player))).hasStatus(404);
        }
        assertThat(form("2034-35", people.seat(Cast.ADMINISTRATOR))).hasStatusOk();
    }

    @Test
    void theDeskSaysWhatIsDueWhen() {
        var desk =
                web.get()
                        .uri("/desk")
                        .with(SignedInAs.actor(people.seat(Cast.PLANNER)))
                        .locale(Locale.ENGLISH)
                        .exchange();

        assertThat(desk)
                .hasStatusOk()
                .bodyText()
                .contains("What is due when", "Reporting, quarter");
    }

    private MvcTestResult form(String year, Actor actor) {
        return web.get()
                .uri("/calendar/" + year + "/windows/signing")
                .with(SignedInAs.actor(actor))
                .exchange();
    }

    private MvcTestResult move(
            String year, String word, String opens, String due, String closes, int version) {
        return web.post()
                .uri("/calendar/" + year + "/windows/" + word + "/moves")
                .with(SignedInAs.actor(people.seat(Cast.ADMINISTRATOR)))
                .with(csrf())
                .locale(Locale.ENGLISH)
                .param("opens", opens)
                .param("due", due)
                .param("closes", closes)
                .param("reason", "The census takes the month")
                .param("version", "" + version)
                .exchange();
    }
}
