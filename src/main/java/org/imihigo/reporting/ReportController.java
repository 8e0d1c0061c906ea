package org.imihigo.reporting;

import static org.imihigo.web.Reply.conflict;
import static org.imihigo.web.Reply.seeOther;
import static org.imihigo.web.Reply.unprocessable;

import java.util.Map;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** One address for a report: its owner writes there, the level above judges, others above read. */
@Controller
@RequestMapping("/reports/{unit}/{period}")
class ReportController {
    private final Reporting reporting;
    private final Verdicts verdicts;
    private final Writers writers;
    private final ReportDesk desk;
    private final ReportPages pages;
    private final VerdictPages verdictPages;

    ReportController(
            Reporting reporting,
            Verdicts verdicts,
            Writers writers,
            ReportDesk desk,
            ReportPages pages,
            VerdictPages verdictPages) {
        this.reporting = reporting;
        this.verdicts = verdicts;
        this.writers = writers;
        this.desk = desk;
        this.pages = pages;
        this.verdictPages = verdictPages;
    }

    @GetMapping
    Reply show(
            @PathVariable UnitCode unit,
            @PathVariable FiscalPeriod period,
            Actor actor,
            Words words) {
        if (writers.isOwner(actor, unit)) {
            return pages.fresh(unit, period, actor, words);
        }
        actor.mustSee(unit);
        return verdictPages.fresh(unit, period, actor, words);
    }

    @PostMapping
    Reply file(
            @PathVariable UnitCode unit,
            @PathVariable FiscalPeriod period,
            @RequestParam Map<String, String> fields,
            @RequestParam Map<String, MultipartFile> files,
            Actor actor,
            Words words) {
        writers.mustOwn(actor, unit);
        var form = desk.report(unit, period, fields, files, actor, words);
        if (!form.isReady()) {
            var page = pages.again(unit, period, form, words);
            return form.isForked() ? conflict(page) : unprocessable(page);
        }
        reporting.file(unit, period, form.filing(fields.containsKey("submit")), actor);
        return seeOther("/reports/" + unit + "/" + period);
    }

    @PostMapping("/verdict")
    Reply judge(
            @PathVariable UnitCode unit,
            @PathVariable FiscalPeriod period,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Words words) {
        actor.mustSee(unit);
        var form = desk.verdict(unit, period, fields, words);
        boolean all = fields.containsKey("all");
        if (!all && !form.isReady()) {
            return unprocessable(verdictPages.again(unit, period, form, actor, words));
        }
        verdicts.give(unit, period, all ? form.confirmations() : form.judgements(), actor);
        return seeOther("/reports/" + unit + "/" + period);
    }
}
