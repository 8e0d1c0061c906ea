package org.imihigo.exchange;

import static org.imihigo.web.Reply.seeOther;
import static org.imihigo.web.Reply.unprocessable;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.imihigo.exchange.Upload.Purpose;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.web.Reply;
import org.imihigo.web.SentFile;
import org.imihigo.web.Words;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A contract from a spreadsheet, tried before it is kept. */
@Controller
@RequestMapping("/contracts/{unit}/{year}/import")
class ImportController {
    private final Imports imports;
    private final ImportPages pages;

    ImportController(Imports imports, ImportPages pages) {
        this.imports = imports;
        this.pages = pages;
    }

    /** As long as a file is being read, the page looks again by itself, with or without script. */
    @GetMapping
    Reply show(
            @PathVariable UnitCode unit,
            @PathVariable FiscalYear year,
            @RequestParam(defaultValue = "") String only,
            @RequestParam(defaultValue = "1") int page,
            HttpServletResponse response,
            Actor actor,
            Words words) {
        var upload = imports.find(unit, year, Purpose.CONTRACT, actor);
        if (upload.isEmpty()) {
            return pages.form(unit, year, Optional.empty(), words);
        }
        try {
            var run = imports.run(upload.get());
            if (run.isEmpty()) {
                response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
                return pages.progress(upload.get(), words);
            }
            return run.get().layout().suffices()
                    ? pages.dryRun(upload.get(), run.get(), only.equals("questions"), page, words)
                    : pages.columns(upload.get(), run.get(), words);
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
            imports.send(unit, year, Purpose.CONTRACT, sent.name(), sent.content(), actor);
        } catch (Refusal refusal) {
            if (refusal.reason() == Refusal.Reason.NOT_YOURS) {
                throw refusal;
            }
            return unprocessable(pages.form(unit, year, Optional.of(refusal), words));
        }
        return here(unit, year, "");
    }

    @GetMapping("/columns")
    Reply columns(
            @PathVariable UnitCode unit, @PathVariable FiscalYear year, Actor actor, Words words) {
        var upload =
                imports.find(unit, year, Purpose.CONTRACT, actor)
                        .orElseThrow(() -> Refusal.notFound("exchange.import.none"));
        return imports.run(upload)
                .<Reply>map(run -> pages.columns(upload, run, words))
                .orElseGet(() -> pages.progress(upload, words));
    }

    @PostMapping("/columns")
    Reply choose(
            @PathVariable UnitCode unit,
            @PathVariable FiscalYear year,
            @RequestParam int version,
            @RequestParam int sheet,
            @RequestParam Map<String, String> fields,
            Actor actor) {
        imports.choose(unit, year, version, sheet, ImportPages.chosen(fields), actor);
        return here(unit, year, "");
    }

    @PostMapping("/answers")
    Reply answer(
            @PathVariable UnitCode unit,
            @PathVariable FiscalYear year,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String only,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam Map<String, String> fields,
            Actor actor) {
        imports.answer(unit, year, version, Answers.sent(fields), actor);
        return here(unit, year, ImportPages.query(only.equals("questions"), page));
    }

    @PostMapping("/draft")
    Reply keep(
            @PathVariable UnitCode unit,
            @PathVariable FiscalYear year,
            @RequestParam int version,
            Actor actor) {
        actor.mustReportFor(unit);
        if (imports.find(unit, year, Purpose.CONTRACT, actor).isPresent()) {
            imports.keep(unit, year, version, actor);
        }
        return seeOther("/contracts/" + unit + "/" + year + "/draft");
    }

    @PostMapping("/end")
    Reply cancel(@PathVariable UnitCode unit, @PathVariable FiscalYear year, Actor actor) {
        imports.cancel(unit, year, Purpose.CONTRACT, actor);
        return here(unit, year, "");
    }

    private static Reply here(UnitCode unit, FiscalYear year, String query) {
        return seeOther("/contracts/" + unit + "/" + year + "/import" + query);
    }
}
