package org.imihigo.baselines;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.calendar.Calendar;
import org.imihigo.documents.DocumentId;
import org.imihigo.documents.Documents;
import org.imihigo.indicators.Indicators;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
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

/** Where a unit stands: its register, and one baseline with all that was said of it. */
@Controller
@RequestMapping("/baselines/{unit}")
class BaselineController {
    private final Baselines baselines;
    private final RegisterPages pages;
    private final Indicators indicators;
    private final Documents documents;
    private final Calendar calendar;

    BaselineController(
            Baselines baselines,
            RegisterPages pages,
            Indicators indicators,
            Documents documents,
            Calendar calendar) {
        this.baselines = baselines;
        this.pages = pages;
        this.indicators = indicators;
        this.documents = documents;
        this.calendar = calendar;
    }

    @Open
    @GetMapping
    Reply register(@PathVariable UnitCode unit, Optional<Actor> actor, Words words) {
        return pages.register(unit, actor, words);
    }

    /** Where the form leads that chooses a measure to add. */
    @GetMapping("/addition")
    Reply choose(@PathVariable UnitCode unit, @RequestParam int series, Actor actor) {
        actor.mustReportFor(unit);
        return Reply.seeOther(Paths.of(unit, indicators.series(new SeriesId(series)).id()));
    }

    @Open
    @GetMapping("/{series}")
    Reply show(
            @PathVariable UnitCode unit,
            @PathVariable int series,
            Optional<Actor> actor,
            Words words) {
        return pages.one(unit, new SeriesId(series), actor, words);
    }

    @PostMapping("/{series}/versions")
    Reply state(
            @PathVariable UnitCode unit,
            @PathVariable int series,
            @RequestParam Map<String, String> fields,
            @RequestParam Optional<MultipartFile> file,
            Actor actor,
            Words words) {
        actor.mustReportFor(unit);
        var id = new SeriesId(series);
        var form =
                BaselineForm.read(
                        fields,
                        indicators.series(id).indicator(),
                        pages.owners(unit),
                        calendar.today(),
                        words);
        try {
            var proofs = keep(file, actor);
            if (form.stated().isEmpty()) {
                return Reply.unprocessable(pages.again(unit, id, form, actor, words));
            }
            baselines.state(
                    unit,
                    id,
                    form.stated().get(),
                    form.version(),
                    form.text("reason").strip(),
                    proofs,
                    actor);
            return Reply.seeOther(Paths.of(unit, id));
        } catch (Refusal refusal) {
            var sentence = words.text(refusal);
            return refusal.reason() == Refusal.Reason.CONFLICT
                    ? Reply.conflict(pages.overtaken(unit, id, form, sentence, actor, words))
                    : Reply.unprocessable(
                            pages.again(unit, id, form.alsoWrong("file", sentence), actor, words));
        }
    }

    private List<DocumentId> keep(Optional<MultipartFile> file, Actor actor) {
        return SentFile.in(file).map(sent -> documents.keep(sent, actor)).stream().toList();
    }

    @PostMapping("/{series}/verification")
    Reply verify(
            @PathVariable UnitCode unit,
            @PathVariable int series,
            @RequestParam UUID baseline,
            @RequestParam(defaultValue = "yes") String verified,
            @RequestParam(defaultValue = "") String remark,
            Actor actor) {
        actor.mustJudge(unit);
        baselines.verify(new BaselineId(baseline), !verified.equals("no"), remark.strip(), actor);
        return Reply.seeOther(Paths.of(unit, new SeriesId(series)));
    }
}
