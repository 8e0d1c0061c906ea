package org.imihigo.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.imihigo.people.SignIn.Outcome;
import org.imihigo.web.Open;
import org.imihigo.web.Paths;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Coming in and going out. */
@Open
@Controller
@RequestMapping("/session")
class SessionController {
    private final SignIn signIn;
    private final Sessions sessions;
    private final SignInPages pages;

    SessionController(SignIn signIn, Sessions sessions, SignInPages pages) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.pages = pages;
    }

    @GetMapping({"", "/new"})
    Reply ask(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "/desk") String back,
            Words words,
            HttpServletRequest request) {
        return pages.empty(name, away(back), words, request);
    }

    @PostMapping
    Reply begin(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/desk") String back,
            Words words,
            HttpServletRequest request,
            HttpServletResponse response) {
        var address = request.getRemoteAddr();
        var path = away(back);
        return switch (signIn.attempt(name, password, address, Loopback.is(request))) {
            case Outcome.Welcome(var actor) -> {
                sessions.begin(actor, request, response);
                yield Reply.seeOther(path);
            }
            case Outcome.Refused refused ->
                    Reply.unprocessable(pages.refused(refused, name, path, words, request));
        };
    }

    /** Not back to where one signs in. */
    private static String away(String back) {
        return back.startsWith("/session") ? "/desk" : Paths.local(back);
    }

    @PostMapping("/end")
    Reply end(HttpServletRequest request) {
        sessions.end(request);
        return Reply.seeOther("/");
    }
}
