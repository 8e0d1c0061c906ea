package org.imihigo.proposals;

import static org.imihigo.web.Reply.conflict;
import static org.imihigo.web.Reply.seeOther;
import static org.imihigo.web.Reply.unprocessable;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
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

/** What a unit's people offer in a year. */
@Controller
@RequestMapping("/offers/{unit}/{year}")
class OfferController {
    private final Offers offers;
    private final OfferForms forms;
    private final OfferPages pages;

    OfferController(Offers offers, OfferForms forms, OfferPages pages) {
        this.offers = offers;
        this.forms = forms;
        this.pages = pages;
    }

    /**
     * @param change the unit's own offer to be changed in the form
     */
    @Open
    @GetMapping
    Reply show(
            @PathVariable UnitCode unit,
            @PathVariable FiscalYear year,
            @RequestParam(defaultValue = "") String change,
            Optional<Actor> actor,
            Words words) {
        pages.place(unit);
        return pages.fresh(unit, year, change, actor, words);
    }

    @PostMapping
    Reply offer(
            @PathVariable UnitCode unit,
            @PathVariable FiscalYear year,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Words words) {
        actor.mustReportFor(pages.place(unit).code());
        var form = new Form(fields, words);
        var offered = forms.read(form, unit);
        if (offered.isEmpty()) {
            return unprocessable(pages.again(unit, year, form));
        }
        try {
            offers.make(unit, year, offered.get(), actor);
        } catch (Refusal refusal) {
            if (refusal.reason() != Refusal.Reason.CONFLICT) {
                throw refusal;
            }
            return conflict(pages.again(unit, year, form));
        }
        return seeOther("/offers/" + unit + "/" + year);
    }

    @PostMapping("/adoption")
    Reply adopt(
            @PathVariable UnitCode unit,
            @PathVariable FiscalYear year,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Words words) {
        actor.mustReportFor(pages.place(unit).code());
        var form = new Form(fields, words);
        offers.adopt(
                unit,
                year,
                thing(form),
                form.id("id"),
                sum(form.text("sum")),
                form.number("seen"),
                actor);
        return seeOther("/offers/" + unit + "/" + year);
    }

    @PostMapping("/withdrawal")
    Reply withdraw(
            @PathVariable UnitCode unit,
            @PathVariable FiscalYear year,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Words words) {
        actor.mustReportFor(pages.place(unit).code());
        var form = new Form(fields, words);
        offers.withdraw(unit, year, thing(form), form.id("id"), form.number("seen"), actor);
        return seeOther("/offers/" + unit + "/" + year);
    }

    private Thing thing(Form form) {
        return forms.thing(form.text("series"), form.text("gift"))
                .orElseThrow(() -> Refusal.invalid("proposals.offer.unknown"));
    }

    private static BigInteger sum(String text) {
        if (!text.matches("[0-9]{1,30}")) {
            throw Refusal.invalid("proposals.offer.unknown");
        }
        return new BigInteger(text);
    }
}
