package org.imihigo.notices;

import java.util.Map;
import java.util.UUID;
import org.imihigo.notices.pages.NoticesPage;
import org.imihigo.people.Actor;
import org.imihigo.people.People;
import org.imihigo.web.Form;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the post of whoever is signed in was told. */
@Controller
@RequestMapping("/notices")
class NoticesController {
    private final Notices notices;
    private final MailWish mail;
    private final People people;

    NoticesController(Notices notices, MailWish mail, People people) {
        this.notices = notices;
        this.mail = mail;
        this.people = people;
    }

    @GetMapping
    Reply list(Actor actor, Words words) {
        return page(actor, mail.form(actor, words));
    }

    private Reply.Page page(Actor actor, Form form) {
        var words = form.words();
        var lines = notices.of(actor).stream().map(notice -> line(notice, words)).toList();
        return new NoticesPage(
                people.title(people.post(actor.post()), words),
                lines.stream().filter(line -> !line.read()).toList(),
                lines.stream().filter(NoticesPage.Line::read).toList(),
                mail.fields(form));
    }

    /** Where the post is written to; nothing typed, it is written to no more. */
    @PostMapping("/address")
    Reply address(@RequestParam Map<String, String> fields, Actor actor, Words words) {
        var form = new Form(fields, words);
        mail.want(form, actor);
        return form.isRight() ? Reply.seeOther("/notices") : Reply.unprocessable(page(actor, form));
    }

    private static NoticesPage.Line line(Notice notice, Words words) {
        return new NoticesPage.Line(
                notice.id().toString(),
                notice.text(words),
                notice.path(),
                words.moment(notice.at()),
                notice.read().isPresent());
    }

    @PostMapping("/{id}/reading")
    Reply read(
            @PathVariable UUID id, @RequestParam(defaultValue = "yes") String read, Actor actor) {
        notices.read(id, !read.equals("no"), actor);
        return Reply.seeOther("/notices");
    }

    @PostMapping("/reading")
    Reply readAll(Actor actor) {
        notices.readAll(actor);
        return Reply.seeOther("/notices");
    }
}
