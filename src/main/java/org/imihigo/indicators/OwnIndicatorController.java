package org.imihigo.indicators;

import java.util.Map;
import java.util.Optional;
import org.imihigo.kernel.Refusal;
import org.imihigo.people.Actor;
import org.imihigo.territory.Territory;
import org.imihigo.web.Form;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A unit makes a measure of its own, after it has seen what is like it already. */
@Controller
@RequestMapping("/indicators")
class OwnIndicatorController {
    private final OwnIndicators own;
    private final OwnIndicatorForm forms;
    private final Territory territory;

    OwnIndicatorController(OwnIndicators own, OwnIndicatorForm forms, Territory territory) {
        this.own = own;
        this.forms = forms;
        this.territory = territory;
    }

    /** Asked again while somebody types, it shows what is near. */
    @GetMapping("/new")
    Reply write(@RequestParam Map<String, String> fields, Actor actor, Words words) {
        actor.mustReportFor(actor.unit());
        return forms.page(new Form(fields, words), territory.fullName(actor.unit(), words));
    }

    @PostMapping
    Reply make(@RequestParam Map<String, String> fields, Actor actor, Words words) {
        actor.mustReportFor(actor.unit());
        var form = new Form(fields, words);
        var definition = forms.read(form, actor.unit());
        try {
            if (definition.isPresent()) {
                var data = Optional.of(form.text("data")).filter(text -> !text.isEmpty());
                own.make(definition.get(), new Own(actor.unit(), data.map(Texts::same)), actor);
                return Reply.seeOther("/indicators/" + definition.get().code());
            }
        } catch (Refusal refusal) {
            form.wrong("name-en", refusal);
        }
        var unit = territory.fullName(actor.unit(), words);
        return Reply.unprocessable(forms.page(form, unit));
    }
}
