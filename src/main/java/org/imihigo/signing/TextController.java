package org.imihigo.signing;

import java.util.Optional;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.web.Language;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The texts of a contract: for people, for machines, side by side, and checked. */
@Open
@Controller
@RequestMapping("/contracts/{unit}/{year}")
class TextController {
    private final TextPages pages;

    TextController(TextPages pages) {
        this.pages = pages;
    }

    /** What holds now, in any language: a rendering, unsigned. */
    @GetMapping("/contract.pdf")
    ResponseEntity<byte[]> print(
            @PathVariable UnitCode unit,
            @PathVariable FiscalYear year,
            @RequestParam(defaultValue = "") String language,
            Words words) {
        var spoken = Language.parse(language).orElse(words.language());
        return file(
                unit,
                year,
                MediaType.APPLICATION_PDF,
                spoken.tag() + ".pdf",
                pages.print(unit, year, spoken));
    }

    @GetMapping("/versions/{version:[0-9]{1,4}}.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable UnitCode unit,
            @PathVariable FiscalYear year,
            @PathVariable int version,
            Optional<Actor> actor) {
        return file(
                unit,
                year,
                MediaType.APPLICATION_PDF,
                "v" + version + ".pdf",
                pages.pdf(unit, year, version, actor));
    }

    @GetMapping("/versions/{version:[0-9]{1,4}}.json")
    ResponseEntity<byte[]> json(
            @PathVariable UnitCode unit,
            @PathVariable FiscalYear year,
            @PathVariable int version,
            Optional<Actor> actor) {
        return file(
                unit,
                year,
                MediaType.APPLICATION_JSON,
                "v" + version + ".json",
                pages.json(unit, year, version, actor));
    }

    /** The text in force with everything that proves it, as {@code Verify.java} checks it. */
    @GetMapping("/bundle.zip")
    ResponseEntity<byte[]> bundle(@PathVariable UnitCode unit, @PathVariable FiscalYear year) {
        return file(
                unit,
                year,
                new MediaType("application", "zip"),
                "bundle.zip",
                pages.bundle(unit, year));
    }

    @GetMapping("/versions/{version:[0-9]{1,4}}/difference")
    Reply difference(
            @PathVariable UnitCode unit,
            @PathVariable FiscalYear year,
            @PathVariable int version,
            Optional<Actor> actor,
            Words words) {
        return pages.difference(unit, year, version, actor, words);
    }

    @GetMapping("/versions/{version:[0-9]{1,4}}/check")
    Reply check(
            @PathVariable UnitCode unit,
            @PathVariable FiscalYear year,
            @PathVariable int version,
            Optional<Actor> actor,
            Words words) {
        return pages.check(unit, year, version, actor, words);
    }

    private static ResponseEntity<byte[]> file(
            UnitCode unit, FiscalYear year, MediaType type, String ending, byte[] content) {
        var name = "imihigo-" + unit + "-" + year + "-" + ending;
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
