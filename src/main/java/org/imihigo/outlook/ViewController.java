package org.imihigo.outlook;

import static org.imihigo.web.Reply.seeOther;

import java.util.UUID;
import org.imihigo.outlook.pages.SavedViewsPage;
import org.imihigo.people.Actor;
import org.imihigo.web.Open;
import org.imihigo.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Views that a post keeps, each with its own address. */
@Controller("outlookViewController")
@RequestMapping("/views")
class ViewController {
    private final Views views;

    ViewController(Views views) {
        this.views = views;
    }

    @GetMapping
    Reply list(Actor actor) {
        return new SavedViewsPage(
                views.of(actor).stream()
                        .map(view -> new SavedViewsPage.View(view.name(), view.address()))
                        .toList());
    }

    @PostMapping
    Reply keep(@RequestParam String name, @RequestParam String path, Actor actor) {
        views.keep(name, path, actor);
        return seeOther("/views");
    }

    @Open
    @GetMapping("/{id}")
    Reply open(@PathVariable UUID id) {
        return seeOther(views.get(id).path());
    }

    @PostMapping("/{id}/removal")
    Reply remove(@PathVariable UUID id, Actor actor) {
        views.remove(id, actor);
        return seeOther("/views");
    }
}
