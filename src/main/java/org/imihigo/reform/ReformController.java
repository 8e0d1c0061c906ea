package org.imihigo.reform;

import static org.imihigo.web.Reply.seeOther;
import static org.imihigo.web.Reply.unprocessable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imihigo.kernel.Refusal;
import org.imihigo.people.Actor;
import org.imihigo.reform.pages.ReformFormPage;
import org.imihigo.territory.Territory;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How the tree changes. */
@Controller
@RequestMapping("/reform")
class ReformController {
    private static final int FOUND = 12;

    private final Proposing proposing;
    private final ReformPages pages;
    private final Territory territory;

    ReformController(Proposing proposing, ReformPages pages, Territory territory) {
        this.proposing = proposing;
        this.pages = pages;
        this.territory = territory;
    }

    @GetMapping
    Reply list(Actor actor, Words words) {
        return pages.list(proposing.all(actor), actor, words);
    }

    @GetMapping("/new")
    Reply form(@RequestParam Map<String, String> fields, Actor actor, Words words) {
        mustPropose(actor);
        return form(new ReformForm(fields), Optional.empty(), words);
    }

    @PostMapping
    Reply propose(@RequestParam Map<String, String> fields, Actor actor, Words words) {
        mustPropose(actor);
        var form = new ReformForm(fields);
        if (fields.containsKey("search")) {
            return form(form, Optional.empty(), words);
        }
        try {
            var id = form.id();
            proposing.propose(id, form.draft(), actor);
            return seeOther("/reform/" + id);
        } catch (Refusal refusal) {
            return unprocessable(form(form, Optional.of(refusal), words));
        }
    }

    private static void mustPropose(Actor actor) {
        if (!Proposing.mayPropose(actor)) {
            throw Refusal.notYours("web.refused.not-found");
        }
    }

    private ReformFormPage form(ReformForm form, Optional<Refusal> wrong, Words words) {
        var look = form.text("look");
        List<ReformFormPage.Found> found =
                look.isEmpty()
                        ? List.of()
                        : territory.search(look, FOUND).stream()
                                .map(
                                        unit ->
                                                new ReformFormPage.Found(
                                                        unit.code().value(),
                                                        pages.name(unit.code(), words)))
                                .toList();
        return new ReformFormPage(
                form.id().toString(),
                ReformForm.word(form.kind()),
                form.text("units"),
                form.text("names"),
                form.text("under"),
                form.text("day"),
                form.text("ground"),
                look,
                found,
                wrong.map(words::text));
    }

    @GetMapping("/{id}")
    Reply show(@PathVariable String id, Actor actor, Words words) {
        return pages.one(proposing.get(id(id), actor), Optional.empty(), actor, words);
    }

    /** Puts it in force, or declines it with a reason. */
    @PostMapping("/{id}/decision")
    Reply decide(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            Words words) {
        var proposal = id(id);
        try {
            if (decision.equals("force")) {
                proposing.putInForce(proposal, actor);
            } else {
                proposing.decline(proposal, reason, actor);
            }
            return seeOther("/reform/" + id);
        } catch (Refusal refusal) {
            if (refusal.reason() != Refusal.Reason.INVALID) {
                throw refusal;
            }
            var page =
                    pages.one(proposing.get(proposal, actor), Optional.of(refusal), actor, words);
            return unprocessable(page);
        }
    }

    private static ProposalId id(String text) {
        return ProposalId.parse(text)
                .orElseThrow(() -> Refusal.notFound("reform.proposal.unknown"));
    }
}
