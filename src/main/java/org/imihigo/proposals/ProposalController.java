package org.imihigo.proposals;

import static org.imihigo.web.Reply.conflict;
import static org.imihigo.web.Reply.seeOther;
import static org.imihigo.web.Reply.unprocessable;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.imihigo.kernel.Refusal;
import org.imihigo.people.Actor;
import org.imihigo.web.Form;
import org.imihigo.web.Open;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Proposals: to look for, to write down, to decide. */
@Controller
@RequestMapping("/proposals")
class ProposalController {
    private final Proposals proposals;
    private final ProposalLists lists;
    private final ProposalForms forms;
    private final ProposalPages pages;
    private final FateForms fates;

    ProposalController(
            Proposals proposals,
            ProposalLists lists,
            ProposalForms forms,
            ProposalPages pages,
            FateForms fates) {
        this.proposals = proposals;
        this.lists = lists;
        this.forms = forms;
        this.pages = pages;
        this.fates = fates;
    }

    /** A code that is looked for leads straight to its page. */
    @Open
    @GetMapping
    Reply list(@RequestParam Map<String, String> fields, Optional<Actor> actor, Words words) {
        var form = new Form(fields, words);
        var known = Code.parse(form.text("q")).filter(proposals::isKnown);
        if (known.isPresent()) {
            return seeOther("/proposals/" + known.get());
        }
        lists.place(form);
        var page = lists.page(form, actor);
        return form.isRight() ? page : unprocessable(page);
    }

    @GetMapping("/new")
    Reply write(
            @RequestParam(defaultValue = "") String assembly,
            @RequestParam(defaultValue = "") String unit,
            Actor actor,
            Words words) {
        forms.mustBeOpenTo(actor);
        return forms.fresh(assembly, unit, actor, words);
    }

    @PostMapping
    Reply raise(@RequestParam Map<String, String> fields, Actor actor, Words words) {
        forms.mustBeOpenTo(actor);
        var form = new Form(fields, words);
        var asked = forms.read(form, actor);
        if (asked.isEmpty()) {
            return unprocessable(forms.page(form, actor));
        }
        Proposal kept;
        try {
            kept = proposals.raise(asked.get(), actor);
        } catch (Refusal refusal) {
            if (refusal.reason() != Refusal.Reason.CLOSED) {
                throw refusal;
            }
            form.wrong("year", refusal);
            return conflict(forms.page(form, actor));
        }
        return seeOther(
                asked.get()
                        .assembly()
                        .map(treatment -> "/assemblies/" + treatment.assembly())
                        .orElse(kept.path()));
    }

    @Open
    @GetMapping("/{code}")
    Reply show(@PathVariable String code, Optional<Actor> actor, Words words) {
        return pages.fresh(proposals.journey(read(code)), actor, words);
    }

    @Open
    @GetMapping("/{code}/slip")
    Reply slip(
            @PathVariable String code,
            Optional<Actor> actor,
            HttpServletRequest request,
            Words words) {
        var host = request.getServerName();
        return pages.slip(proposals.journey(read(code)), actor, host + "/proposals", words);
    }

    private static Code read(String code) {
        return Code.parse(code).orElseThrow(() -> Refusal.notFound("proposals.proposal.unknown"));
    }

    @PostMapping("/{code}/fate")
    Reply decide(
            @PathVariable String code,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Words words) {
        var journey = proposals.journey(read(code));
        actor.mustSee(journey.proposal().unit());
        var form = new Form(fields, words);
        var decided = fates.read(form);
        boolean sent = journey.steps().stream().anyMatch(step -> step.id().equals(form.id("id")));
        if (!sent && form.number("seen") != journey.steps().size()) {
            return conflict(pages.again(journey, actor, form));
        }
        if (decided.isEmpty()) {
            return unprocessable(pages.again(journey, actor, form));
        }
        return decide(journey, decided.get(), form, actor);
    }

    /** What cannot be decided so is said at the fields. */
    private Reply decide(Journey journey, FateForms.Decided decided, Form form, Actor actor) {
        var code = journey.proposal().code();
        try {
            proposals.decide(
                    code, decided.id(), decided.fate(), decided.reason(), decided.seen(), actor);
        } catch (Refusal refusal) {
            if (refusal.reason() != Refusal.Reason.INVALID) {
                throw refusal;
            }
            form.wrong(FateForms.fieldOf(decided.fate()), refusal);
            return unprocessable(pages.again(journey, actor, form));
        }
        return seeOther(journey.proposal().path());
    }

    @PostMapping("/{code}/undoing")
    Reply undo(
            @PathVariable String code,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Words words) {
        var form = new Form(fields, words);
        proposals.undo(read(code), form.id("id"), form.number("seen"), actor);
        return seeOther("/proposals/" + read(code));
    }

    @PostMapping("/{code}/answer")
    Reply tell(
            @PathVariable String code,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Words words) {
        var form = new Form(fields, words);
        var journey = proposals.journey(read(code));
        actor.mustReportFor(journey.proposal().unit());
        var day = form.read("day", () -> day(form.text("day")));
        var told = day.flatMap(on -> form.read("day", () -> told(journey, on, actor)));
        return told.isPresent()
                ? seeOther(journey.proposal().path())
                : unprocessable(pages.again(journey, actor, form));
    }

    private Code told(Journey journey, LocalDate day, Actor actor) {
        proposals.tell(journey.proposal().code(), day, actor);
        return journey.proposal().code();
    }

    static LocalDate day(String typed) {
        return Form.day(typed, "proposals.wrong.day", typed);
    }

    @PostMapping("/{code}/contact/erasure")
    Reply erase(@PathVariable String code, Actor actor) {
        proposals.eraseContact(read(code), actor);
        return seeOther("/proposals/" + read(code));
    }
}
