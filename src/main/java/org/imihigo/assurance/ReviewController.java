package org.imihigo.assurance;

import static org.imihigo.web.Reply.seeOther;
import static org.imihigo.web.Reply.unprocessable;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.contracts.Column;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.PostId;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A contract among its reviewers. */
@Controller
@RequestMapping("/reviews/{unit}/{year}")
class ReviewController {
    private static final String VERSION = "/{version:[0-9]{1,6}}";

    private final Reviewing reviewing;
    private final ReviewPages pages;
    private final VersionPages versions;

    ReviewController(Reviewing reviewing, ReviewPages pages, VersionPages versions) {
        this.reviewing = reviewing;
        this.pages = pages;
        this.versions = versions;
    }

    @GetMapping
    Reply show(
            @PathVariable UnitCode unit, @PathVariable FiscalYear year, Actor actor, Words words) {
        return pages.page(unit, year, actor, words);
    }

    @PostMapping
    Reply send(
            @PathVariable UnitCode unit,
            @PathVariable FiscalYear year,
            @RequestParam int version,
            Actor actor) {
        reviewing.send(unit, year, version, actor);
        return seeOther(Submission.path(unit, year) + "/" + version);
    }

    @PostMapping("/team")
    Reply name(
            @PathVariable UnitCode unit,
            @PathVariable FiscalYear year,
            @RequestParam String post,
            @RequestParam(defaultValue = "yes") String joins,
            Actor actor) {
        var id = Ids.parse(post).orElseThrow(() -> Refusal.invalid("assurance.team.choose"));
        reviewing.name(unit, year, new PostId(id), !joins.equals("no"), actor);
        return seeOther(Submission.path(unit, year));
    }

    @GetMapping(VERSION)
    Reply version(
            @PathVariable UnitCode unit,
            @PathVariable FiscalYear year,
            @PathVariable int version,
            @RequestParam(defaultValue = "0") int row,
            Actor actor,
            Words words) {
        return versions.page(
                reviewing.get(unit, year, version, actor), row, Optional.empty(), actor, words);
    }

    @PostMapping(VERSION + "/remarks")
    Reply remark(
            @PathVariable UnitCode unit,
            @PathVariable FiscalYear year,
            @PathVariable int version,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Words words) {
        var submission = reviewing.get(unit, year, version, actor);
        var text = fields.getOrDefault("text", "").strip();
        var id = Ids.parse(fields.getOrDefault("id", "")).orElseGet(UUID::randomUUID);
        var answered = Ids.parse(fields.getOrDefault("answers", ""));
        int row = row(fields.getOrDefault("row", ""));
        try {
            if (answered.isPresent()) {
                reviewing.answer(id, submission, answered.get(), text, actor);
            } else {
                var column = column(fields.getOrDefault("column", ""));
                reviewing.remark(id, submission, row, column, text, actor);
            }
        } catch (Refusal refusal) {
            return again(submission, row, refusal, text, actor, words);
        }
        return seeOther(submission.path() + "#remarks");
    }

    private Reply again(
            Submission submission,
            int row,
            Refusal refusal,
            String typed,
            Actor actor,
            Words words) {
        if (refusal.reason() != Refusal.Reason.INVALID) {
            throw refusal;
        }
        var wrong = words.text(refusal);
        return unprocessable(
                versions.page(
                        submission, row, Optional.of(versions.wrong(wrong, typed)), actor, words));
    }

    private static int row(String text) {
        return text.matches("[0-9]{1,7}") ? Integer.parseInt(text) : 0;
    }

    private static Optional<Column> column(String text) {
        return Arrays.stream(Column.values()).filter(one -> one.name().equals(text)).findFirst();
    }

    @PostMapping(VERSION + "/verdict")
    Reply judge(
            @PathVariable UnitCode unit,
            @PathVariable FiscalYear year,
            @PathVariable int version,
            @RequestParam String verdict,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            Words words) {
        var submission = reviewing.get(unit, year, version, actor);
        try {
            reviewing.judge(submission, verdict.equals("accept"), reason.strip(), actor);
        } catch (Refusal refusal) {
            return again(submission, 0, refusal, reason, actor, words);
        }
        return seeOther(Submission.path(unit, year));
    }

    @GetMapping(VERSION + "/since/{before:[0-9]{1,6}}")
    Reply compare(
            @PathVariable UnitCode unit,
            @PathVariable FiscalYear year,
            @PathVariable int version,
            @PathVariable int before,
            Actor actor,
            Words words) {
        return versions.comparison(
                reviewing.get(unit, year, before, actor),
                reviewing.get(unit, year, version, actor),
                words);
    }
}
