package org.imihigo.households;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.function.Function;
import org.imihigo.web.Form;
import org.imihigo.web.Open;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person's own book, which their own code alone opens. */
@Open
@Controller
@RequestMapping("/notebook/own")
class OwnBookController {
    private static final String PATH = Doorstep.Book.OWN.path;

    private final Doorstep doorstep;
    private final OwnBooks own;
    private final BeginPages pages;

    OwnBookController(Doorstep doorstep, OwnBooks own, BeginPages pages) {
        this.doorstep = doorstep;
        this.own = own;
        this.pages = pages;
    }

    @GetMapping
    Reply show(Words words, HttpServletRequest request, HttpServletResponse response) {
        return opened(
                request, response, code -> pages.own(own.notes(code), new Form(Map.of(), words)));
    }

    private Reply opened(
            HttpServletRequest request,
            HttpServletResponse response,
            Function<Code, Reply> answer) {
        return doorstep.person(request, response)
                .map(answer)
                .orElseGet(() -> Reply.seeOther("/notebook"));
    }

    @PostMapping("/notes")
    Reply write(
            @RequestParam Map<String, String> fields,
            Words words,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = new Form(fields, words);
        var text = BookForms.note(form);
        return opened(
                request,
                response,
                code -> {
                    if (!form.isRight()) {
                        return Reply.unprocessable(pages.own(own.notes(code), form));
                    }
                    own.write(code, new OwnBooks.Note(form.id("id"), text));
                    return Reply.seeOther(PATH);
                });
    }

    @PostMapping("/notes/{id}/erasure")
    Reply strike(
            @PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        return opened(
                request,
                response,
                code -> {
                    own.strike(code, Bookkeeping.read(id));
                    return Reply.seeOther(PATH);
                });
    }

    @PostMapping("/erasure")
    Reply erase(HttpServletRequest request, HttpServletResponse response) {
        return opened(
                request,
                response,
                code -> {
                    own.erase(code);
                    doorstep.close(request, response);
                    return Reply.seeOther("/notebook");
                });
    }
}
