package org.imihigo.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imihigo.home.PanelView;
import org.imihigo.home.UnitPanel;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.people.Actor;
import org.imihigo.plans.pages.Link;
import org.imihigo.plans.pages.PlansPart;
import org.imihigo.territory.Unit;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** On a unit's page: its plan, how much of the year is vowed, and what lies outside of it. */
@Component
class PlansPanel implements UnitPanel {
    private static final int AFTER_THE_PROPOSALS = 45;

    private final Plans plans;
    private final Vows vows;

    PlansPanel(Plans plans, Vows vows) {
        this.plans = plans;
        this.vows = vows;
    }

    @Override
    public int order() {
        return AFTER_THE_PROPOSALS;
    }

    @Override
    public Optional<PanelView> of(
            Unit unit, FiscalPeriod period, Optional<Actor> actor, Words words) {
        var plan = plans.of(unit.code(), period.year());
        boolean own =
                unit.tier() == org.imihigo.kernel.Tier.DISTRICT
                        && actor.filter(one -> one.reportsFor(unit.code())).isPresent();
        if (plan.isEmpty() && !own) {
            return Optional.empty();
        }
        var doors = new ArrayList<Link>();
        plan.ifPresent(
                one ->
                        doors.add(
                                new Link(
                                        words.text("plans.action.of", period.year()),
                                        one.path(period.year()))));
        doors.add(
                new Link(
                        words.text("plans.alignment.short"),
                        AlignmentPages.path(unit.code(), period.year())));
        if (plan.isEmpty()) {
            doors.add(new Link(words.text("plans.list.title"), "/plans"));
        }
        var part =
                new PlansPart(
                        plan.map(one -> new Link(one.title(), one.path())),
                        plan.map(one -> sentence(one, period, words))
                                .orElseGet(() -> words.text("plans.panel.none")),
                        List.copyOf(doors));
        return Optional.of(new PanelView("plan", words.text("plans.panel.title"), part));
    }

    private String sentence(Plan plan, FiscalPeriod period, Words words) {
        var served = vows.of(plan);
        var year =
                Coverage.Year.of(
                        plans.lines(plan.code()).stream()
                                .map(line -> vows.coverage(line, period.year(), served))
                                .toList());
        return words.text("plans.panel.covered", year.takenUp(), year.planned(), period.year());
    }
}
