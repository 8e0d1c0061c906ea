package org.imihigo.plans;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.people.Actor;
import org.imihigo.web.Form;
import org.imihigo.web.Open;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The plans of units and the frameworks above them, for everybody to read. */
@Controller
@RequestMapping("/plans")
class PlanController {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Plans plans;
    private final Frameworks frameworks;
    private final PlanLists lists;
    private final PlanPages pages;
    private final LogframeFile file;

    PlanController(
            Plans plans,
            Frameworks frameworks,
            PlanLists lists,
            PlanPages pages,
            LogframeFile file) {
        this.plans = plans;
        this.frameworks = frameworks;
        this.lists = lists;
        this.pages = pages;
        this.file = file;
    }

    @Open
    @GetMapping
    Reply list(Optional<Actor> actor, Words words) {
        return lists.list(actor, words);
    }

    @PostMapping
    Reply make(@RequestParam Map<String, String> fields, Actor actor, Words words) {
        actor.mustReportFor(actor.unit());
        var form = new Form(fields, words);
        if (form.text("title").isEmpty()) {
            form.wrong("title", "plans.plan.untitled");
        }
        if (form.text("source").isEmpty()) {
            form.wrong("source", "plans.plan.unsourced");
        }
        var first = FiscalYear.parse(form.text("first"));
        if (first.isEmpty()) {
            form.wrong("first", "plans.plan.no-year");
        }
        var made =
                form.isRight()
                        ? form.read("first", () -> make(form, first.orElseThrow(), actor))
                        : Optional.<Plan>empty();
        return made.<Reply>map(plan -> Reply.seeOther(plan.path()))
                .orElseGet(() -> Reply.unprocessable(lists.list(actor, form)));
    }

    private Plan make(Form form, FiscalYear first, Actor actor) {
        var last = new FiscalYear(first.startYear() + form.number("years") - 1);
        return plans.make(
                first, last, form.text("title"), form.text("source"), form.has("extract"), actor);
    }

    @Open
    @GetMapping("/{plan}")
    Reply show(@PathVariable String plan, Optional<Actor> actor, Words words) {
        return frameworks
                .find(plan)
                .<Reply>map(framework -> lists.framework(framework, words))
                .orElseGet(() -> pages.page(plans.get(plan), actor, words));
    }

    @Open
    @GetMapping("/{plan}.csv")
    ResponseEntity<byte[]> csv(@PathVariable String plan, Words words) {
        var found = plans.get(plan);
        return csv(plan, file.csv(found, plans.lines(plan), words));
    }

    static ResponseEntity<byte[]> csv(String name, String content) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name + ".csv").build().toString())
                .body(content.getBytes(StandardCharsets.UTF_8));
    }
}
