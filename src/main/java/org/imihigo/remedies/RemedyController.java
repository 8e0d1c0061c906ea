package org.imihigo.remedies;

import static org.imihigo.web.Reply.seeOther;
import static org.imihigo.web.Reply.unprocessable;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.imihigo.calendar.Calendar;
import org.imihigo.kernel.Refusal;
import org.imihigo.people.Actor;
import org.imihigo.people.PostId;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.PledgeId;
import org.imihigo.pledges.Pledges;
import org.imihigo.web.Form;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is done about a pledge that lags; for those who see its unit. */
@Controller
@RequestMapping("/remedies")
class RemedyController {
    private final Remedies remedies;
    private final RemedyPages pages;
    private final Pledges pledges;
    private final Calendar calendar;

    RemedyController(Remedies remedies, RemedyPages pages, Pledges pledges, Calendar calendar) {
        this.remedies = remedies;
        this.pages = pages;
        this.pledges = pledges;
        this.calendar = calendar;
    }

    @GetMapping("/{pledge}")
    Reply show(@PathVariable UUID pledge, Actor actor, Words words) {
        return pages.page(seen(pledge, actor), new Form(Map.of(), words), actor);
    }

    private Pledge seen(UUID id, Actor actor) {
        var pledge = pledges.get(new PledgeId(id));
        actor.mustSee(pledge.unit());
        return pledge;
    }

    @PostMapping("/{pledge}/plans")
    Reply plan(
            @PathVariable UUID pledge,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Words words) {
        var known = seen(pledge, actor);
        remedies.mustWrite(known.unit(), actor);
        var form = new Form(fields, words);
        var due = form.read("due", () -> Form.day(form.text("due"), "remedies.plan.no-day"));
        if (due.isPresent()) {
            form.read(
                    "step",
                    () -> {
                        remedies.plan(
                                new CatchUp(
                                        form.id("id"),
                                        known.id(),
                                        known.unit(),
                                        cause(form.text("cause")),
                                        form.text("why"),
                                        form.text("step"),
                                        post(form.text("owner")),
                                        due.get(),
                                        Optional.empty()),
                                known,
                                actor);
                        return true;
                    });
        }
        return done(known, form, actor);
    }

    @PostMapping("/{pledge}/blockers")
    Reply raise(
            @PathVariable UUID pledge,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Words words) {
        var known = seen(pledge, actor);
        remedies.mustWrite(known.unit(), actor);
        var form = new Form(fields, words);
        form.read(
                "what",
                () -> {
                    remedies.raise(
                            form.id("id"),
                            known,
                            form.text("what"),
                            post(form.text("holder")),
                            actor);
                    return true;
                });
        return done(known, form, actor);
    }

    private Reply done(Pledge pledge, Form form, Actor actor) {
        return form.isRight()
                ? seeOther(RemedyPages.path(pledge.id()))
                : unprocessable(pages.page(pledge, form, actor));
    }

    @PostMapping("/plans/{id}/completion")
    Reply finish(@PathVariable UUID id, Actor actor) {
        remedies.finish(id, calendar.today(), actor);
        return seeOther("/desk");
    }

    @PostMapping("/blockers/{id}/solution")
    Reply solve(@PathVariable UUID id, @RequestParam(defaultValue = "") String note, Actor actor) {
        remedies.solve(id, note, actor);
        return seeOther("/desk");
    }

    private static Cause cause(String word) {
        return Stream.of(Cause.values())
                .filter(cause -> cause.name().equals(word))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("remedies.no-cause"));
    }

    private static PostId post(String text) {
        return Form.uuid(text)
                .map(PostId::new)
                .orElseThrow(() -> Refusal.invalid("remedies.owner"));
    }
}
