package org.imihigo.exchange;

import static org.imihigo.web.Reply.seeOther;
import static org.imihigo.web.Reply.unprocessable;

import java.util.Optional;
import org.imihigo.exchange.Upload.Purpose;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
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

/** The exported table, filled in and sent back. */
@Controller
@RequestMapping("/contracts/{unit}/{year}/fill")
class FillController {
    private final Imports imports;
    private final Fills fills;
    private final FillPages pages;

    FillController(Imports imports, Fills fills, FillPages pages) {
        this.imports = imports;
        this.fills = fills;
        this.pages = pages;
    }

    @GetMapping
    Reply show(
            @PathVariable UnitCode unit, @PathVariable FiscalYear year, Actor actor, Words words) {
        var upload = imports.find(unit, year, Purpose.FIGURES, actor);
        try {
            return upload.<Reply>map(
                            sent -> pages.comparison(sent, fills.compare(sent, words), words))
                    .orElseGet(() -> pages.form(unit, year, Optional.empty(), words));
        } catch (Refusal refusal) {
            return pages.form(unit, year, Optional.of(refusal), words);
        }
    }

    @PostMapping
    Reply send(
            @PathVariable UnitCode unit,
            @PathVariable FiscalYear year,
            @RequestParam MultipartFile file,
            Actor actor,
            Words words) {
        try {
            var sent = new SentFile(file);
            imports.send(unit, year, Purpose.FIGURES, sent.name(), sent.content(), actor);
        } catch (Refusal refusal) {
            if (refusal.reason() == Refusal.Reason.NOT_YOURS) {
                throw refusal;
            }
            return unprocessable(pages.form(unit, year, Optional.of(refusal), words));
        }
        return here(unit, year);
    }

    @PostMapping("/report")
    Reply file(
            @PathVariable UnitCode unit,
            @PathVariable FiscalYear year,
            @RequestParam String seen,
            Actor actor,
            Words words) {
        var filed = fills.file(unit, year, seen, actor, words);
        return filed.isEmpty()
                ? here(unit, year)
                : seeOther("/reports/" + unit + "/" + filed.getLast());
    }

    @PostMapping("/end")
    Reply cancel(@PathVariable UnitCode unit, @PathVariable FiscalYear year, Actor actor) {
        imports.cancel(unit, year, Purpose.FIGURES, actor);
        return here(unit, year);
    }

    private static Reply here(UnitCode unit, FiscalYear year) {
        return seeOther("/contracts/" + unit + "/" + year + "/fill");
    }
}
