package org.imihigo.plans;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.people.Actor;
import org.imihigo.plans.pages.AlignmentPart;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.PledgePanel;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** On a pledge's page: which plans it serves, and which it seems to. */
@Component
class AlignmentPanel implements PledgePanel {
    private static final int AFTER_ITS_ORIGIN = 60;

    private final Alignment alignment;
    private final Suggestions suggestions;
    private final Plans plans;
    private final Frameworks frameworks;
    private final Telling telling;

    AlignmentPanel(
            Alignment alignment,
            Suggestions suggestions,
            Plans plans,
            Frameworks frameworks,
            Telling telling) {
        this.alignment = alignment;
        this.suggestions = suggestions;
        this.plans = plans;
        this.frameworks = frameworks;
        this.telling = telling;
    }

    @Override
    public int order() {
        return AFTER_ITS_ORIGIN;
    }

    @Override
    public Optional<View> of(
            Pledge pledge, FiscalPeriod period, Optional<Actor> actor, Words words) {
        var links = alignment.of(pledge.id());
        boolean own = actor.filter(one -> one.reportsFor(pledge.unit())).isPresent();
        boolean orphan = links.isEmpty() && !alignment.orphans(List.of(pledge)).isEmpty();
        var part =
                new AlignmentPart(
                        links.stream().map(link -> line(link, words)).toList(),
                        links.isEmpty() && !orphan
                                ? Optional.of(words.text("plans.alignment.inherited"))
                                : Optional.empty(),
                        before(pledge, words),
                        own ? Optional.of(form(pledge, links, words)) : Optional.empty());
        return Optional.of(new View("alignment", words.text("plans.alignment.serves"), part));
    }

    private AlignmentPart.Line line(Link link, Words words) {
        var named = telling.named(link.to(), words);
        return new AlignmentPart.Line(
                named.plan(),
                named.text(),
                named.address(),
                words.text(
                        "plans.alignment.said",
                        telling.post(link.by(), words),
                        words.day(link.at())),
                link.to().toString());
    }

    /** What was taken back, for it is part of the record. */
    private List<String> before(Pledge pledge, Words words) {
        return alignment.history(pledge.id()).stream()
                .filter(link -> !link.added())
                .map(
                        link ->
                                words.text(
                                        "plans.alignment.taken-back",
                                        telling.named(link.to(), words).text(),
                                        telling.post(link.by(), words),
                                        words.day(link.at())))
                .toList();
    }

    private AlignmentPart.LinkForm form(Pledge pledge, List<Link> links, Words words) {
        Set<Reference> served = new HashSet<>(links.stream().map(Link::to).toList());
        return new AlignmentPart.LinkForm(
                pledge.id().toString(),
                suggestions.of(pledge, served).stream()
                        .map(
                                one -> {
                                    var named = telling.named(one.to(), words);
                                    return new AlignmentPart.Proposed(
                                            one.to().toString(),
                                            named.plan(),
                                            named.text(),
                                            words.text("plans.why." + Telling.word(one.why())));
                                })
                        .toList(),
                choices(pledge, served, words));
    }

    private List<AlignmentPart.Choice> choices(Pledge pledge, Set<Reference> served, Words words) {
        var choices = new ArrayList<AlignmentPart.Choice>();
        plans.of(pledge.unit(), pledge.year()).stream()
                .flatMap(plan -> plans.lines(plan.code()).stream())
                .filter(line -> !served.contains(line.reference()))
                .forEach(
                        line ->
                                choices.add(
                                        new AlignmentPart.Choice(
                                                line.reference().toString(),
                                                line.code() + " " + line.aim().indicator())));
        for (var framework : frameworks.of(pledge.year())) {
            framework.points().stream()
                    .filter(point -> !served.contains(framework.to(point)))
                    .forEach(
                            point ->
                                    choices.add(
                                            new AlignmentPart.Choice(
                                                    framework.to(point).toString(),
                                                    framework.code()
                                                            + " "
                                                            + point.code()
                                                            + " "
                                                            + point.text().in(words))));
        }
        return choices;
    }
}
