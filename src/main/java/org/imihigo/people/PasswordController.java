package org.imihigo.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.imihigo.people.pages.PasswordPage;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person's own password. */
@Controller
@RequestMapping("/password")
class PasswordController {
    private final PasswordChange change;
    private final Sessions sessions;

    PasswordController(PasswordChange change, Sessions sessions) {
        this.change = change;
        this.sessions = sessions;
    }

    @GetMapping
    Reply show(@RequestParam(defaultValue = "false") boolean changed, Actor actor) {
        return new PasswordPage(Optional.empty(), changed);
    }

    @PostMapping
    Reply change(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String chosen,
            @RequestParam(defaultValue = "") String repeated,
            Actor actor,
            Words words,
            HttpServletRequest request) {
        var fault = change.to(chosen, repeated, current, actor);
        if (fault.isPresent()) {
            var wrong = fault.get();
            return Reply.unprocessable(
                    new PasswordPage(
                            Optional.of(
                                    new PasswordPage.Wrong(wrong.field(), words.text(wrong.key()))),
                            false));
        }
        sessions.endOthers(actor.person(), request);
        return Reply.seeOther("/password?changed=true");
    }
}
