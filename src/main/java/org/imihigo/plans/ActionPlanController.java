package org.imihigo.plans;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.calendar.Calendar;
import org.imihigo.indicators.TypedNumber;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
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

/** A year of a plan: to show and to print, to plan its activities, and to record who promised. */
@Controller
@RequestMapping("/plans/{plan}/years/{year}")
class ActionPlanController {
    private final ActionPlans years;
    private final ActionPlanPages pages;
    private final Calendar calendar;

    ActionPlanController(ActionPlans years, ActionPlanPages pages, Calendar calendar) {
        this.years = years;
        this.pages = pages;
        this.calendar = calendar;
    }

    @Open
    @GetMapping
    Reply show(
            @PathVariable String plan,
            @PathVariable FiscalYear year,
            @RequestParam(defaultValue = "") String activity,
            Optional<Actor> actor,
            Words words) {
        return pages.page(plan, year, activity, actor, words);
    }

    @PostMapping("/activities")
    Reply plan(
            @PathVariable String plan,
            @PathVariable FiscalYear year,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Words words) {
        var form = new Form(fields, words);
        var funds = new EnumMap<Fund, Long>(Fund.class);
        for (var fund : Fund.values()) {
            money(form, ActionPlanPages.name(fund)).ifPresent(amount -> funds.put(fund, amount));
        }
        if (!form.has("cost")) {
            form.wrong("cost", "plans.activity.cost");
        }
        var cost = money(form, "cost");
        return answer(
                plan,
                year,
                form,
                "cost",
                () ->
                        years.plan(
                                form.id("activity"),
                                form.number("version"),
                                form.has("removed"),
                                new Reference(plan, form.text("line")),
                                year,
                                form.text("name"),
                                cost.orElseThrow(),
                                funds,
                                actor));
    }

    private static Optional<Long> money(Form form, String name) {
        return form.has(name)
                ? form.read(name, () -> TypedNumber.read(form.text(name), 0, form.words()).scaled())
                : Optional.empty();
    }

    /** What is refused stands at the field; who may not, may not. */
    private Reply answer(String plan, FiscalYear year, Form form, String field, Runnable writing) {
        try {
            if (form.isRight()) {
                writing.run();
                return Reply.seeOther("/plans/" + plan + "/years/" + year);
            }
            return Reply.unprocessable(pages.again(plan, year, form));
        } catch (Refusal refusal) {
            form.wrong(field, refusal);
            return switch (refusal.reason()) {
                case INVALID -> Reply.unprocessable(pages.again(plan, year, form));
                case CONFLICT -> Reply.conflict(pages.again(plan, year, form));
                case NOT_FOUND, NOT_YOURS, CLOSED -> throw refusal;
            };
        }
    }

    @PostMapping("/presentations")
    Reply present(
            @PathVariable String plan,
            @PathVariable FiscalYear year,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Words words) {
        var form = new Form(fields, words);
        var day = form.read("day", () -> day(form.text("day")));
        var audience =
                Arrays.stream(Presentation.Audience.values())
                        .filter(one -> one.name().equals(form.text("audience")))
                        .findFirst()
                        .orElse(Presentation.Audience.COUNCIL);
        var promised = commitments(form);
        return answer(
                plan,
                year,
                form,
                "whom",
                () ->
                        years.present(
                                new Presentation(
                                        form.id("presentation"),
                                        plan,
                                        year,
                                        day.orElseThrow(),
                                        audience,
                                        form.text("whom"),
                                        form.text("note"),
                                        promised,
                                        actor.post(),
                                        Optional.of(actor.person()),
                                        calendar.now()),
                                actor));
    }

    private static LocalDate day(String typed) {
        return Form.day(typed, "plans.presentation.day");
    }

    /** One promise at a time: the next is recorded with another form. */
    private static List<Presentation.Commitment> commitments(Form form) {
        var activity = Form.uuid(form.text("promised"));
        if (activity.isEmpty()) {
            return List.of();
        }
        var amount = money(form, "amount").orElse(0L);
        return form.read("amount", () -> promise(activity.get(), form, amount))
                .map(List::of)
                .orElseGet(List::of);
    }

    private static Presentation.Commitment promise(UUID activity, Form form, long amount) {
        var giver = form.has("giver") ? form.text("giver") : form.text("whom");
        return new Presentation.Commitment(activity, giver, amount);
    }
}
