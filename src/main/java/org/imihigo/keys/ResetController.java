package org.imihigo.keys;

import static org.imihigo.web.Reply.seeOther;

import java.util.UUID;
import org.imihigo.keys.pages.ResetsPage;
import org.imihigo.people.Actor;
import org.imihigo.people.People;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Those who have lost what opens their key, and to whom the actor can agree. */
@Controller
class ResetController {
    private final Resets resets;
    private final People people;

    ResetController(Resets resets, People people) {
        this.resets = resets;
        this.people = people;
    }

    @GetMapping("/resets")
    Reply list(Actor actor, Words words) {
        return new ResetsPage(resets.waiting(actor).stream().map(one -> row(one, words)).toList());
    }

    @PostMapping("/resets/{id}/agreement")
    Reply agree(@PathVariable UUID id, Actor actor) {
        resets.agree(id, actor);
        return seeOther("/resets");
    }

    private ResetsPage.Row row(Reset reset, Words words) {
        return new ResetsPage.Row(
                reset.id().toString(),
                people.title(people.post(reset.certificate().post()), words),
                reset.reason(),
                words.moment(reset.asked()));
    }
}
