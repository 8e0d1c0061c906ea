package org.imihigo.reporting;

import static org.imihigo.web.Reply.seeOther;
import static org.imihigo.web.Reply.unprocessable;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.web.Form;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the owner of a report asks for, and what a second person answers. */
@Controller
@RequestMapping("/reports/{unit}/{period}/requests")
class RequestController {
    private final Requests requests;
    private final RequestPages pages;

    RequestController(Requests requests, RequestPages pages) {
        this.requests = requests;
        this.pages = pages;
    }

    @GetMapping
    Reply show(
            @PathVariable UnitCode unit,
            @PathVariable FiscalPeriod period,
            Actor actor,
            Words words) {
        actor.mustSee(unit);
        return pages.fresh(unit, period, actor, words);
    }

    @PostMapping("/days")
    Reply askForDays(
            @PathVariable UnitCode unit,
            @PathVariable FiscalPeriod period,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Words words) {
        actor.mustSee(unit);
        var form = new Form(fields, words);
        return asked(unit, period, form, "why", actor, () -> askForDays(unit, period, form, actor));
    }

    private void askForDays(UnitCode unit, FiscalPeriod period, Form form, Actor actor) {
        form.read("until", () -> day(form.text("until")))
                .ifPresent(
                        until ->
                                form.read(
                                        "until",
                                        () ->
                                                requests.askForDays(
                                                        unit,
                                                        period,
                                                        until,
                                                        form.text("why"),
                                                        actor)));
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (java.time.format.DateTimeParseException _) {
            throw Refusal.invalid("reporting.request.no-day");
        }
    }

    @PostMapping("/figures")
    Reply askAboutFigure(
            @PathVariable UnitCode unit,
            @PathVariable FiscalPeriod period,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Words words) {
        actor.mustSee(unit);
        var form = new Form(fields, words);
        return asked(
                unit,
                period,
                form,
                "because",
                actor,
                () ->
                        form.read(
                                "which",
                                () ->
                                        requests.askAbout(
                                                new ReadingId(form.id("which")),
                                                form.text("what").equals("deletion"),
                                                form.text("because"),
                                                actor)));
    }

    private Reply asked(
            UnitCode unit,
            FiscalPeriod period,
            Form form,
            String reason,
            Actor actor,
            Runnable asking) {
        if (form.has(reason)) {
            asking.run();
        } else {
            form.wrong(reason, "reporting.request.reason");
        }
        return form.isRight()
                ? seeOther("/reports/" + unit + "/" + period + "/requests")
                : unprocessable(pages.again(unit, period, form, actor));
    }

    @PostMapping("/{id}")
    Reply answer(
            @PathVariable UnitCode unit,
            @PathVariable FiscalPeriod period,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "no") String grant,
            @RequestParam(defaultValue = "") String why,
            Actor actor) {
        actor.mustSee(unit);
        requests.answer(
                id,
                grant.equals("yes"),
                Optional.of(why.strip()).filter(text -> !text.isEmpty()),
                actor);
        return seeOther("/reports/" + unit + "/" + period + "/requests");
    }
}
