package org.imihigo.reporting;

import static org.imihigo.web.Reply.seeOther;
import static org.imihigo.web.Reply.unprocessable;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.UUID;
import org.imihigo.kernel.Refusal;
import org.imihigo.people.Actor;
import org.imihigo.people.PostId;
import org.imihigo.web.Form;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who reports while an officer is away. */
@Controller
@RequestMapping("/delegations")
class DelegationController {
    private final Delegations delegations;
    private final DelegationPages pages;

    DelegationController(Delegations delegations, DelegationPages pages) {
        this.delegations = delegations;
        this.pages = pages;
    }

    @GetMapping
    Reply show(Actor actor, Words words) {
        return pages.fresh(actor, words);
    }

    @PostMapping
    Reply delegate(@RequestParam Map<String, String> fields, Actor actor, Words words) {
        var form = new Form(fields, words);
        var first = form.read("first", () -> day(form.text("first")));
        var last = form.read("last", () -> day(form.text("last")));
        if (first.isPresent() && last.isPresent()) {
            form.read(
                    form.has("reason") ? "last" : "reason",
                    () ->
                            delegations.delegate(
                                    new PostId(form.id("to")),
                                    first.get(),
                                    last.get(),
                                    form.text("reason"),
                                    actor));
        }
        return form.isRight() ? seeOther("/delegations") : unprocessable(pages.again(form, actor));
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException _) {
            throw Refusal.invalid("reporting.request.no-day");
        }
    }

    @PostMapping("/{id}/end")
    Reply end(@PathVariable UUID id, Actor actor) {
        delegations.end(id, actor);
        return seeOther("/delegations");
    }
}
