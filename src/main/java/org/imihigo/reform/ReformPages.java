package org.imihigo.reform;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.Spelling;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.People;
import org.imihigo.reform.Proposal.Decision;
import org.imihigo.reform.Proposal.Signature;
import org.imihigo.reform.Proposal.State;
import org.imihigo.reform.pages.ReformPage;
import org.imihigo.reform.pages.ReformsPage;
import org.imihigo.territory.Reforms;
import org.imihigo.territory.Succession;
import org.imihigo.territory.Territory;
import org.imihigo.territory.Unit;
import org.imihigo.territory.UnitChange;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** Sets the pages of reforms. */
@Component
class ReformPages {
    private static final int SHOWN = 100;

    private final Territory territory;
    private final Reforms reforms;
    private final People people;

    ReformPages(Territory territory, Reforms reforms, People people) {
        this.territory = territory;
        this.reforms = reforms;
        this.people = people;
    }

    ReformsPage list(List<Proposal> proposals, Actor actor, Words words) {
        return new ReformsPage(
                Proposing.mayPropose(actor),
                proposals.stream().map(one -> row(one, words)).toList());
    }

    private ReformsPage.Row row(Proposal proposal, Words words) {
        var draft = proposal.draft();
        return new ReformsPage.Row(
                "/reform/" + proposal.id(),
                ReformTasks.kind(draft, words),
                draft.reform().ending().stream()
                        .map(code -> name(code, words))
                        .collect(Collectors.joining(", ")),
                words.date(draft.day()),
                state(proposal, words),
                classes(proposal));
    }

    ReformPage one(Proposal proposal, Optional<Refusal> wrong, Actor actor, Words words) {
        var looked = look(proposal, words);
        boolean waits = proposal.state() == State.WAITING;
        boolean decides = waits && Proposing.mayDecide(actor);
        return new ReformPage(
                proposal.id().toString(),
                words.text(
                        "reform.one.title",
                        ReformTasks.kind(proposal.draft(), words),
                        proposal.draft().day()),
                words.date(proposal.draft().day()),
                proposal.draft().ground(),
                state(proposal, words),
                classes(proposal),
                signature("reform.one.proposed", proposal.proposed(), words),
                proposal.decision()
                        .map(Decision::by)
                        .map(by -> signature("reform.one.decided", by, words)),
                proposal.decision().flatMap(Decision::reason),
                looked.lines().stream().limit(SHOWN).toList(),
                Math.max(0, looked.lines().size() - SHOWN),
                looked.obstacle(),
                decides && !proposal.isProposedBy(actor) && looked.obstacle().isEmpty(),
                decides,
                wrong.map(words::text));
    }

    private record Looked(List<ReformPage.Line> lines, Optional<String> obstacle) {}

    /** What it did, or what it would do to the tree as it is. */
    private Looked look(Proposal proposal, Words words) {
        var reform = proposal.draft().reform();
        if (proposal.state() == State.IN_FORCE) {
            var lines =
                    reform.ending().stream()
                            .flatMap(code -> done(code).stream())
                            .map(change -> line(change, words))
                            .toList();
            return new Looked(lines, Optional.empty());
        }
        try {
            var plan = reforms.plan(reform);
            return new Looked(
                    plan.changes().stream().map(change -> line(change, plan, words)).toList(),
                    Optional.empty());
        } catch (Refusal refusal) {
            return new Looked(List.of(), Optional.of(words.text(refusal)));
        }
    }

    private List<UnitChange> done(UnitCode code) {
        return territory.successors(code);
    }

    private ReformPage.Line line(UnitChange change, Words words) {
        return new ReformPage.Line(
                name(change.predecessor(), words),
                "/units/" + change.predecessor(),
                kind(change, words),
                name(change.successor(), words),
                "/units/" + change.successor());
    }

    private ReformPage.Line line(UnitChange change, Succession plan, Words words) {
        var heir =
                plan.begin().stream()
                        .filter(unit -> unit.code().equals(change.successor()))
                        .findFirst()
                        .map(Unit::name)
                        .orElse("");
        return new ReformPage.Line(
                name(change.predecessor(), words),
                "/units/" + change.predecessor(),
                kind(change, words),
                words.text("reform.one.named", heir, change.successor()),
                "");
    }

    private static String kind(UnitChange change, Words words) {
        return words.text("reform.change." + change.kind().name().toLowerCase(Locale.ROOT));
    }

    /** With its code: there are many of one name. */
    String name(UnitCode code, Words words) {
        return territory.find(code).isEmpty()
                ? code.value()
                : words.text("reform.one.named", territory.fullName(code, words), code);
    }

    private String signature(String key, Signature by, Words words) {
        return words.text(key, people.title(people.post(by.post()), words), by.at());
    }

    private static String state(Proposal proposal, Words words) {
        return words.text("reform.state." + Spelling.key(proposal.state()));
    }

    private static String classes(Proposal proposal) {
        return switch (proposal.state()) {
            case WAITING -> "tag provisional";
            case IN_FORCE -> "tag confirmed";
            case DECLINED -> "tag returned";
        };
    }
}
