package org.imihigo.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.imihigo.home.Task;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.Office;
import org.imihigo.people.PostId;
import org.imihigo.web.Language;
import org.imihigo.web.Texts;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every window of a year, on the desk of every office that it concerns, and on no other. */
class DesksTest {
    private static final ZoneId KIGALI = ZoneId.of("Africa/Kigali");
    private static final FiscalYear YEAR = new FiscalYear(2027);

    @ParameterizedTest
    @EnumSource
    void whoeverAStepConcernsReadsWhenItIsDue(Step step) {
        var slots = Slot.of(YEAR).filter(slot -> slot.step() == step).toList();
        assertThat(slots).isNotEmpty();
        for (var slot : slots) {
            var window = on(YEAR.firstDay()).window(step, slot.period()).orElseThrow();
            var opens = on(window.opens());
            for (var office : Office.values()) {
                assertThat(read(slot, desk(opens, office)))
                        .as(slot + " on the desk of " + office)
                        .isEqualTo(concerns(slot, office));
                assertThat(read(slot, desk(on(window.due().plusDays(1)), office)))
                        .as(slot + " comes no more when it is late")
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "REPORTING")
    void everyStepConcernsSomebodyAndSaysWhenItOpensAndWhenItIsDue(Step step) {
        var window = on(YEAR.firstDay()).window(step, YEAR).orElseThrow();
        var office =
                Arrays.stream(Office.values())
                        .filter(one -> on(YEAR.firstDay()).concerns(step, one))
                        .findFirst()
                        .orElseThrow();
        var slot = new Slot(step, YEAR.whole());
        var words = Texts.in(Language.EN);

        var before = of(slot, desk(on(window.opens().minusDays(1)), office));
        var during = of(slot, desk(on(window.due()), office));

        assertThat(before.detail())
                .contains(words.date(window.opens()))
                .contains(words.date(window.due()));
        assertThat(during.detail()).contains(words.date(window.due()));
        assertThat(during.when()).isEqualTo(window.due().atStartOfDay(KIGALI).toInstant());
        assertThat(during.path()).isEqualTo("/calendar/" + YEAR);
    }

    private static boolean concerns(Slot slot, Office office) {
        return slot.step() == Step.REPORTING
                ? office.reports()
                : on(YEAR.firstDay()).concerns(slot.step(), office);
    }

    private static boolean read(Slot slot, List<Task> desk) {
        return lines(slot, desk).findAny().isPresent();
    }

    private static Task of(Slot slot, List<Task> desk) {
        return lines(slot, desk).findFirst().orElseThrow();
    }

    private static Stream<Task> lines(Slot slot, List<Task> desk) {
        var words = Texts.in(Language.EN);
        var text = words.text("calendar.desk.of", slot.name(words), slot.period().year());
        return desk.stream().filter(task -> task.text().equals(text));
    }

    private static List<Task> desk(Calendar calendar, Office office) {
        var actor =
                new Actor(
                        UUID.randomUUID(),
                        new PostId(UUID.randomUUID()),
                        office,
                        new UnitCode("RW57"));
        return new CalendarTasks(calendar, KIGALI).of(actor, Texts.in(Language.EN));
    }

    private static Calendar on(LocalDate day) {
        var clock = Clock.fixed(day.atTime(12, 0).atZone(KIGALI).toInstant(), KIGALI);
        return new Calendar(
                clock, KIGALI, "rw", new Moved(new Moves(DSL.using(SQLDialect.POSTGRES))));
    }
}
