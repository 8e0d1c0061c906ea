package org.imihigo.signing;

import static org.imihigo.web.Reply.seeOther;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.documents.DocumentId;
import org.imihigo.documents.Documents;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.PostId;
import org.imihigo.web.Form;
import org.imihigo.web.Language;
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

/** The life of a contract: who did what to it when, and what is to be done next. */
@Controller
@RequestMapping("/contracts/{unit}/{year}/life")
class LifeController {
    private final Freezing freezing;
    private final Signing signing;
    private final PaperWay paper;
    private final Endings endings;
    private final Documents documents;
    private final LifePages pages;

    LifeController(
            Freezing freezing,
            Signing signing,
            PaperWay paper,
            Endings endings,
            Documents documents,
            LifePages pages) {
        this.freezing = freezing;
        this.signing = signing;
        this.paper = paper;
        this.endings = endings;
        this.documents = documents;
        this.pages = pages;
    }

    @Open
    @GetMapping
    Reply show(
            @PathVariable UnitCode unit,
            @PathVariable FiscalYear year,
            Optional<Actor> actor,
            Words words) {
        return pages.page(unit, year, actor, new Form(Map.of(), words));
    }

    @PostMapping("/text")
    Reply freeze(
            @PathVariable UnitCode unit,
            @PathVariable FiscalYear year,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Words words) {
        var form = new Form(fields, words);
        return tried(
                unit,
                year,
                form,
                "text",
                actor,
                () -> freezing.freeze(unit, year, language(form), actor));
    }

    @PostMapping("/vow")
    Reply vow(
            @PathVariable UnitCode unit,
            @PathVariable FiscalYear year,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Words words) {
        var form = new Form(fields, words);
        return tried(
                unit,
                year,
                form,
                "day",
                actor,
                () -> signing.vow(form.text("text"), day(form, "day"), form.text("place"), actor));
    }

    @PostMapping("/signature")
    Reply sign(
            @PathVariable UnitCode unit,
            @PathVariable FiscalYear year,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Words words) {
        var code = Map.of("text", fields.getOrDefault("text", ""));
        return tried(
                unit,
                year,
                new Form(code, words),
                "code",
                actor,
                () ->
                        signing.sign(
                                fields.getOrDefault("text", ""),
                                fields.getOrDefault("code", ""),
                                actor));
    }

    @PostMapping("/paper")
    Reply bind(
            @PathVariable UnitCode unit,
            @PathVariable FiscalYear year,
            @RequestParam Map<String, String> fields,
            @RequestParam Optional<MultipartFile> scan,
            Actor actor,
            Words words) {
        actor.mustSee(unit);
        var form = new Form(fields, words);
        return tried(
                unit,
                year,
                form,
                "scan",
                actor,
                () ->
                        paper.bind(
                                form.text("text"), document(scan, form, "document", actor), actor));
    }

    @PostMapping("/ending")
    Reply end(
            @PathVariable UnitCode unit,
            @PathVariable FiscalYear year,
            @RequestParam(defaultValue = "") String stage,
            Actor actor) {
        endings.end(unit, year, stage.equals("closed"), actor);
        return seeOther(Paths.life(unit, year));
    }

    private Reply tried(
            UnitCode unit, FiscalYear year, Form form, String field, Actor actor, Runnable deed) {
        try {
            deed.run();
            return seeOther(Paths.life(unit, year));
        } catch (Refusal refusal) {
            return pages.refused(unit, year, actor, form, field(refusal, field), refusal);
        }
    }

    /** The field of which a refusal speaks, where its key says so. */
    private static String field(Refusal refusal, String other) {
        var last = refusal.key().substring(refusal.key().lastIndexOf('.') + 1);
        return List.of("place", "scan").contains(last) ? last : other;
    }

    private static Language language(Form form) {
        return Language.parse(form.text("language")).orElse(form.words().language());
    }

    static LocalDate day(Form form, String field) {
        return Form.day(form.text(field), "signing.hint.day");
    }

    private static UUID uuid(String text) {
        return Form.uuid(text).orElseThrow(() -> Refusal.notFound("signing.text.unknown"));
    }

    /** The file that was sent now; else the one that the form carries. */
    private DocumentId document(
            Optional<MultipartFile> sent, Form form, String carried, Actor actor) {
        return SentFile.in(sent)
                .map(file -> documents.keep(file, actor))
                .or(() -> DocumentId.parse(form.text(carried)))
                .orElseThrow(() -> Refusal.invalid("signing.paper.scan"));
    }

    static PostId post(String text) {
        return new PostId(uuid(text));
    }
}
