package org.imihigo.plans;

import java.util.Map;
import java.util.Optional;
import org.imihigo.kernel.Refusal;
import org.imihigo.people.Actor;
import org.imihigo.web.Form;
import org.imihigo.web.Open;
import org.imihigo.web.Reply;
import org.imihigo.web.SentFile;
import org.imihigo.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The lines of a plan: typed one by one, or taken from a file. */
@Controller("planLineController")
@RequestMapping("/plans/{plan}")
class LineController {
    private final Plans plans;
    private final LinePages pages;
    private final ImportPages imports;

    LineController(Plans plans, LinePages pages, ImportPages imports) {
        this.plans = plans;
        this.pages = pages;
        this.imports = imports;
    }

    @Open
    @GetMapping("/lines/{line}")
    Reply show(
            @PathVariable String plan,
            @PathVariable String line,
            Optional<Actor> actor,
            Words words) {
        return pages.page(plans.get(plan), line, actor, words);
    }

    @GetMapping("/additions")
    Reply fresh(@PathVariable String plan, Actor actor, Words words) {
        return pages.fresh(own(plan, actor), new Form(Map.of(), words), words);
    }

    private Plan own(String code, Actor actor) {
        var plan = plans.get(code);
        actor.mustReportFor(plan.unit());
        return plan;
    }

    @PostMapping("/lines")
    Reply add(
            @PathVariable String plan,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Words words) {
        var found = own(plan, actor);
        var form = new Form(fields, words);
        var written =
                pages.read(found, form)
                        .flatMap(aim -> form.read("code", () -> write(found, form, aim, 0, actor)));
        return written.<Reply>map(line -> Reply.seeOther(found.path()))
                .orElseGet(() -> Reply.unprocessable(pages.fresh(found, form, words)));
    }

    private boolean write(Plan plan, Form form, Aim aim, int version, Actor actor) {
        plans.write(plan.code(), form.text("code"), aim, version, form.text("reason"), actor);
        return true;
    }

    @PostMapping("/lines/{line}")
    Reply change(
            @PathVariable String plan,
            @PathVariable String line,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Words words) {
        var found = own(plan, actor);
        var typed = new java.util.HashMap<>(fields);
        typed.put("code", line);
        var form = new Form(typed, words);
        if (!form.has("reason")) {
            form.wrong("reason", "plans.line.reason");
        }
        try {
            if (form.has("removed") && form.has("reason")) {
                plans.remove(plan, line, form.number("version"), form.text("reason"), actor);
                return Reply.seeOther(found.path());
            }
            var aim = pages.read(found, form);
            if (aim.isEmpty()) {
                return Reply.unprocessable(pages.again(found, line, form));
            }
            write(found, form, aim.get(), form.number("version"), actor);
            return Reply.seeOther(found.path() + "/lines/" + line);
        } catch (Refusal refusal) {
            if (refusal.reason() != Refusal.Reason.CONFLICT) {
                throw refusal;
            }
            form.wrong("reason", refusal);
            return Reply.conflict(pages.again(found, line, form));
        }
    }

    @GetMapping("/import")
    Reply form(@PathVariable String plan, Actor actor, Words words) {
        return imports.fresh(own(plan, actor), words);
    }

    /** Tries a file or a pasted text; keeps the text that was tried before and is right. */
    @PostMapping("/import")
    Reply take(
            @PathVariable String plan,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String keep,
            @RequestParam Optional<MultipartFile> file,
            Actor actor,
            Words words) {
        var found = own(plan, actor);
        var chosen = SentFile.in(file);
        var sent =
                chosen.map(one -> imports.read(found, one.content(), words))
                        .orElseGet(() -> imports.read(found, text, words));
        if (!keep.isEmpty() && chosen.isEmpty() && sent.isReady()) {
            var reason = words.text("plans.import.reason");
            plans.take(plan, sent.read().orElseThrow().rows(), reason, actor);
            return Reply.seeOther(found.path());
        }
        var page = imports.page(found, sent, words);
        return sent.isReady() ? page : Reply.unprocessable(page);
    }
}
