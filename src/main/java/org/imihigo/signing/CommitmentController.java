package org.imihigo.signing;

import static org.imihigo.web.Reply.seeOther;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.web.Form;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the level above promises in return. */
@Controller
@RequestMapping("/contracts/{unit}/{year}/life/commitments")
class CommitmentController {
    private final Commitments commitments;
    private final LifePages pages;

    CommitmentController(Commitments commitments, LifePages pages) {
        this.commitments = commitments;
        this.pages = pages;
    }

    @PostMapping
    Reply promise(
            @PathVariable UnitCode unit,
            @PathVariable FiscalYear year,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Words words) {
        actor.mustSee(unit);
        var form = new Form(fields, words);
        try {
            commitments.promise(
                    form.id("id"),
                    unit,
                    year,
                    form.text("what"),
                    day(form.text("due")),
                    LifeController.post(form.text("owner")),
                    actor);
            return seeOther(Paths.life(unit, year) + "#commitments");
        } catch (Refusal refusal) {
            var field = refusal.key().endsWith("words") ? "what" : "due";
            return pages.refused(unit, year, actor, form, field, refusal);
        }
    }

    @PostMapping("/{id}/withdrawal")
    Reply withdraw(
            @PathVariable UnitCode unit,
            @PathVariable FiscalYear year,
            @PathVariable UUID id,
            Actor actor) {
        commitments.withdraw(id, actor);
        return seeOther(Paths.life(unit, year) + "#commitments");
    }

    @PostMapping("/{id}/kept")
    Reply keep(
            @PathVariable UnitCode unit,
            @PathVariable FiscalYear year,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String note,
            Actor actor) {
        commitments.keep(id, day(day), note, actor);
        return seeOther(Paths.life(unit, year) + "#commitments");
    }

    private static LocalDate day(String text) {
        return Form.day(text, "signing.hint.day");
    }
}
