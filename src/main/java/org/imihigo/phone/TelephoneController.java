package org.imihigo.phone;

import static org.imihigo.web.Reply.seeOther;
import static org.imihigo.web.Reply.unprocessable;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.web.Form;
import org.imihigo.web.Language;
import org.imihigo.web.Open;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The telephones of the units below, one's own, and what it sent without its secret. */
@Controller
class TelephoneController {
    private final Telephones telephones;
    private final TelephonePages pages;
    private final Receipts receipts;

    TelephoneController(Telephones telephones, TelephonePages pages, Receipts receipts) {
        this.telephones = telephones;
        this.pages = pages;
        this.receipts = receipts;
    }

    @GetMapping("/phone")
    Reply show(Actor actor, Words words) {
        return pages.of(actor, new Form(Map.of(), words), Optional.empty());
    }

    /** Answers with the page itself: the code is in no address, and is shown this once. */
    @PostMapping("/phone/numbers")
    Reply register(
            @RequestParam Map<String, String> fields,
            Actor actor,
            Words words,
            HttpServletResponse response) {
        var form = new Form(fields, words);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var unit =
                UnitCode.parse(form.text("unit"))
                        .orElseThrow(() -> Refusal.notFound("web.refused.not-found"));
        var language = Language.parse(form.text("language")).orElse(Language.RW);
        var code =
                form.read(
                        "number",
                        () -> telephones.register(unit, form.text("number"), language, actor));
        return code.map(one -> pages.registered(actor, words, unit, one))
                .orElseGet(() -> unprocessable(pages.of(actor, form, Optional.of(unit))));
    }

    @PostMapping("/phone/numbers/{unit}/removal")
    Reply remove(@PathVariable UnitCode unit, Actor actor) {
        telephones.remove(unit, actor);
        return seeOther("/phone");
    }

    @PostMapping("/phone/drafts/{id}/confirmation")
    Reply confirm(@PathVariable String id, Actor actor, Words words) {
        telephones.confirm(read(id), actor, words);
        return seeOther("/phone");
    }

    @PostMapping("/phone/drafts/{id}/removal")
    Reply discard(@PathVariable String id, Actor actor) {
        telephones.discard(read(id), actor);
        return seeOther("/phone");
    }

    /** The reading that a receipt names. */
    @Open
    @GetMapping("/r/{code}")
    Reply receipt(@PathVariable String code) {
        return receipts.reading(code)
                .map(reading -> seeOther("/readings/" + reading))
                .orElseThrow(() -> Refusal.notFound("phone.receipt.unknown"));
    }

    private static UUID read(String id) {
        return Form.uuid(id).orElseThrow(() -> Refusal.notFound("phone.draft.unknown"));
    }
}
