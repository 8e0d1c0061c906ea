package org.imihigo.households;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.imihigo.calendar.Calendar;
import org.imihigo.kernel.UnitCode;
import org.imihigo.web.Form;
import org.imihigo.web.Open;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where books begin and are opened: whoever has the code needs no account. */
@Open
@Controller
@RequestMapping("/notebook")
class NotebookController {
    private final Doorstep doorstep;
    private final Households households;
    private final OwnBooks own;
    private final BeginPages pages;
    private final Calendar calendar;

    NotebookController(
            Doorstep doorstep,
            Households households,
            OwnBooks own,
            BeginPages pages,
            Calendar calendar) {
        this.doorstep = doorstep;
        this.households = households;
        this.own = own;
        this.pages = pages;
        this.calendar = calendar;
    }

    @GetMapping
    Reply ask(Words words) {
        return pages.entry(new Form(Map.of(), words));
    }

    /** What was typed is not shown again: it may be a code with one wrong sign. */
    @PostMapping("/entry")
    Reply enter(
            @RequestParam(defaultValue = "") String code,
            Words words,
            HttpServletRequest request,
            HttpServletResponse response) {
        var book = doorstep.enter(code, request, response);
        if (book != Doorstep.Book.NONE) {
            return Reply.seeOther(book.path);
        }
        var form = new Form(Map.of(), words);
        form.wrong("code", "households.code.unknown");
        return Reply.unprocessable(pages.entry(form));
    }

    @PostMapping("/closing")
    Reply close(HttpServletRequest request, HttpServletResponse response) {
        doorstep.close(request, response);
        return Reply.seeOther("/notebook");
    }

    @GetMapping("/new")
    Reply write(@RequestParam Optional<UnitCode> village, Words words) {
        return village.<Reply>map(unit -> pages.begin(unit, new Form(Map.of(), words)))
                .orElseGet(() -> Reply.seeOther("/notebook"));
    }

    /** Answers with the page itself: the code is in no address, and is shown this once. */
    @PostMapping
    Reply begin(
            @RequestParam UnitCode village,
            @RequestParam Map<String, String> fields,
            Words words,
            HttpServletRequest request) {
        pages.mustBeVillage(village);
        var form = new Form(fields, words);
        var label = BookForms.limited(form, "label", BookForms.LONGEST_LABEL);
        if (!form.isRight()) {
            return Reply.unprocessable(pages.begin(village, form));
        }
        doorstep.mustBeginFew(request);
        var code = households.begin(new Notebook(form.id("id"), village, label, calendar.now()));
        return pages.code(code, "family", "/notebook", words);
    }

    @PostMapping("/own")
    Reply beginOwn(Words words, HttpServletRequest request) {
        doorstep.mustBeginFew(request);
        return pages.code(own.begin(), "own", "/notebook", words);
    }
}
