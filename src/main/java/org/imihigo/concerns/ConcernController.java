package org.imihigo.concerns;

import static org.imihigo.web.Reply.conflict;
import static org.imihigo.web.Reply.seeOther;
import static org.imihigo.web.Reply.unprocessable;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.imihigo.calendar.Calendar;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.web.Form;
import org.imihigo.web.Open;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Concerns: how fast they are answered, to write one down, to answer, to send on. */
@Controller
@RequestMapping("/concerns")
class ConcernController {
    private static final int LONGEST = 2_000;

    private final Concerns concerns;
    private final ConcernPages pages;
    private final SpeedPages speeds;
    private final Calendar calendar;

    ConcernController(Concerns concerns, ConcernPages pages, SpeedPages speeds, Calendar calendar) {
        this.concerns = concerns;
        this.pages = pages;
        this.speeds = speeds;
        this.calendar = calendar;
    }

    /** A code leads straight to its concern. */
    @Open
    @GetMapping
    Reply list(
            @RequestParam(defaultValue = "") String code,
            @RequestParam Optional<UnitCode> unit,
            @RequestParam Optional<FiscalPeriod> period,
            Optional<Actor> actor,
            Words words) {
        if (!code.isBlank()) {
            return seeOther(concerns.course(typed(code)).concern().path());
        }
        return speeds.page(
                unit, period.orElseGet(calendar::quarter), actor, new Form(Map.of(), words));
    }

    /** As people write it: in small letters, with spaces. */
    private static String typed(String code) {
        return code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    @GetMapping("/new")
    Reply write(Actor actor, Words words) {
        actor.mustReportFor(actor.unit());
        return pages.form(actor, new Form(Map.of("day", calendar.today().toString()), words));
    }

    @PostMapping
    Reply raise(@RequestParam Map<String, String> fields, Actor actor, Words words) {
        actor.mustReportFor(actor.unit());
        var form = new Form(fields, words);
        var day = form.read("day", () -> Form.day(form.text("day"), "concerns.day.unreadable"));
        var topic = form.read("topic", () -> topic(form.text("topic")));
        if (form.text("words").isEmpty() || form.text("words").length() > LONGEST) {
            form.wrong("words", "concerns.words.length", LONGEST);
        }
        var kept =
                form.isRight()
                        ? form.read("day", () -> raise(form, day, topic, actor))
                        : Optional.<Concern>empty();
        return kept.map(one -> seeOther(one.path()))
                .orElseGet(() -> unprocessable(pages.form(actor, form)));
    }

    private Concern raise(Form form, Optional<LocalDate> day, Optional<Topic> topic, Actor actor) {
        return concerns.raise(
                form.id("id"), day.orElseThrow(), topic.orElseThrow(), form.text("words"), actor);
    }

    private static Topic topic(String typed) {
        return Topic.named(typed).orElseThrow(() -> Refusal.invalid("concerns.topic.which"));
    }

    @Open
    @GetMapping("/{code}")
    Reply show(@PathVariable String code, Optional<Actor> actor, Words words) {
        var fresh = new Form(Map.of("day", calendar.today().toString()), words);
        return pages.page(concerns.course(code), actor, fresh);
    }

    @PostMapping("/{code}/answer")
    Reply answer(
            @PathVariable String code,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Words words) {
        var form = new Form(fields, words);
        var outcome = form.read("outcome", () -> outcome(form.text("outcome")));
        var day = form.read("day", () -> Form.day(form.text("day"), "concerns.day.unreadable"));
        mustBeShort(form, "answer");
        return tried(
                code,
                form,
                "answer",
                actor,
                () ->
                        concerns.answer(
                                code,
                                form.id("id"),
                                outcome.orElseThrow(),
                                form.text("answer"),
                                day.orElseThrow(),
                                actor));
    }

    private static Outcome outcome(String typed) {
        return Outcome.named(typed).orElseThrow(() -> Refusal.invalid("concerns.outcome.which"));
    }

    @PostMapping("/{code}/referral")
    Reply refer(
            @PathVariable String code,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Words words) {
        var form = new Form(fields, words);
        var to = form.read("to", () -> office(form.text("to")));
        mustBeShort(form, "why");
        return tried(
                code,
                form,
                "why",
                actor,
                () ->
                        concerns.refer(
                                code, form.id("id"), to.orElseThrow(), form.text("why"), actor));
    }

    private static UnitCode office(String typed) {
        return UnitCode.parse(typed).orElseThrow(() -> Refusal.invalid("concerns.refer.where"));
    }

    @PostMapping("/{code}/reopening")
    Reply reopen(
            @PathVariable String code,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Words words) {
        var form = new Form(fields, words);
        mustBeShort(form, "again");
        return tried(
                code,
                form,
                "again",
                actor,
                () -> concerns.reopen(code, form.id("id"), form.text("again"), actor));
    }

    private static void mustBeShort(Form form, String field) {
        if (form.text(field).length() > LONGEST) {
            form.wrong(field, "concerns.words.length", LONGEST);
        }
    }

    /** What is refused is said where it was typed, and nothing that was typed is lost. */
    private Reply tried(String code, Form form, String field, Actor actor, Runnable deed) {
        var course = concerns.course(code);
        if (!course.isReadableBy(actor)) {
            throw Refusal.notYours("concerns.unknown");
        }
        if (!form.isRight()) {
            return unprocessable(pages.page(course, Optional.of(actor), form));
        }
        try {
            deed.run();
            return seeOther(course.concern().path());
        } catch (Refusal refusal) {
            form.wrong(field, refusal);
            var page = pages.page(concerns.course(code), Optional.of(actor), form);
            return refusal.reason() == Refusal.Reason.INVALID
                    ? unprocessable(page)
                    : conflict(page);
        }
    }

    @PostMapping("/figure")
    Reply report(
            @RequestParam Map<String, String> fields,
            @RequestParam FiscalPeriod period,
            Actor actor,
            Words words) {
        actor.mustReportFor(actor.unit());
        var form = new Form(fields, words);
        try {
            concerns.report(
                    form.id("id"),
                    period,
                    series(form.text("series")),
                    words.text("concerns.figure.note"),
                    actor);
            return seeOther("/reports/" + actor.unit() + "/" + period);
        } catch (Refusal refusal) {
            form.wrong("series", refusal);
            return unprocessable(
                    speeds.page(Optional.of(actor.unit()), period, Optional.of(actor), form));
        }
    }

    private static SeriesId series(String typed) {
        return typed.matches("[0-9]{1,9}")
                ? new SeriesId(Integer.parseInt(typed))
                : new SeriesId(0);
    }
}
