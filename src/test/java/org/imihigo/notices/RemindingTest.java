package org.imihigo.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.imihigo.HouseTest;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.Cast;
import org.imihigo.people.Office;
import org.imihigo.people.People;
import org.imihigo.people.SignedInAs;
import org.imihigo.territory.Territory;
import org.imihigo.territory.Unit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Each test has a deadline of its own, far from every other. */
@HouseTest
class RemindingTest {
    private static final UnitCode CELL = new UnitCode("RW240901");
    private static final LocalDate DUE = LocalDate.parse("2061-01-15");
    private static final FiscalPeriod PERIOD = new FiscalYear(2060).quarter(2);

    @Autowired private Reminding reminding;
    @Autowired private Notices notices;
    @Autowired private People people;
    @Autowired private Territory territory;
    @Autowired private MockMvcTester web;

    /** Some villages owe something, and nobody else. */
    private record Owing(String id, List<UnitCode> villages) implements Deadlines {
        @Override
        public List<Deadline> between(LocalDate first, LocalDate last) {
            return DUE.isBefore(first) || DUE.isAfter(last)
                    ? List.of()
                    : List.of(new Deadline(id, "reporting.notice.", PERIOD, DUE));
        }

        @Override
        public List<Debt> owed(Deadline deadline) {
            return villages.stream()
                    .map(village -> new Debt(village, Optional.empty(), "/reports/" + village))
                    .toList();
        }
    }

    private List<UnitCode> villages() {
        return territory.children(CELL).stream().map(Unit::code).toList();
    }

    private Actor leader(UnitCode village) {
        return serving(Office.VILLAGE_LEADER, village);
    }

    private Actor serving(Office office, UnitCode unit) {
        var person = people.enrol("Test", "notices." + UUID.randomUUID(), "long enough!");
        return people.appoint(person, office, unit);
    }

    private List<String> stages(String deadline, Actor actor) {
        return notices.of(actor).stream()
                .filter(notice -> notice.deadline().id().equals(deadline))
                .map(notice -> notice.stage() + " " + notice.late())
                .toList()
                .reversed();
    }

    private void live(Owing owing, String... days) {
        for (var day : days) {
            reminding.remind(List.of(owing), LocalDate.parse(day));
        }
    }

    @Test
    void ownersAreRemindedAndTheLevelsAboveHearHowManyAreLate() {
        var leader = leader(villages().getFirst());
        var secretary = serving(Office.CELL_SECRETARY, CELL);
        var sector = serving(Office.SECTOR_SECRETARY, CELL.parent().orElseThrow());
        var owing = new Owing("climbs", villages());

        live(owing, "2061-01-10", "2061-01-12", "2061-01-15");
        assertThat(stages("climbs", leader)).containsExactly("REMINDER 0", "TODAY 0");
        assertThat(stages("climbs", secretary)).isEmpty();

        live(owing, "2061-01-16");
        assertThat(stages("climbs", leader)).containsExactly("REMINDER 0", "TODAY 0", "LATE 0");
        assertThat(stages("climbs", secretary)).containsExactly("ABOVE " + villages().size());
        assertThat(stages("climbs", sector)).isEmpty();

        live(owing, "2061-01-23");
        assertThat(stages("climbs", sector)).containsExactly("FURTHER " + villages().size());
    }

    @Test
    void whoHasDoneItHearsNothingMore() {
        var still = leader(villages().getFirst());
        var done = leader(villages().getLast());
        live(new Owing("done", villages()), "2061-01-12");

        live(new Owing("done", villages().subList(0, 1)), "2061-01-16");

        assertThat(stages("done", still)).containsExactly("REMINDER 0", "LATE 0");
        assertThat(stages("done", done)).containsExactly("REMINDER 0");
    }

    @Test
    void eachStageIsSaidOnceHoweverOftenAndHoweverManyLook() throws Exception {
        var leader = leader(villages().getFirst());
        var secretary = serving(Office.CELL_SECRETARY, CELL);
        var owing = new Owing("once", villages());

        try (var nodes = Executors.newFixedThreadPool(4)) {
            var looks =
                    IntStream.range(0, 12)
                            .mapToObj(_ -> nodes.submit(() -> live(owing, "2061-01-16")))
                            .toList();
            for (var look : looks) {
                look.get();
            }
        }
        live(owing, "2061-01-17", "2061-01-18");

        assertThat(stages("once", leader)).containsExactly("LATE 0");
        assertThat(stages("once", secretary)).containsExactly("ABOVE " + villages().size());
    }

    @Test
    void theCountrysOfficeHearsOfProvincesThoughItStandsInAnInstitution() {
        var office = people.seat(Cast.PRIME_MINISTERS_OFFICE);

        live(new Owing("province", List.of(new UnitCode("RW5"))), "2061-01-16");

        assertThat(stages("province", office)).containsExactly("ABOVE 1");
    }

    @Test
    void aNoticeIsReadAndMadeUnreadAgainByItsOwnPostAlone() {
        var leader = leader(villages().getFirst());
        live(new Owing("read", villages()), "2061-01-15");
        var notice = notices.unread(leader).getFirst();
        var stranger = people.seat(Cast.OTHER_PLANNER);

        assertThat(mark(notice, "yes", stranger)).isEqualTo(404);
        assertThat(mark(notice, "yes", leader)).isEqualTo(303);
        assertThat(notices.unread(leader)).doesNotContain(notice);
        assertThat(mark(notice, "no", leader)).isEqualTo(303);
        assertThat(notices.unread(leader)).contains(notice);
    }

    private int mark(Notice notice, String read, Actor actor) {
        return web.post()
                .uri("/notices/" + notice.id() + "/reading")
                .with(SignedInAs.actor(actor))
                .with(csrf())
                .param("read", read)
                .exchange()
                .getResponse()
                .getStatus();
    }

    @Test
    void thePageAndTheDeskSayItInTheReadersLanguage() {
        var secretary = serving(Office.CELL_SECRETARY, CELL);
        live(new Owing("shown", villages()), "2061-01-16");

        for (var path : List.of("/notices", "/desk")) {
            assertThat(page(path, secretary, Locale.ENGLISH))
                    .contains(villages().size() + " units below you have not reported");
        }
        web.post()
                .uri("/notices/reading")
                .with(SignedInAs.actor(secretary))
                .with(csrf())
                .exchange();

        assertThat(page("/notices", secretary, Locale.FRENCH))
                .contains("Rien à lire", "Marquer comme non lu");
    }

    private String page(String path, Actor actor, Locale language) {
        var answer = web.get().uri(path).with(SignedInAs.actor(actor)).locale(language).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
