package org.imihigo.proposals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.imihigo.calendar.Calendar;
import org.imihigo.documents.DocumentId;
import org.imihigo.kernel.Refusal;
import org.imihigo.people.Actor;
import org.imihigo.proposals.pages.AssemblyFormPage;
import org.imihigo.territory.Territory;
import org.imihigo.web.Field;
import org.imihigo.web.Form;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** The form in which an assembly is recorded. */
@Component
class AssemblyForms {
    private static final int LONGEST_NOTE = 2_000;
    private static final int MOST_DAYS_LATER = 366;

    private final Calendar calendar;
    private final Territory territory;
    private final Levels levels;

    AssemblyForms(Calendar calendar, Territory territory, Levels levels) {
        this.calendar = calendar;
        this.territory = territory;
        this.levels = levels;
    }

    /** Whoever serves a place where citizens meet. */
    void mustBeOpenTo(Actor actor) {
        var unit = territory.unit(actor.unit());
        if (!levels.isPlace(unit) || !actor.reportsFor(actor.unit())) {
            throw Refusal.notYours("proposals.assembly.not-yours");
        }
    }

    /** What the form records; nothing where it has a problem. */
    Optional<Assembly> read(Form form, Optional<DocumentId> minutes, Actor actor) {
        var day = form.read("day", () -> ProposalController.day(form.text("day")));
        day.ifPresent(on -> mustBePast(form, on));
        var attendance = attendance(form);
        var expected = form.has("expected") ? count(form, "expected") : Optional.<Integer>empty();
        var note = form.text("note");
        if (note.length() > LONGEST_NOTE) {
            form.wrong("note", "proposals.wrong.long", note.length(), LONGEST_NOTE);
        } else if (PersonalText.isIn(note)) {
            form.wrong("note", "proposals.wrong.personal");
        }
        var correction = correction(form);
        if (!form.isRight()) {
            return Optional.empty();
        }
        return form.read(
                "expected",
                () ->
                        new Assembly(
                                new AssemblyId(form.id("id")),
                                actor.unit(),
                                day.orElseThrow(),
                                attendance.orElseThrow(),
                                expected.filter(invited -> invited > 0),
                                note,
                                minutes,
                                actor.post(),
                                Optional.of(actor.person()),
                                calendar.now(),
                                correction));
    }

    /** Of which record the form is the correction, and why. */
    private static Optional<Assembly.Correction> correction(Form form) {
        var of = Form.uuid(form.text("corrects")).map(AssemblyId::new);
        if (of.isPresent() && !form.has("why")) {
            form.wrong("why", "proposals.assembly.no-why");
        }
        return of.map(id -> new Assembly.Correction(id, form.text("why")));
    }

    /** A record as its form would have sent it, to be corrected. */
    AssemblyFormPage correcting(Assembly held, Actor actor, Words words) {
        var typed = new HashMap<String, String>();
        typed.put("corrects", held.id().toString());
        typed.put("day", held.day().toString());
        held.attendance()
                .present()
                .forEach(
                        (seat, present) ->
                                typed.put(name(seat.sex(), seat.band()), String.valueOf(present)));
        typed.put("total", String.valueOf(held.attendance().total()));
        held.expected().ifPresent(invited -> typed.put("expected", String.valueOf(invited)));
        typed.put("note", held.note());
        return page(new Form(typed, words), actor);
    }

    private void mustBePast(Form form, LocalDate day) {
        if (day.isAfter(calendar.today())) {
            form.wrong("day", "proposals.assembly.future");
        } else if (day.isBefore(calendar.today().minusDays(MOST_DAYS_LATER))) {
            form.wrong("day", "proposals.assembly.old");
        }
    }

    /** Every seat's count; together they make the total that was typed. */
    private static Optional<Attendance> attendance(Form form) {
        var present = new HashMap<Attendance.Seat, Integer>();
        for (var band : Attendance.Band.values()) {
            for (var sex : Attendance.Sex.values()) {
                var name = name(sex, band);
                var count = form.has(name) ? count(form, name) : Optional.of(0);
                count.ifPresent(number -> present.put(new Attendance.Seat(sex, band), number));
            }
        }
        var total = count(form, "total");
        if (!form.isRight()) {
            return Optional.empty();
        }
        var read = form.read("total", () -> new Attendance(present));
        read.filter(some -> total.filter(typed -> typed == some.total()).isEmpty())
                .ifPresent(
                        some ->
                                form.wrong(
                                        "total",
                                        "proposals.attendance.total",
                                        some.total(),
                                        total.orElse(0)));
        return read;
    }

    private static Optional<Integer> count(Form form, String name) {
        var typed = form.text(name).replaceAll("[\\s.,\u00a0]", "");
        if (!typed.matches("[0-9]{1,6}")) {
            form.wrong(name, "proposals.wrong.count");
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(typed));
    }

    static String name(Attendance.Sex sex, Attendance.Band band) {
        return sex.word() + "-" + band.word();
    }

    AssemblyFormPage fresh(Actor actor, Words words) {
        return page(new Form(Map.of("day", calendar.today().toString()), words), actor);
    }

    AssemblyFormPage page(Form form, Actor actor) {
        var words = form.words();
        var ages = Stream.of(Attendance.Band.values()).map(band -> age(form, band, words)).toList();
        var fields = new ArrayList<Field>();
        fields.add(form.field("day"));
        ages.forEach(age -> fields.addAll(List.of(age.female(), age.male(), age.unknown())));
        Stream.of("total", "expected", "note", "minutes", "why")
                .map(form::field)
                .forEach(fields::add);
        return new AssemblyFormPage(
                form.id("id").toString(),
                form.text("corrects"),
                territory.fullName(actor.unit(), words),
                Paths.to(territory, actor.unit(), words.text("proposals.assembly.form"), words),
                ages,
                fields);
    }

    private static AssemblyFormPage.Age age(Form form, Attendance.Band band, Words words) {
        return new AssemblyFormPage.Age(
                words.text("proposals.band." + band.word()),
                form.field(name(Attendance.Sex.FEMALE, band)),
                form.field(name(Attendance.Sex.MALE, band)),
                form.field(name(Attendance.Sex.UNKNOWN, band)));
    }
}
