package org.imihigo.drafting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.contracts.Column;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the grid's script sends, cell by cell, and what it asks of others' work. */
@Controller
@RequestMapping("/contracts/{unit}/{year}/grid/cells")
class CellsController {
    private final Drafting drafting;
    private final Views views;

    CellsController(Drafting drafting, Views views) {
        this.drafting = drafting;
        this.views = views;
    }

    /**
     * What was done since the last answer.
     *
     * @param batch sent again after a line broke, it is done once
     * @param since the last change that the sender has seen
     */
    record Sent(UUID batch, long since, List<Done> edits) {}

    /**
     * One thing.
     *
     * @param kind typed, added, removed, restored or moved
     * @param after the row above, of a row that comes or moves
     */
    record Done(
            String kind,
            int row,
            Optional<String> column,
            Optional<String> was,
            Optional<String> text,
            Optional<Integer> after) {
        private Edit edit() {
            return switch (kind) {
                case "typed" ->
                        new Edit.Typed(
                                row, cell(column.orElse("")), was.orElse(""), text.orElse(""));
                case "added" -> new Edit.Added(row, after.orElse(0));
                case "removed" -> new Edit.Removed(row);
                case "restored" -> new Edit.Restored(row, after.orElse(0));
                case "moved" -> new Edit.Moved(row, after.orElse(0));
                default -> throw Refusal.invalid("drafting.batch.kind", kind);
            };
        }

        private static Column cell(String name) {
            return GridColumns.ALL.stream()
                    .filter(column -> column.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> Refusal.invalid("drafting.block.column"));
        }
    }

    @PostMapping
    ResponseEntity<Object> write(
            @PathVariable UnitCode unit,
            @PathVariable FiscalYear year,
            @RequestBody Sent sent,
            Actor actor,
            Words words) {
        try {
            var edits = sent.edits().stream().map(Done::edit).toList();
            var outcome = drafting.write(unit, year, sent.batch(), edits, actor);
            return ResponseEntity.ok(views.answer(outcome, sent.since(), words));
        } catch (Refusal refusal) {
            return refused(refusal, words);
        }
    }

    @GetMapping
    ResponseEntity<Object> since(
            @PathVariable UnitCode unit,
            @PathVariable FiscalYear year,
            @RequestParam(defaultValue = "0") long since,
            Actor actor,
            Words words) {
        try {
            actor.mustSee(unit);
            return ResponseEntity.ok(views.since(drafting.draft(unit, year), since, words));
        } catch (Refusal refusal) {
            return refused(refusal, words);
        }
    }

    private static ResponseEntity<Object> refused(Refusal refusal, Words words) {
        var status =
                switch (refusal.reason()) {
                    case NOT_FOUND, NOT_YOURS -> HttpStatus.NOT_FOUND;
                    case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
                    case CONFLICT, CLOSED -> HttpStatus.CONFLICT;
                };
        var key =
                status == HttpStatus.NOT_FOUND
                        ? words.text("web.refused.not-found")
                        : words.text(refusal);
        return ResponseEntity.status(status).body(Map.of("sentence", key));
    }
}
