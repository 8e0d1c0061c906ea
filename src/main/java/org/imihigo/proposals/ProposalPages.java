package org.imihigo.proposals;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Indicators;
import org.imihigo.people.Actor;
import org.imihigo.proposals.pages.ProposalPage;
import org.imihigo.proposals.pages.ProposalPage.Fact;
import org.imihigo.proposals.pages.Row;
import org.imihigo.proposals.pages.SlipPage;
import org.imihigo.territory.Territory;
import org.imihigo.web.Form;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** The page of one proposal: public, but for words that nobody has passed on yet. */
@Component
class ProposalPages {
    private final AllProposals proposals;
    private final Telling telling;
    private final FateForms fates;
    private final Windows windows;
    private final Indicators indicators;
    private final Territory territory;
    private final ZoneId zone;

    ProposalPages(
            AllProposals proposals,
            Telling telling,
            FateForms fates,
            Windows windows,
            Indicators indicators,
            Territory territory,
            ZoneId zone) {
        this.proposals = proposals;
        this.telling = telling;
        this.fates = fates;
        this.windows = windows;
        this.indicators = indicators;
        this.territory = territory;
        this.zone = zone;
    }

    ProposalPage fresh(Journey journey, Optional<Actor> actor, Words words) {
        return page(journey, actor, new Form(Map.of(), words), Optional.empty());
    }

    /** Again, as it was typed; where somebody else decided meanwhile, with both decisions. */
    ProposalPage again(Journey journey, Actor actor, Form form) {
        var words = form.words();
        boolean stale = form.number("seen") != journey.steps().size();
        var clash =
                journey.last()
                        .filter(_ -> stale)
                        .map(
                                step ->
                                        new ProposalPage.Clash(
                                                words.text(
                                                        "proposals.clash.theirs",
                                                        telling.step(step, words),
                                                        telling.by(step, words),
                                                        step.at()),
                                                FateForms.chosen(form)));
        return page(journey, Optional.of(actor), form, clash);
    }

    private ProposalPage page(
            Journey journey, Optional<Actor> actor, Form form, Optional<ProposalPage.Clash> clash) {
        var words = form.words();
        var proposal = journey.proposal();
        boolean readable = isReadable(journey, actor);
        var standing = proposals.standing(proposal.id());
        var owner = actor.filter(one -> one.reportsFor(proposal.unit()));
        return new ProposalPage(
                Paths.to(territory, proposal.unit(), proposal.code().value(), words),
                proposal.code().value(),
                readable ? proposal.title() : words.text("proposals.hidden.title"),
                place(proposal, words),
                !readable,
                readable ? proposal.body() : "",
                telling.mark(standing.outcome(), words),
                state(journey, words),
                journey.last().map(Step::reason).orElse(""),
                readable ? facts(proposal, words) : List.of(),
                steps(journey, words),
                merged(proposal, actor, words),
                proposal.path() + "/slip",
                decision(journey, actor, form, clash),
                actor.filter(journey::isUndoneBy).map(_ -> undo(journey, words)),
                told(journey, owner, form),
                owner.flatMap(_ -> proposals.contact(proposal.id()))
                        .map(
                                way ->
                                        new ProposalPage.Contact(
                                                way, proposal.path() + "/contact/erasure")));
    }

    private static boolean isReadable(Journey journey, Optional<Actor> actor) {
        return journey.isShown()
                || actor.filter(one -> one.sees(journey.proposal().unit())).isPresent();
    }

    private String place(Proposal proposal, Words words) {
        return words.text(
                "proposals.row.place",
                territory.fullName(proposal.unit(), words),
                words.text("proposals.category." + proposal.category().word()),
                proposal.year());
    }

    /** Where it stands: with whom, and until when; or who answered what, and when. */
    String state(Journey journey, Words words) {
        var since = journey.last().map(Step::at).orElse(journey.proposal().at());
        return journey.waitsAt()
                .map(
                        level ->
                                words.text(
                                        windows.isLate(since)
                                                ? "proposals.state.late"
                                                : "proposals.state.waits",
                                        territory.fullName(level, words),
                                        LocalDate.ofInstant(since, zone),
                                        windows.due(since)))
                .orElseGet(() -> answered(journey.last().orElseThrow(), words));
    }

    private String answered(Step step, Words words) {
        return words.text(
                "proposals.state.answered",
                telling.step(step, words),
                LocalDate.ofInstant(step.at(), zone),
                telling.by(step, words));
    }

    private List<Fact> facts(Proposal proposal, Words words) {
        var facts = new ArrayList<Fact>();
        facts.add(
                fact(
                        "proposer",
                        proposal.organisation()
                                .map(
                                        name ->
                                                words.text(
                                                        "proposals.fact.organisation",
                                                        proposer(proposal, words),
                                                        name))
                                .orElseGet(() -> proposer(proposal, words)),
                        words));
        facts.add(fact("day", words.date(LocalDate.ofInstant(proposal.at(), zone)), words));
        proposal.wanted().ifPresent(wanted -> facts.add(wanted(wanted, words)));
        proposal.cost()
                .ifPresent(
                        cost ->
                                facts.add(
                                        fact(
                                                "cost",
                                                words.text("proposals.fact.francs", cost),
                                                words)));
        if (proposal.proposer().isPrivate()) {
            facts.add(fact("consent", words.text("proposals.fact.consented"), words));
        }
        return facts;
    }

    private static String proposer(Proposal proposal, Words words) {
        return words.text("proposals.proposer." + proposal.proposer().word());
    }

    private static Fact fact(String term, String text, Words words) {
        return new Fact(words.text("proposals.fact." + term), text, Optional.empty());
    }

    private Fact wanted(Proposal.Wanted wanted, Words words) {
        var series = indicators.series(wanted.series());
        var name = ProposalForms.name(series, words);
        var text =
                wanted.scaled()
                        .map(
                                scaled ->
                                        words.text(
                                                "proposals.fact.amount",
                                                name,
                                                series.indicator()
                                                        .shown(new Amount.Value(scaled), words)))
                        .orElse(name);
        return new Fact(
                words.text("proposals.fact.wanted"), text, Optional.of(series.indicator().path()));
    }

    private List<ProposalPage.Line> steps(Journey journey, Words words) {
        var standing = journey.inForce();
        return journey.steps().reversed().stream()
                .map(
                        step ->
                                new ProposalPage.Line(
                                        telling.step(step, words),
                                        telling.address(step),
                                        telling.by(step, words),
                                        words.moment(step.at()),
                                        step.reason(),
                                        !standing.contains(step)))
                .toList();
    }

    private List<Row> merged(Proposal proposal, Optional<Actor> actor, Words words) {
        return proposals.mergedInto(List.of(proposal.id())).stream()
                .map(standing -> telling.row(standing, isReadable(standing, actor), words))
                .toList();
    }

    static boolean isReadable(Standing standing, Optional<Actor> actor) {
        return standing.shown()
                || actor.filter(one -> one.sees(standing.proposal().unit())).isPresent();
    }

    private Optional<ProposalPage.Decision> decision(
            Journey journey, Optional<Actor> actor, Form form, Optional<ProposalPage.Clash> clash) {
        var level = actor.filter(journey::isDecidedBy).flatMap(_ -> journey.waitsAt());
        var stale = actor.map(Actor::unit).filter(_ -> clash.isPresent());
        return level.or(() -> stale.filter(journey.levels()::contains))
                .map(unit -> fates.page(journey, unit, form, clash))
                .map(page -> clash.isPresent() && level.isEmpty() ? page.closed() : page);
    }

    private static ProposalPage.Small undo(Journey journey, Words words) {
        return new ProposalPage.Small(
                journey.proposal().path() + "/undoing",
                UUID.randomUUID().toString(),
                journey.steps().size(),
                words.text("proposals.undo.button"));
    }

    private Optional<ProposalPage.Told> told(Journey journey, Optional<Actor> owner, Form form) {
        var answer =
                journey.last()
                        .filter(_ -> journey.waitsAt().isEmpty())
                        .filter(step -> step.fate().isDecision());
        return answer.flatMap(
                step -> {
                    var day = proposals.told(step).map(form.words()::date);
                    return day.isPresent() || owner.isPresent()
                            ? Optional.of(
                                    new ProposalPage.Told(
                                            day,
                                            journey.proposal().path() + "/answer",
                                            form.field("day")))
                            : Optional.empty();
                });
    }

    /** What the citizen takes home. */
    SlipPage slip(Journey journey, Optional<Actor> actor, String address, Words words) {
        var proposal = journey.proposal();
        return new SlipPage(
                Paths.to(territory, proposal.unit(), proposal.code().value(), words),
                proposal.code().value(),
                isReadable(journey, actor)
                        ? proposal.title()
                        : words.text("proposals.hidden.title"),
                place(proposal, words),
                words.date(LocalDate.ofInstant(proposal.at(), zone)),
                state(journey, words),
                journey.last().map(Step::reason).orElse(""),
                address,
                proposal.path());
    }
}
