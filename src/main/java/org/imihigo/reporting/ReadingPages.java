package org.imihigo.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Indicators;
import org.imihigo.kernel.Refusal;
import org.imihigo.people.Actor;
import org.imihigo.people.People;
import org.imihigo.people.PostId;
import org.imihigo.pledges.Pledges;
import org.imihigo.reporting.pages.ReadingPage;
import org.imihigo.reporting.pages.ReportPage;
import org.imihigo.territory.Territory;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** One reading with its whole story. Names posts, never persons. */
@Component
class ReadingPages {
    private final Stories stories;
    private final Commentaries commentaries;
    private final Customs customs;
    private final Pledges pledges;
    private final Indicators indicators;
    private final Proofs proofs;
    private final People people;
    private final Territory territory;

    ReadingPages(
            Stories stories,
            Commentaries commentaries,
            Customs customs,
            Pledges pledges,
            Indicators indicators,
            Proofs proofs,
            People people,
            Territory territory) {
        this.stories = stories;
        this.commentaries = commentaries;
        this.customs = customs;
        this.pledges = pledges;
        this.indicators = indicators;
        this.proofs = proofs;
        this.people = people;
        this.territory = territory;
    }

    Reply.Page of(ReadingId id, Optional<Actor> actor, Words words) {
        var story = stories.of(id);
        var reading =
                story.stream()
                        .map(Step::reading)
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> Refusal.notFound("reporting.reading.unknown"));
        var pledge =
                pledges.find(reading.unit(), reading.period().year(), reading.series())
                        .orElseThrow(() -> Refusal.notFound("reporting.reading.unknown"));
        var item = new Item(pledge, indicators.series(reading.series()));
        Map<ReadingId, List<ReportPage.Proof>> shown =
                actor.filter(one -> one.sees(reading.unit())).isPresent()
                        ? proofs.of(story.stream().map(step -> step.reading().id()).toList(), words)
                        : Map.of();
        return new ReadingPage(
                item.name(words),
                territory.fullName(reading.unit(), words) + " · " + words.period(reading.period()),
                territory.steps(reading.unit(), words),
                item.shown(reading.amount(), words),
                counts(item, reading.amount(), words),
                mark(reading, story, words),
                facts(item, reading, actor, words),
                "/pledges/" + pledge.id(),
                story.stream().map(step -> said(step, item, shown, words)).toList());
    }

    private static ReportPage.Mark mark(Reading reading, List<Step> story, Words words) {
        var here =
                story.stream()
                        .filter(step -> step.reading().id().equals(reading.id()))
                        .findFirst()
                        .orElseThrow();
        if (!here.inForce()) {
            return Marks.mark("tag", "reporting.mark.superseded", words);
        }
        if (reading.kind() != Kind.SELF) {
            return Marks.mark("tag confirmed", "reporting.kind.validated", words);
        }
        boolean confirmed =
                story.stream()
                        .anyMatch(
                                step -> step.inForce() && step.reading().kind() == Kind.VALIDATED);
        return here.verdicts().isEmpty() && confirmed
                ? Marks.mark("tag confirmed", "reporting.mark.confirmed", words)
                : Marks.of(
                        Optional.of(reading),
                        here.verdicts().stream().reduce((_, last) -> last),
                        words);
    }

    /** What was said beside the figure is for those who work with the unit. */
    private List<ReadingPage.Fact> facts(
            Item item, Reading reading, Optional<Actor> actor, Words words) {
        var facts = new ArrayList<ReadingPage.Fact>();
        item.target(reading.period())
                .ifPresent(target -> facts.add(fact("target", item.shown(target, words), words)));
        facts.add(fact("kind", kind(reading, words), words));
        facts.add(fact("by", post(reading.by(), words), words));
        facts.add(fact("at", words.moment(reading.at()), words));
        if (reading.amount() instanceof Amount.NotApplicable(var reason)) {
            facts.add(fact("reason", reason, words));
        }
        if (actor.filter(one -> one.sees(reading.unit())).isPresent()) {
            var said = commentaries.of(List.of(reading.id())).get(reading.id());
            facts.addAll(Beside.of(item, reading, Optional.ofNullable(said), customs, words));
        }
        return facts;
    }

    private static ReadingPage.Fact fact(String key, String text, Words words) {
        return new ReadingPage.Fact(words.text("reporting.fact." + key), text);
    }

    private static String kind(Reading reading, Words words) {
        return words.text(
                switch (reading.kind()) {
                    case SELF -> "reporting.kind.self";
                    case VALIDATED -> "reporting.kind.validated";
                    case VERIFIED -> "reporting.kind.verified";
                    case CITIZEN -> "reporting.kind.citizen";
                    case MEASURED -> "reporting.kind.measured";
                });
    }

    private String post(PostId id, Words words) {
        return people.title(people.post(id), words);
    }

    private ReadingPage.Said said(
            Step step, Item item, Map<ReadingId, List<ReportPage.Proof>> shown, Words words) {
        var reading = step.reading();
        var returned =
                step.verdicts().stream()
                        .filter(verdict -> verdict.decision() == Verdict.Decision.RETURN)
                        .reduce((_, last) -> last);
        var note =
                reading.note()
                        .or(
                                () ->
                                        returned.flatMap(Verdict::reason)
                                                .map(
                                                        why ->
                                                                words.text(
                                                                        "reporting.story.returned",
                                                                        why)));
        return new ReadingPage.Said(
                item.shown(reading.amount(), words),
                kind(reading, words),
                step.inForce(),
                !step.inForce(),
                post(reading.by(), words),
                words.moment(reading.at()),
                note,
                shown.getOrDefault(reading.id(), List.of()));
    }

    /** Both counts of a rate in words: "87 persons insured of 97 eligible persons". */
    static String counts(Item item, Amount amount, Words words) {
        return amount instanceof Amount.Counts(long first, long second)
                ? item.series()
                        .indicator()
                        .ratio()
                        .map(
                                ratio ->
                                        words.text(
                                                "reporting.reading.of",
                                                first,
                                                ratio.numerator().in(words),
                                                second,
                                                ratio.denominator().in(words)))
                        .orElse("")
                : "";
    }
}
