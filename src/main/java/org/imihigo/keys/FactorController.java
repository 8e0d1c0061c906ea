package org.imihigo.keys;

import static org.imihigo.web.Reply.unprocessable;

import java.util.List;
import java.util.Map;
import org.imihigo.kernel.Refusal;
import org.imihigo.people.Actor;
import org.imihigo.web.Form;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person's own second factor: begun, confirmed, replaced. */
@Controller
@RequestMapping("/second-factor")
class FactorController {
    private final SecondFactor factor;
    private final FactorPages pages;

    FactorController(SecondFactor factor, FactorPages pages) {
        this.factor = factor;
        this.pages = pages;
    }

    @GetMapping
    Reply show(Actor actor, Words words) {
        return pages.page(List.of(), new Form(Map.of(), words), actor);
    }

    @PostMapping
    Reply begin(@RequestParam(defaultValue = "") String code, Actor actor, Words words) {
        return pages.tried("code", () -> factor.begin(code, actor), actor, words);
    }

    @PostMapping("/confirmation")
    Reply confirm(@RequestParam(defaultValue = "") String code, Actor actor, Words words) {
        var form = new Form(Map.of(), words);
        try {
            return pages.page(factor.confirm(code, actor), form, actor);
        } catch (Refusal refusal) {
            form.wrong("code", refusal);
            return unprocessable(pages.page(List.of(), form, actor));
        }
    }
}
