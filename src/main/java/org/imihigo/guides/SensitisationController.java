package org.imihigo.guides;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.imihigo.calendar.Calendar;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.proposals.Attendance;
import org.imihigo.web.Form;
import org.imihigo.web.Open;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sessions in which the cycle was explained: a public list, and the form of the unit. */
@Controller
@RequestMapping("/sensitisation")
class SensitisationController {
    private static final int LONGEST = 1_000;

    private final Sensitisations sessions;
    private final SensitisationPages pages;
    private final Calendar calendar;
    private final UnitCode country;

    SensitisationController(
            Sensitisations sessions,
            SensitisationPages pages,
            Calendar calendar,
            @Value("${imihigo.country:rw}") String country) {
        this.sessions = sessions;
        this.pages = pages;
        this.calendar = calendar;
        this.country = new UnitCode(country.toUpperCase(Locale.ROOT));
    }

    @Open
    @GetMapping
    Reply list(@RequestParam Optional<UnitCode> unit, Optional<Actor> actor, Words words) {
        return pages.list(unit.orElse(country), actor, words);
    }

    @GetMapping("/new")
    Reply write(Actor actor, Words words) {
        actor.mustReportFor(actor.unit());
        return pages.form(actor, new Form(Map.of("day", calendar.today().toString()), words));
    }

    @PostMapping
    Reply record(@RequestParam Map<String, String> fields, Actor actor, Words words) {
        actor.mustReportFor(actor.unit());
        var form = new Form(fields, words);
        var held = held(form, actor);
        try {
            if (held.isPresent()) {
                sessions.record(held.get(), actor);
                return Reply.seeOther("/sensitisation?unit=" + actor.unit());
            }
        } catch (Refusal refusal) {
            form.wrong("day", refusal);
        }
        return Reply.unprocessable(pages.form(actor, form));
    }

    private Optional<Sensitisation> held(Form form, Actor actor) {
        var day = form.read("day", () -> day(form.text("day")));
        var year = form.read("year", () -> year(form.text("year")));
        var topic = form.read("topic", () -> topic(form.text("topic")));
        var attendance = attendance(form);
        if (form.text("note").length() > LONGEST) {
            form.wrong("note", "guides.guide.long", LONGEST);
        }
        return form.isRight()
                ? Optional.of(
                        new Sensitisation(
                                form.id("id"),
                                actor.unit(),
                                year.orElseThrow(),
                                day.orElseThrow(),
                                topic.orElseThrow(),
                                attendance.orElseThrow(),
                                form.text("note"),
                                actor.post(),
                                Optional.of(actor.person()),
                                calendar.now()))
                : Optional.empty();
    }

    private static LocalDate day(String typed) {
        return Form.day(typed, "guides.session.day");
    }

    private static FiscalYear year(String typed) {
        return FiscalYear.parse(typed).orElseThrow(() -> Refusal.invalid("guides.session.year"));
    }

    private static Topic topic(String typed) {
        return Topic.named(typed).orElseThrow(() -> Refusal.invalid("guides.session.topic"));
    }

    private static Optional<Attendance> attendance(Form form) {
        var present = new HashMap<Attendance.Seat, Integer>();
        for (var band : Attendance.Band.values()) {
            for (var sex : Attendance.Sex.values()) {
                var name = SensitisationPages.name(sex, band);
                var typed = form.text(name);
                if (!typed.matches("[0-9]{0,6}")) {
                    form.wrong(name, "guides.session.count");
                } else if (!typed.isEmpty()) {
                    present.put(new Attendance.Seat(sex, band), Integer.parseInt(typed));
                }
            }
        }
        return form.isRight() ? form.read("day", () -> new Attendance(present)) : Optional.empty();
    }
}
