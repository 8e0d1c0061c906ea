package org.imihigo.calendar;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.people.Actor;
import org.imihigo.web.Open;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** When what is done, for everybody to read and for administrators to move. */
@Controller
@RequestMapping("/calendar")
class CalendarController {
    private static final MediaType ICALENDAR = MediaType.valueOf("text/calendar;charset=UTF-8");

    private final Calendar calendar;
    private final Moving moving;
    private final CalendarPages pages;

    CalendarController(Calendar calendar, Moving moving, CalendarPages pages) {
        this.calendar = calendar;
        this.moving = moving;
        this.pages = pages;
    }

    @Open
    @GetMapping
    Reply show(Optional<Actor> actor, Words words) {
        return pages.year(calendar.year(), actor, words);
    }

    @Open
    @GetMapping("/{year}")
    Reply show(@PathVariable FiscalYear year, Optional<Actor> actor, Words words) {
        return pages.year(year, actor, words);
    }

    @Open
    @GetMapping("/{year}.ics")
    ResponseEntity<byte[]> iCalendar(@PathVariable FiscalYear year, Words words) {
        return ResponseEntity.ok()
                .contentType(ICALENDAR)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"imihigo-" + year + ".ics\"")
                .body(pages.iCalendar(year, words).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/{year}/windows/{word}")
    Reply form(@PathVariable FiscalYear year, @PathVariable String word, Actor actor, Words words) {
        Moving.mustAdminister(actor);
        return pages.form(slot(year, word), words);
    }

    @PostMapping("/{year}/windows/{word}/moves")
    Reply move(
            @PathVariable FiscalYear year,
            @PathVariable String word,
            @RequestParam(defaultValue = "") String opens,
            @RequestParam(defaultValue = "") String due,
            @RequestParam(defaultValue = "") String closes,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "0") int version,
            Actor actor,
            Words words) {
        Moving.mustAdminister(actor);
        var slot = slot(year, word);
        var form = new MoveForm(opens, due, closes, reason, version);
        if (!form.wrong().isEmpty()) {
            return Reply.unprocessable(pages.again(slot, form, words));
        }
        return moving.move(slot, form.window(), form.reason(), version, actor)
                ? Reply.seeOther("/calendar/" + year)
                : Reply.conflict(pages.overtaken(slot, form, words));
    }

    private Slot slot(FiscalYear year, String word) {
        return Slot.parse(year, word)
                .filter(slot -> calendar.original(slot.step(), slot.period()).isPresent())
                .orElseThrow(() -> Refusal.notFound("web.refused.not-found"));
    }
}
