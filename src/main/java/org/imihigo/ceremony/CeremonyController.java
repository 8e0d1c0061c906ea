package org.imihigo.ceremony;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
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

/** Ceremonies: their public queue, screen and roll, and what whoever leads the stage holds. */
@Controller
@RequestMapping("/ceremonies")
class CeremonyController {
    private final Ceremonies ceremonies;
    private final CeremonyPages pages;

    CeremonyController(Ceremonies ceremonies, CeremonyPages pages) {
        this.ceremonies = ceremonies;
        this.pages = pages;
    }

    @Open
    @GetMapping
    Reply list(Optional<Actor> actor, Words words) {
        return pages.list(ceremonies.latest(), actor.flatMap(ceremonies::stageOf), words);
    }

    @GetMapping("/new")
    Reply write(Actor actor, Words words) {
        return pages.call(stage(actor), new Form(Map.of(), words));
    }

    private UnitCode stage(Actor actor) {
        return ceremonies
                .stageOf(actor)
                .orElseThrow(() -> Refusal.notYours("ceremony.stage.not-yours"));
    }

    @PostMapping
    Reply call(@RequestParam Map<String, String> fields, Actor actor, Words words) {
        var unit = stage(actor);
        var form = new Form(fields, words);
        var called = pages.read(unit, form);
        if (called.isEmpty()) {
            return Reply.unprocessable(pages.call(unit, form));
        }
        ceremonies.call(called.get(), actor);
        return Reply.seeOther(path(called.get().id()));
    }

    private static String path(UUID id) {
        return CeremonyPages.path(id);
    }

    @Open
    @GetMapping("/{id}")
    Reply roll(@PathVariable String id, Optional<Actor> actor, Words words) {
        var ceremony = ceremonies.get(read(id));
        boolean leads =
                actor.flatMap(ceremonies::stageOf).filter(ceremony.unit()::equals).isPresent();
        return pages.roll(ceremony, leads, words);
    }

    static UUID read(String id) {
        return Form.uuid(id).orElseThrow(() -> Refusal.notFound("ceremony.stage.unknown"));
    }

    @Open
    @GetMapping("/{id}/screen")
    Reply screen(
            @PathVariable String id, @RequestParam(defaultValue = "") String view, Words words) {
        return pages.screen(ceremonies.get(read(id)), view.equals("lower"), words);
    }

    @GetMapping("/{id}/stage")
    Reply lead(@PathVariable String id, Actor actor, Words words) {
        var ceremony = ceremonies.get(read(id));
        if (!stage(actor).equals(ceremony.unit())) {
            throw Refusal.notYours("ceremony.stage.not-yours");
        }
        return pages.operator(ceremony, words);
    }

    /** A second tap on the same page is no second move: it leads to where the stage stands. */
    @PostMapping("/{id}/moves")
    Reply move(
            @PathVariable String id,
            @RequestParam String kind,
            @RequestParam int seen,
            Actor actor) {
        var ceremony = ceremonies.get(read(id));
        var known = List.of(Ceremony.Kind.values()).stream().filter(one -> one.name().equals(kind));
        var move = known.findFirst().orElseThrow(() -> Refusal.invalid("ceremony.stage.moved"));
        if (seen == ceremony.moves().size()) {
            ceremonies.move(ceremony.id(), move, seen, actor);
        } else if (!stage(actor).equals(ceremony.unit())) {
            throw Refusal.notYours("ceremony.stage.not-yours");
        }
        return Reply.seeOther(path(ceremony.id()) + "/stage");
    }

    @PostMapping("/{id}/queue/{unit}/raising")
    Reply raise(@PathVariable String id, @PathVariable UnitCode unit, Actor actor) {
        ceremonies.raise(read(id), unit, actor);
        return Reply.seeOther(path(read(id)));
    }
}
