package org.imihigo.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** Changes the language of the pages, kept in a cookie. */
@Controller
class LanguageController {
    private final LocaleResolver locales;
    private final Visitors visitors;

    LanguageController(LocaleResolver locales, Visitors visitors) {
        this.locales = locales;
        this.visitors = visitors;
    }

    @Open
    @PostMapping("/language")
    Reply choose(
            @RequestParam String tag,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        var language = Language.parse(tag).orElse(Language.EN);
        locales.setLocale(request, response, language.locale());
        visitors.speaks(request, language);
        return Reply.seeOther(Paths.local(back));
    }
}
