package org.imihigo.households;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.calendar.Calendar;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.people.Actor;
import org.imihigo.web.Form;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The notebooks that families let their village leader keep. */
@Controller
@RequestMapping("/households")
class HouseholdController {
    private final Households households;
    private final Bookkeeping bookkeeping;
    private final BeginPages pages;
    private final Calendar calendar;

    HouseholdController(
            Households households, Bookkeeping bookkeeping, BeginPages pages, Calendar calendar) {
        this.households = households;
        this.bookkeeping = bookkeeping;
        this.pages = pages;
        this.calendar = calendar;
    }

    @GetMapping
    Reply list(Actor actor, Words words) {
        return pages.lent(actor, words);
    }

    @GetMapping("/new")
    Reply ask(Actor actor, Words words) {
        mustLead(actor);
        return pages.ask(actor.unit(), new Form(Map.of(), words));
    }

    private static void mustLead(Actor actor) {
        if (!Households.leads(actor)) {
            throw Refusal.notYours("households.not-yours");
        }
    }

    /** Answers with the page itself: the code is the family's, and is shown this once. */
    @PostMapping
    Reply begin(@RequestParam Map<String, String> fields, Actor actor, Words words) {
        mustLead(actor);
        var form = new Form(fields, words);
        var label = BookForms.limited(form, "label", BookForms.LONGEST_LABEL);
        var giver = BookForms.agreement(form);
        if (giver.isEmpty()) {
            return Reply.unprocessable(pages.ask(actor.unit(), form));
        }
        var notebook = new Notebook(form.id("id"), actor.unit(), label, calendar.now());
        var consent =
                new Consent(
                        UUID.randomUUID(),
                        notebook.id(),
                        notebook.village(),
                        giver.get(),
                        words.text("households.consent.words"),
                        words.language().tag(),
                        notebook.at());
        var code = households.begin(notebook, consent, actor);
        return pages.code(code, "lent", "/households/" + notebook.id(), words);
    }

    @GetMapping("/{id}")
    Reply show(
            @PathVariable String id,
            @RequestParam Optional<FiscalYear> year,
            Actor actor,
            Words words) {
        return bookkeeping.show(key(id, actor), year, words);
    }

    private static Key key(String id, Actor actor) {
        return new Key.Lent(Bookkeeping.read(id), actor);
    }

    @GetMapping("/{id}/booklet")
    Reply print(
            @PathVariable String id,
            @RequestParam Optional<FiscalYear> year,
            @RequestParam(defaultValue = "") String language,
            Actor actor,
            Words words) {
        return bookkeeping.print(key(id, actor), year, language, words);
    }

    @PostMapping("/{id}/promises")
    Reply write(
            @PathVariable String id,
            @RequestParam FiscalYear year,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Words words) {
        return bookkeeping.write(key(id, actor), year, new Form(fields, words));
    }

    @PostMapping("/{id}/promises/{promise}/erasure")
    Reply strike(@PathVariable String id, @PathVariable String promise, Actor actor) {
        return bookkeeping.strike(key(id, actor), promise);
    }

    @PostMapping("/{id}/account")
    Reply account(
            @PathVariable String id,
            @RequestParam FiscalYear year,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Words words) {
        return bookkeeping.account(key(id, actor), year, fields, new Form(fields, words));
    }

    /** The family agrees no more: everything is gone. */
    @PostMapping("/{id}/erasure")
    Reply erase(@PathVariable String id, Actor actor) {
        households.erase(key(id, actor));
        return Reply.seeOther("/households");
    }
}
