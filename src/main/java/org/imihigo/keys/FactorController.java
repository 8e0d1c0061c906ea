package org.imihigo.keys;

import static org.imihigo.web.Reply.seeOther;
import static org.imihigo.web.Reply.unprocessable;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.imihigo.kernel.Refusal;
import org.imihigo.keys.pages.FactorPage;
import org.imihigo.people.Actor;
import org.imihigo.people.People;
import org.imihigo.web.Form;
import org.imihigo.web.QrCode;
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
    private final People people;

    FactorController(SecondFactor factor, People people) {
        this.factor = factor;
        this.people = people;
    }

    @GetMapping
    Reply show(Actor actor, Words words) {
        return page(List.of(), new Form(Map.of(), words), actor);
    }

    @PostMapping
    Reply begin(@RequestParam(defaultValue = "") String code, Actor actor, Words words) {
        var form = new Form(Map.of(), words);
        return form.read("code", () -> factor.begin(code, actor))
                .<Reply>map(_ -> seeOther("/second-factor"))
                .orElseGet(() -> unprocessable(page(List.of(), form, actor)));
    }

    @PostMapping("/confirmation")
    Reply confirm(@RequestParam(defaultValue = "") String code, Actor actor, Words words) {
        var form = new Form(Map.of(), words);
        try {
            return page(factor.confirm(code, actor), form, actor);
        } catch (Refusal refusal) {
            form.wrong("code", refusal);
            return unprocessable(page(List.of(), form, actor));
        }
    }

    private FactorPage page(List<String> backups, Form form, Actor actor) {
        return new FactorPage(
                factor.isReady(actor),
                factor.backupsLeft(actor),
                factor.begun(actor).map(secret -> begun(secret, actor, form.words())),
                backups,
                form.field("code"));
    }

    private FactorPage.Begun begun(String secret, Actor actor, Words words) {
        var address = address(secret, actor, words);
        return new FactorPage.Begun(
                address, secret.replaceAll("(.{4})(?=.)", "$1 "), QrCode.picture(address));
    }

    private String address(String secret, Actor actor, Words words) {
        var name = people.title(people.post(actor.post()), words);
        return "otpauth://totp/Imihigo:%s?secret=%s&issuer=Imihigo"
                .formatted(
                        URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"),
                        secret);
    }
}
