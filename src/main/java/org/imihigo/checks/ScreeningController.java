package org.imihigo.checks;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sixteen questions about one line of a plan. */
@Controller
@RequestMapping("/findings/{unit}/{year}/screening")
class ScreeningController {
    private final ScreeningDesk desk;
    private final ScreeningPages pages;

    ScreeningController(ScreeningDesk desk, ScreeningPages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    static String path(UnitCode unit, FiscalYear year, String key) {
        return FindingPages.path(unit, year)
                + "/screening?line="
                + URLEncoder.encode(key, StandardCharsets.UTF_8);
    }

    @GetMapping
    Reply show(
            @PathVariable UnitCode unit,
            @PathVariable FiscalYear year,
            @RequestParam String line,
            Actor actor,
            Words words) {
        actor.mustSee(unit);
        return pages.page(unit, year, line, actor, words);
    }

    @PostMapping
    Reply answer(
            @PathVariable UnitCode unit,
            @PathVariable FiscalYear year,
            @RequestParam String line,
            @RequestParam MultiValueMap<String, String> fields,
            Actor actor) {
        actor.mustReportFor(unit);
        for (int question = 1; question <= Screening.QUESTIONS; question++) {
            var said = said(fields, "answer-" + question);
            if (said.isPresent()) {
                desk.say(
                        unit,
                        year,
                        line,
                        new ScreeningDesk.Word(
                                question,
                                Said.Answer.valueOf(said.get()),
                                said(fields, "note-" + question).orElse(""),
                                Integer.parseInt(said(fields, "version-" + question).orElse("0"))),
                        actor);
            }
        }
        return Reply.seeOther(path(unit, year, line));
    }

    private static Optional<String> said(MultiValueMap<String, String> fields, String name) {
        return Optional.ofNullable(fields.getFirst(name));
    }
}
