package org.imihigo.signing;

import static org.imihigo.web.Reply.conflict;
import static org.imihigo.web.Reply.seeOther;
import static org.imihigo.web.Reply.unprocessable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imihigo.documents.DocumentId;
import org.imihigo.documents.Documents;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.web.Form;
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

/** Other targets for a contract in force, with their reason and the minutes of the council. */
@Controller
@RequestMapping("/contracts/{unit}/{year}/life/amendments")
class AmendmentController {
    private final Amendments amendments;
    private final Documents documents;
    private final AmendmentPages pages;

    AmendmentController(Amendments amendments, Documents documents, AmendmentPages pages) {
        this.amendments = amendments;
        this.documents = documents;
        this.pages = pages;
    }

    @GetMapping
    Reply show(
            @PathVariable UnitCode unit, @PathVariable FiscalYear year, Actor actor, Words words) {
        actor.mustReportFor(unit);
        return pages.page(unit, year, pages.begun(unit, year, words));
    }

    @PostMapping
    Reply amend(
            @PathVariable UnitCode unit,
            @PathVariable FiscalYear year,
            @RequestParam Map<String, String> fields,
            @RequestParam Optional<MultipartFile> minutes,
            Actor actor,
            Words words) {
        actor.mustReportFor(unit);
        var form = new Form(fields, words);
        try {
            var session = LifeController.day(form, "session");
            var wish =
                    pages.read(
                            unit,
                            year,
                            form,
                            form.text("reason"),
                            session,
                            document(minutes, form, actor));
            amendments.propose(unit, year, wish, words.language(), actor);
            return seeOther(Paths.life(unit, year));
        } catch (Refusal refusal) {
            if (refusal.reason() == Refusal.Reason.NOT_FOUND
                    || refusal.reason() == Refusal.Reason.NOT_YOURS) {
                throw refusal;
            }
            form.wrong(field(refusal), refusal);
            var page = pages.page(unit, year, form);
            return refusal.reason() == Refusal.Reason.INVALID
                    ? unprocessable(page)
                    : conflict(page);
        }
    }

    /** The file that was sent now; else the one that the form carries. */
    private DocumentId document(Optional<MultipartFile> sent, Form form, Actor actor) {
        return SentFile.in(sent)
                .map(file -> documents.keep(file, actor))
                .or(() -> DocumentId.parse(form.text("kept")))
                .orElseThrow(() -> Refusal.invalid("signing.amendment.minutes-missing"));
    }

    /** The field of which a refusal speaks. */
    private static String field(Refusal refusal) {
        var last = refusal.key().substring(refusal.key().lastIndexOf('.') + 1);
        return switch (last) {
            case "minutes-missing" -> "minutes";
            case "day" -> "session";
            default -> List.of("reason", "session").contains(last) ? last : "figures";
        };
    }
}
