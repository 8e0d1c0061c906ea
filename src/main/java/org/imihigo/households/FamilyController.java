package org.imihigo.households;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.imihigo.kernel.FiscalYear;
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

/** A family's notebook, opened with its own code. */
@Open
@Controller
@RequestMapping("/notebook/family")
class FamilyController {
    private final Doorstep doorstep;
    private final Households households;
    private final Bookkeeping bookkeeping;

    FamilyController(Doorstep doorstep, Households households, Bookkeeping bookkeeping) {
        this.doorstep = doorstep;
        this.households = households;
        this.bookkeeping = bookkeeping;
    }

    @GetMapping
    Reply show(
            @RequestParam Optional<FiscalYear> year,
            Words words,
            HttpServletRequest request,
            HttpServletResponse response) {
        return opened(request, response, key -> bookkeeping.show(key, year, words));
    }

    private Reply opened(
            HttpServletRequest request,
            HttpServletResponse response,
            Function<Key.Own, Reply> answer) {
        return doorstep.family(request, response)
                .map(answer)
                .orElseGet(() -> Reply.seeOther("/notebook"));
    }

    @GetMapping("/booklet")
    Reply print(
            @RequestParam Optional<FiscalYear> year,
            @RequestParam(defaultValue = "") String language,
            Words words,
            HttpServletRequest request,
            HttpServletResponse response) {
        return opened(request, response, key -> bookkeeping.print(key, year, language, words));
    }

    @PostMapping("/promises")
    Reply write(
            @RequestParam FiscalYear year,
            @RequestParam Map<String, String> fields,
            Words words,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = new Form(fields, words);
        return opened(request, response, key -> bookkeeping.write(key, year, form));
    }

    @PostMapping("/promises/{id}/erasure")
    Reply strike(
            @PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        return opened(request, response, key -> bookkeeping.strike(key, id));
    }

    @PostMapping("/account")
    Reply account(
            @RequestParam FiscalYear year,
            @RequestParam Map<String, String> fields,
            Words words,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = new Form(fields, words);
        return opened(request, response, key -> bookkeeping.account(key, year, fields, form));
    }

    @PostMapping("/consent")
    Reply lend(
            @RequestParam Map<String, String> fields,
            Words words,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = new Form(fields, words);
        return opened(request, response, key -> bookkeeping.lend(key, form));
    }

    @PostMapping("/consent/withdrawal")
    Reply takeBack(HttpServletRequest request, HttpServletResponse response) {
        return opened(
                request,
                response,
                key -> {
                    households.takeBack(key);
                    return Reply.seeOther(NotebookPages.base(key));
                });
    }

    @PostMapping("/erasure")
    Reply erase(HttpServletRequest request, HttpServletResponse response) {
        return opened(
                request,
                response,
                key -> {
                    households.erase(key);
                    doorstep.close(request, response);
                    return Reply.seeOther("/notebook");
                });
    }
}
