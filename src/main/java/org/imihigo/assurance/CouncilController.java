package org.imihigo.assurance;

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
import org.imihigo.web.Reply;
import org.imihigo.web.SentFile;
import org.imihigo.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What a council decided is recorded, with its minutes. */
@Controller
class CouncilController {
    private final Councils councils;
    private final Reviewing reviewing;
    private final ReviewPages pages;
    private final Documents documents;

    CouncilController(
            Councils councils, Reviewing reviewing, ReviewPages pages, Documents documents) {
        this.councils = councils;
        this.reviewing = reviewing;
        this.pages = pages;
        this.documents = documents;
    }

    @PostMapping("/reviews/{unit}/{year}/{version:[0-9]{1,6}}/sessions")
    Reply record(
            @PathVariable UnitCode unit,
            @PathVariable FiscalYear year,
            @PathVariable int version,
            @RequestParam Map<String, String> fields,
            @RequestParam Optional<MultipartFile> minutes,
            Actor actor,
            Words words) {
        actor.mustReportFor(unit);
        var submission = reviewing.get(unit, year, version, actor);
        var form = new Votes(fields, words);
        var day = form.day();
        var vote = form.vote();
        var kept = keep(minutes, form, actor);
        if (!form.wrong().isEmpty()) {
            return unprocessable(pages.again(submission, form, actor, words));
        }
        try {
            councils.record(
                    form.id(),
                    submission,
                    day.orElseThrow(),
                    vote.orElseThrow(),
                    form.text("note"),
                    kept.orElseThrow(),
                    actor);
        } catch (Refusal refusal) {
            form.wrong("day", refusal);
            var page = pages.again(submission, form, actor, words);
            return refusal.reason() == Refusal.Reason.CONFLICT
                    ? conflict(page)
                    : unprocessable(page);
        }
        return seeOther(Submission.path(unit, year) + "#sessions");
    }

    /** The minutes sent now, or with the same form before. */
    private Optional<DocumentId> keep(Optional<MultipartFile> minutes, Votes form, Actor actor) {
        try {
            var kept =
                    SentFile.in(minutes)
                            .map(file -> documents.keep(file, actor))
                            .or(() -> before(form, actor));
            kept.ifPresentOrElse(
                    form::keep, () -> form.wrong("minutes", "assurance.council.minutes-missing"));
            return kept;
        } catch (Refusal refusal) {
            form.wrong("minutes", refusal);
            return Optional.empty();
        }
    }

    private Optional<DocumentId> before(Votes form, Actor actor) {
        return DocumentId.parse(form.text("kept"))
                .filter(id -> !documents.putBy(actor, List.of(id)).isEmpty());
    }
}
