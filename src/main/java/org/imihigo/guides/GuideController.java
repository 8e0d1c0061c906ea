package org.imihigo.guides;

import java.util.Map;
import java.util.Optional;
import org.imihigo.calendar.Calendar;
import org.imihigo.indicators.Texts;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
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

/** The guide of each year, for everybody; written by an administrator. */
@Controller
@RequestMapping("/guides")
class GuideController {
    private static final int LONGEST = 2_000;

    private final Guides guides;
    private final GuidePages pages;
    private final Calendar calendar;

    GuideController(Guides guides, GuidePages pages, Calendar calendar) {
        this.guides = guides;
        this.pages = pages;
        this.calendar = calendar;
    }

    @Open
    @GetMapping
    Reply show(Words words) {
        return pages.year(calendar.year(), words);
    }

    @Open
    @GetMapping("/{year}")
    Reply show(@PathVariable FiscalYear year, Words words) {
        return pages.year(year, words);
    }

    @Open
    @GetMapping("/{year}/{word}")
    Reply show(
            @PathVariable FiscalYear year,
            @PathVariable String word,
            Optional<Actor> actor,
            Words words) {
        return pages.page(year, topic(word), actor, words);
    }

    private static Topic topic(String word) {
        return Topic.named(word).orElseThrow(() -> Refusal.notFound("web.refused.not-found"));
    }

    @PostMapping("/{year}/{word}/versions")
    Reply revise(
            @PathVariable FiscalYear year,
            @PathVariable String word,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Words words) {
        Guides.mustWrite(actor);
        var topic = topic(word);
        var form = new Form(fields, words);
        GuidePages.names().forEach(name -> mustBeText(form, name));
        if (form.isRight()) {
            try {
                guides.revise(
                        year,
                        topic,
                        texts(form, "what"),
                        texts(form, "why"),
                        form.text("reason"),
                        form.number("version"),
                        actor);
                return Reply.seeOther("/guides/" + year + "/" + word);
            } catch (Refusal refusal) {
                form.wrong("reason", refusal);
                if (refusal.reason() == Refusal.Reason.CONFLICT) {
                    return Reply.conflict(pages.again(year, topic, form));
                }
            }
        }
        return Reply.unprocessable(pages.again(year, topic, form));
    }

    private static void mustBeText(Form form, String name) {
        if (!form.has(name)) {
            form.wrong(name, "guides.guide.empty");
        } else if (form.text(name).length() > LONGEST) {
            form.wrong(name, "guides.guide.long", LONGEST);
        }
    }

    private static Texts texts(Form form, String part) {
        return new Texts(form.text(part + "-en"), form.text(part + "-fr"), form.text(part + "-rw"));
    }
}
