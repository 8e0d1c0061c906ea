package org.imihigo.drafting;

import static org.imihigo.web.Reply.seeOther;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.contracts.Column;
import org.imihigo.drafting.RowPages.Sent;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.web.Reply;
import org.imihigo.web.SentFile;
import org.imihigo.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** One row of the grid: an ordinary form, what is known about it, and what is said about it. */
@Controller
@RequestMapping("/contracts/{unit}/{year}/grid/{row:[0-9]{1,7}}")
class RowController {
    private final Drafting drafting;
    private final RowPages pages;
    private final Views views;

    RowController(Drafting drafting, RowPages pages, Views views) {
        this.drafting = drafting;
        this.pages = pages;
        this.views = views;
    }

    @GetMapping
    Reply show(
            @PathVariable UnitCode unit,
            @PathVariable FiscalYear year,
            @PathVariable int row,
            Actor actor,
            Words words) {
        actor.mustSee(unit);
        return pages.page(drafting.draft(unit, year), row, Sent.NOTHING, actor, words);
    }

    /** What stands beside the grid. */
    @GetMapping("/panel")
    Reply panel(
            @PathVariable UnitCode unit,
            @PathVariable FiscalYear year,
            @PathVariable int row,
            Actor actor,
            Words words) {
        actor.mustSee(unit);
        return pages.beside(drafting.draft(unit, year), row, actor, words);
    }

    @PostMapping
    Reply save(
            @PathVariable UnitCode unit,
            @PathVariable FiscalYear year,
            @PathVariable int row,
            @RequestParam MultiValueMap<String, String> fields,
            Actor actor,
            Words words) {
        actor.mustReportFor(unit);
        var typed = typed(fields, "c.");
        try {
            var outcome =
                    drafting.write(unit, year, UUID.randomUUID(), edits(row, typed, fields), actor);
            if (outcome.refused().isEmpty()) {
                return seeOther(GridPages.path(unit, year) + "#row-" + row);
            }
            var wrong = new EnumMap<Column, String>(Column.class);
            outcome.refused()
                    .forEach(
                            one ->
                                    wrong.put(
                                            one.column(),
                                            views.sentence(outcome.after(), one, words)));
            var told = Optional.of(words.text("drafting.row.refused", wrong.size()));
            return Reply.conflict(
                    pages.page(outcome.after(), row, new Sent(told, typed, wrong), actor, words));
        } catch (Refusal refusal) {
            if (refusal.reason() == Refusal.Reason.NOT_FOUND) {
                throw refusal;
            }
            var sentence = words.text("drafting.row.unsaved", words.text(refusal));
            var sent = new Sent(Optional.of(sentence), typed, Map.of());
            return Reply.conflict(pages.page(drafting.draft(unit, year), row, sent, actor, words));
        }
    }

    private static Map<Column, String> typed(MultiValueMap<String, String> fields, String mark) {
        var typed = new EnumMap<Column, String>(Column.class);
        for (var column : GridColumns.ALL) {
            Optional.ofNullable(fields.getFirst(mark + column.name()))
                    .ifPresent(text -> typed.put(column, text.replace("\r", "").strip()));
        }
        return typed;
    }

    /** What differs from what the form was sent with. */
    private static List<Edit> edits(
            int row, Map<Column, String> typed, MultiValueMap<String, String> fields) {
        var was = typed(fields, "was.");
        var edits = new ArrayList<Edit>();
        typed.forEach(
                (column, text) -> {
                    var before = was.getOrDefault(column, "");
                    if (!before.equals(text)) {
                        edits.add(new Edit.Typed(row, column, before, text));
                    }
                });
        return edits;
    }

    @PostMapping("/removal")
    Reply remove(
            @PathVariable UnitCode unit,
            @PathVariable FiscalYear year,
            @PathVariable int row,
            Actor actor) {
        return written(unit, year, new Edit.Removed(row), actor);
    }

    @PostMapping("/place")
    Reply move(
            @PathVariable UnitCode unit,
            @PathVariable FiscalYear year,
            @PathVariable int row,
            @RequestParam(defaultValue = "0") int after,
            Actor actor) {
        return written(unit, year, new Edit.Moved(row, after), actor);
    }

    private Reply written(UnitCode unit, FiscalYear year, Edit edit, Actor actor) {
        drafting.write(unit, year, UUID.randomUUID(), List.of(edit), actor);
        return seeOther(GridPages.path(unit, year));
    }

    @PostMapping("/remarks")
    Reply remark(
            @PathVariable UnitCode unit,
            @PathVariable FiscalYear year,
            @PathVariable int row,
            @RequestParam UUID id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String column,
            @RequestParam Optional<MultipartFile> file,
            Actor actor) {
        var about = GridColumns.ALL.stream().filter(one -> one.name().equals(column)).findFirst();
        drafting.remark(unit, year, id, row, about, text, SentFile.in(file), actor);
        return seeOther(GridPages.path(unit, year) + "/" + row + "#remarks");
    }
}
