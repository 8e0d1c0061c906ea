package org.imihigo.proposals;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.imihigo.indicators.Indicators;
import org.imihigo.people.People;
import org.imihigo.pledges.PledgeId;
import org.imihigo.pledges.Pledges;
import org.imihigo.proposals.pages.Mark;
import org.imihigo.proposals.pages.Row;
import org.imihigo.territory.Territory;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** Proposals and their steps in the words of their reader. */
@Component
class Telling {
    private final Proposals proposals;
    private final AllAssemblies assemblies;
    private final Pledges pledges;
    private final Indicators indicators;
    private final Territory territory;
    private final People people;
    private final ZoneId zone;

    Telling(
            Proposals proposals,
            AllAssemblies assemblies,
            Pledges pledges,
            Indicators indicators,
            Territory territory,
            People people,
            ZoneId zone) {
        this.proposals = proposals;
        this.assemblies = assemblies;
        this.pledges = pledges;
        this.indicators = indicators;
        this.territory = territory;
        this.people = people;
        this.zone = zone;
    }

    /** What a step says: "Passed on to Nyamata Sector". */
    String step(Step step, Words words) {
        return fate(step.fate(), step, words);
    }

    private String fate(Fate fate, Step step, Words words) {
        var key = "proposals.said." + fate.word();
        return switch (fate) {
            case Fate.Kept(var by) -> words.text(key, day(by, words));
            case Fate.Dropped(var by) -> words.text(key, day(by, words));
            case Fate.PassedUp() ->
                    words.text(
                            key,
                            step.next().map(next -> territory.fullName(next, words)).orElse(""));
            case Fate.Taken(var pledge) -> words.text(key, pledge(pledge, words));
            case Fate.Promised(var year) ->
                    words.text(key, territory.fullName(step.level(), words), year);
            case Fate.Merged(var into) -> words.text(key, proposals.get(into).code());
            case Fate.Deferred(var year) -> words.text(key, year);
            case Fate.Refused(), Fate.Undone _ -> words.text(key);
        };
    }

    private String day(AssemblyId id, Words words) {
        return assemblies.find(id).map(assembly -> words.date(assembly.day())).orElse("");
    }

    /** "3. Area under terraces, Bugesera District, 2026-27". */
    String pledge(PledgeId id, Words words) {
        var pledge = pledges.get(id);
        return words.text(
                "proposals.said.pledge",
                pledge.number(),
                indicators.series(pledge.series()).indicator().name().in(words),
                territory.fullName(pledge.unit(), words),
                pledge.year());
    }

    /** Where the thing is that a step speaks of. */
    Optional<String> address(Step step) {
        return switch (step.fate()) {
            case Fate.Kept(var by) -> Optional.of("/assemblies/" + by);
            case Fate.Dropped(var by) -> Optional.of("/assemblies/" + by);
            case Fate.Taken(var pledge) -> Optional.of("/pledges/" + pledge);
            case Fate.Merged(var into) -> Optional.of(proposals.get(into).path());
            case Fate.PassedUp _, Fate.Promised _, Fate.Deferred _, Fate.Refused _, Fate.Undone _ ->
                    Optional.empty();
        };
    }

    /** The post, and never who holds it. */
    String by(Step step, Words words) {
        return people.title(people.post(step.by()), words);
    }

    Mark mark(Outcome outcome, Words words) {
        var classes =
                switch (outcome) {
                    case WAITING -> "tag provisional";
                    case ADOPTED -> "tag confirmed";
                    case REFUSED -> "tag returned";
                    case MERGED, DEFERRED -> "tag";
                };
        return new Mark(classes, words.text("proposals.outcome." + outcome.word()));
    }

    /** A proposal in a list, its words only where the reader may read them. */
    Row row(Standing standing, boolean readable, Words words) {
        var proposal = standing.proposal();
        return new Row(
                proposal.code().value(),
                proposal.path(),
                readable ? proposal.title() : words.text("proposals.hidden.title"),
                words.text(
                        "proposals.row.place",
                        territory.fullName(proposal.unit(), words),
                        words.text("proposals.category." + proposal.category().word()),
                        proposal.year()),
                mark(standing.outcome(), words),
                standing.waits()
                        .map(
                                level ->
                                        words.text(
                                                "proposals.row.waits",
                                                territory.fullName(level, words),
                                                day(standing)))
                        .orElseGet(() -> words.text("proposals.row.answered", day(standing))));
    }

    private LocalDate day(Standing standing) {
        return LocalDate.ofInstant(standing.since(), zone);
    }
}
