package org.imihigo.checks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.imihigo.checks.pages.AmbitionPart;
import org.imihigo.checks.pages.AmbitionPart.Mark;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Fraction;
import org.imihigo.people.Actor;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.PledgePanel;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** On a pledge's page: how far its target goes, beside the own past and the middle of the peers. */
@Component
class AmbitionPanel implements PledgePanel {
    private final Checks checks;

    AmbitionPanel(Checks checks) {
        this.checks = checks;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<View> of(
            Pledge pledge, FiscalPeriod period, Optional<Actor> actor, Words words) {
        return checks.signed(pledge.unit(), pledge.year())
                .flatMap(review -> part(review, pledge, words))
                .map(part -> new View("ambition", words.text("checks.ambition.title"), part));
    }

    private static Optional<AmbitionPart> part(Review review, Pledge pledge, Words words) {
        return review.plan().lines().stream()
                .filter(line -> line.tie().pledge().filter(pledge.id()::equals).isPresent())
                .findFirst()
                .map(line -> part(review, line, words));
    }

    private static AmbitionPart part(Review review, Planned line, Words words) {
        var index = Ambition.index(line);
        var around = review.around(line);
        var marks = index.map(own -> marks(own, around, words)).orElse(List.of());
        return new AmbitionPart(
                index.isEmpty()
                        ? Optional.of(FindingPages.ambition(line, words))
                        : Optional.empty(),
                words.text(
                        "checks.ambition.label",
                        percent("own", marks),
                        percent("trend", marks),
                        percent("median", marks)),
                marks,
                review.about(line.key()).stream().map(one -> one.says(words)).toList(),
                FindingPages.path(review.plan().unit(), review.plan().year()));
    }

    private static String percent(String kind, List<Mark> marks) {
        return marks.stream()
                .filter(mark -> mark.kind().equals(kind))
                .map(Mark::percent)
                .findFirst()
                .orElse("–");
    }

    private record Shown(String kind, String name, Fraction share) {}

    private static List<Mark> marks(Fraction own, Around around, Words words) {
        var shown = new ArrayList<Shown>();
        shown.add(new Shown("own", words.text("checks.ambition.own"), own));
        around.trend()
                .ifPresent(
                        trend ->
                                shown.add(
                                        new Shown(
                                                "trend",
                                                words.text("checks.ambition.trend"),
                                                trend)));
        around.peers()
                .median()
                .ifPresent(
                        median ->
                                shown.add(
                                        new Shown(
                                                "median",
                                                words.text(
                                                        "checks.ambition.median",
                                                        around.peers().count()),
                                                median)));
        var shares = shown.stream().map(Shown::share).sorted(Comparator.naturalOrder()).toList();
        var low = shares.getFirst().min(Fraction.ZERO);
        var high = shares.getLast().max(low.plus(Fraction.of(1, 100)));
        var scale = new FindingTables.Scale(low, high);
        return shown.stream()
                .map(
                        one ->
                                new Mark(
                                        one.kind(),
                                        one.name(),
                                        words.percent(FindingTables.percent(one.share())),
                                        one.share().toString(),
                                        scale.at(one.share())))
                .toList();
    }
}
