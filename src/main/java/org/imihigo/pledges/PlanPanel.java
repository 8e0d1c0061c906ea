package org.imihigo.pledges;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Spelling;
import org.imihigo.people.Actor;
import org.imihigo.pledges.pages.PlanPart;
import org.imihigo.pledges.pages.PledgePage.Fact;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** On a pledge's page: what is done when, by whom, for whom and with what money. */
@Component
class PlanPanel implements PledgePanel {
    private final Pledges pledges;

    PlanPanel(Pledges pledges) {
        this.pledges = pledges;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<View> of(
            Pledge pledge, FiscalPeriod period, Optional<Actor> actor, Words words) {
        return pledges.plan(pledge.id())
                .map(plan -> new View("plan", words.text("pledges.plan.title"), part(plan, words)));
    }

    private static PlanPart part(Plan plan, Words words) {
        return new PlanPart(
                plan.activities().stream()
                        .map(one -> new PlanPart.Activity(one.text(), days(one, words)))
                        .toList(),
                Arrays.stream(Plan.Fund.values())
                        .filter(plan.funds()::containsKey)
                        .map(
                                fund ->
                                        new PlanPart.Fund(
                                                words.text("pledges.fund." + word(fund)),
                                                words.number(plan.funds().getOrDefault(fund, 0L))))
                        .toList(),
                plan.cost()
                        .map(
                                cost ->
                                        new PlanPart.Money(
                                                words.number(cost),
                                                words.number(plan.funded()),
                                                words.number(plan.gap().orElse(0L)))),
                facts(plan, words));
    }

    private static String days(Plan.Activity activity, Words words) {
        return Stream.of(activity.starts(), activity.ends())
                .flatMap(Optional::stream)
                .distinct()
                .map(words::date)
                .collect(Collectors.joining(" – "));
    }

    private static List<Fact> facts(Plan plan, Words words) {
        var facts = new ArrayList<Fact>();
        add(facts, "reference", plan.reference(), words);
        add(facts, "objective", plan.objective(), words);
        add(facts, "method", plan.method(), words);
        add(facts, "places", plan.places(), words);
        add(facts, "women", plan.women().map(words::number).orElse(""), words);
        add(facts, "men", plan.men().map(words::number).orElse(""), words);
        add(facts, "budget-line", plan.budgetLine(), words);
        add(facts, "responsible", plan.responsible(), words);
        add(facts, "joint", joint(plan, words), words);
        add(facts, "partners", plan.partners(), words);
        add(facts, "assumptions", plan.assumptions(), words);
        return facts;
    }

    /** Everybody with a share, and what is left to the unit itself. */
    private static String joint(Plan plan, Words words) {
        if (plan.joint().isEmpty()) {
            return "";
        }
        var own = words.text("pledges.plan.own", words.percent(plan.ownShare()));
        return Stream.concat(
                        plan.joint().stream()
                                .map(one -> one.owner() + " " + words.percent(one.percent())),
                        Stream.of(own))
                .collect(Collectors.joining("; "));
    }

    private static void add(List<Fact> facts, String term, String text, Words words) {
        if (!text.isEmpty()) {
            facts.add(new Fact(words.text("pledges.plan." + term), text));
        }
    }

    private static String word(Enum<?> value) {
        return Spelling.key(value);
    }
}
