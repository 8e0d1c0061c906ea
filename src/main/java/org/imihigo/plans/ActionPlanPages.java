package org.imihigo.plans;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.imihigo.calendar.Calendar;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.people.Actor;
import org.imihigo.plans.pages.ActionPlanPage;
import org.imihigo.plans.pages.Link;
import org.imihigo.web.Field;
import org.imihigo.web.Form;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** A year of a plan as it is presented: what is done, who pays, what is missing, what is vowed. */
@Component
class ActionPlanPages {
    private final Plans plans;
    private final ActionPlans years;
    private final Vows vows;
    private final Telling telling;
    private final Calendar calendar;

    ActionPlanPages(Plans plans, ActionPlans years, Vows vows, Telling telling, Calendar calendar) {
        this.plans = plans;
        this.years = years;
        this.vows = vows;
        this.telling = telling;
        this.calendar = calendar;
    }

    /**
     * @param edited the activity that is to be changed; empty for a new one
     */
    ActionPlanPage page(
            String code, FiscalYear year, String edited, Optional<Actor> actor, Words words) {
        var plan = plan(code, year);
        var action = years.of(plan, year);
        var typed =
                action.activities().stream()
                        .filter(one -> one.activity().toString().equals(edited))
                        .findFirst()
                        .map(ActionPlanPages::typed)
                        .orElseGet(HashMap::new);
        typed.putIfAbsent("day", calendar.today().toString());
        var form =
                actor.filter(one -> one.reportsFor(plan.unit())).map(one -> new Form(typed, words));
        return page(plan, year, action, form, words);
    }

    ActionPlanPage again(String code, FiscalYear year, Form form) {
        var plan = plan(code, year);
        return page(plan, year, years.of(plan, year), Optional.of(form), form.words());
    }

    private Plan plan(String code, FiscalYear year) {
        var plan = plans.get(code);
        if (!plan.covers(year)) {
            throw Refusal.notFound("plans.plan.other-year", year);
        }
        return plan;
    }

    private static Map<String, String> typed(Activity activity) {
        var typed = new HashMap<String, String>();
        typed.put("activity", activity.activity().toString());
        typed.put("version", String.valueOf(activity.version()));
        typed.put("line", activity.line().line());
        typed.put("name", activity.name());
        typed.put("cost", String.valueOf(activity.cost()));
        activity.funds().forEach((fund, amount) -> typed.put(name(fund), String.valueOf(amount)));
        return typed;
    }

    static String name(Fund fund) {
        return "fund-" + fund.word();
    }

    private ActionPlanPage page(
            Plan plan, FiscalYear year, ActionPlan action, Optional<Form> form, Words words) {
        var served = vows.of(plan);
        var name = words.text("plans.action.title", year);
        return new ActionPlanPage(
                telling.path(plan, Optional.of(name), words),
                name,
                telling.unit(plan.unit(), words),
                year.toString(),
                plan.years().stream().map(one -> new Link(one.toString(), plan.path(one))).toList(),
                new Link(
                        words.text("plans.action.contract", year),
                        "/contracts/" + plan.unit() + "/" + year),
                money(action.money(), amount -> Telling.money(amount, words)),
                action.lines().stream()
                        .filter(
                                line ->
                                        line.aim().target(year).isPresent()
                                                || !action.of(line).isEmpty())
                        .map(line -> line(plan, line, year, action, served, form, words))
                        .toList(),
                action.presentations().stream().map(one -> shown(one, action, words)).toList(),
                form.map(typed -> forms(plan, year, action, typed)));
    }

    private static ActionPlanPage.Money money(ActionPlan.Money money, LongFunction<String> shown) {
        return new ActionPlanPage.Money(
                shown.apply(money.cost()),
                shown.apply(money.paid()),
                shown.apply(money.committed()),
                shown.apply(money.gap()),
                money.gap() > 0);
    }

    private ActionPlanPage.Line line(
            Plan plan,
            PlanLine line,
            FiscalYear year,
            ActionPlan action,
            Vows.Served served,
            Optional<Form> form,
            Words words) {
        var coverage = vows.coverage(line, year, served);
        var activities = action.of(line);
        return new ActionPlanPage.Line(
                line.code(),
                line.aim().indicator(),
                line.path(),
                line.aim()
                        .target(year)
                        .map(amount -> words.number(amount) + "\u00a0" + line.aim().measure())
                        .orElse(""),
                served.hasContract(year) ? coverage.kind().light() : "grey",
                served.hasContract(year)
                        ? Telling.coverage(coverage, words)
                        : words.text("plans.coverage.no-contract"),
                served.by(line, year).stream().map(one -> telling.link(one, words)).toList(),
                activities.stream()
                        .map(one -> activity(plan, one, action, form.isPresent(), words))
                        .toList(),
                activities.isEmpty()
                        ? Optional.empty()
                        : Optional.of(money(action.money(activities), words::number)));
    }

    private static ActionPlanPage.Activity activity(
            Plan plan, Activity activity, ActionPlan action, boolean own, Words words) {
        var funds =
                activity.funds().entrySet().stream()
                        .map(
                                one ->
                                        words.text(
                                                "plans.fund.amount",
                                                words.text("plans.fund." + one.getKey().word()),
                                                words.number(one.getValue())))
                        .collect(Collectors.joining(" · "));
        return new ActionPlanPage.Activity(
                activity.name(),
                funds,
                money(action.money(List.of(activity)), words::number),
                own
                        ? Optional.of(
                                plan.path(activity.year())
                                        + "?activity="
                                        + activity.activity()
                                        + "#activity-form")
                        : Optional.empty());
    }

    private ActionPlanPage.Shown shown(Presentation shown, ActionPlan action, Words words) {
        return new ActionPlanPage.Shown(
                words.date(shown.day()),
                words.text("plans.audience." + shown.audience().word()),
                shown.whom(),
                shown.note(),
                shown.commitments().stream()
                        .map(
                                one ->
                                        words.text(
                                                "plans.presentation.promised",
                                                one.whom(),
                                                Telling.money(one.amount(), words),
                                                name(action, one.activity())))
                        .toList(),
                words.text(
                        "plans.line.by", telling.post(shown.by(), words), words.day(shown.at())));
    }

    private static String name(ActionPlan action, UUID activity) {
        return action.activities().stream()
                .filter(one -> one.activity().equals(activity))
                .findFirst()
                .map(Activity::name)
                .orElse("");
    }

    private static ActionPlanPage.Forms forms(
            Plan plan, FiscalYear year, ActionPlan action, Form form) {
        var words = form.words();
        var lines =
                action.lines().stream()
                        .map(
                                line ->
                                        form.option(
                                                "line",
                                                line.code(),
                                                line.code() + " " + line.aim().indicator()))
                        .toList();
        var audiences =
                Arrays.stream(Presentation.Audience.values())
                        .map(
                                one ->
                                        form.option(
                                                "audience",
                                                one.name(),
                                                words.text("plans.audience." + one.word())))
                        .toList();
        var promised = new ArrayList<Field.Option>();
        promised.add(form.option("promised", "", words.text("plans.presentation.nothing")));
        action.activities()
                .forEach(
                        one ->
                                promised.add(
                                        form.option(
                                                "promised",
                                                one.activity().toString(),
                                                one.name())));
        return new ActionPlanPage.Forms(
                plan.path(year) + "/activities",
                form.id("activity").toString(),
                form.number("version"),
                List.of(form.field("line", lines), form.field("name"), form.field("cost")),
                Arrays.stream(Fund.values()).map(fund -> form.field(name(fund))).toList(),
                plan.path(year) + "/presentations",
                form.id("presentation").toString(),
                List.of(
                        form.field("day"),
                        form.field("audience", audiences),
                        form.field("whom"),
                        form.field("note"),
                        form.field("promised", promised),
                        form.field("amount"),
                        form.field("giver")));
    }
}
