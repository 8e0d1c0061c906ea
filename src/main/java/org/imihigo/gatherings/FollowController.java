package org.imihigo.gatherings;

import static org.imihigo.web.Reply.seeOther;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.imihigo.gatherings.pages.AskPage;
import org.imihigo.gatherings.pages.AskPage.Input;
import org.imihigo.kernel.Refusal;
import org.imihigo.people.Actor;
import org.imihigo.territory.Territory;
import org.imihigo.web.Form;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;
import org.imihigo.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is decided about a motion, and followed up about resolutions and milestones. */
@Controller("gatheringsFollowController")
class FollowController {
    private static final String MOTION = "/motions/{id}/{deed:screening|marks|adoption}";
    private static final String RESOLUTION =
            "/resolutions/{series}/{edition}/{number}/{deed:milestone|owner}";
    private static final String MILESTONE =
            "/milestones/{id}/{deed:acceptance|progress|deadline|closing|share}";

    private final Gatherings gatherings;
    private final Motions motions;
    private final Milestones milestones;
    private final FollowForms forms;
    private final Territory territory;

    FollowController(
            Gatherings gatherings,
            Motions motions,
            Milestones milestones,
            FollowForms forms,
            Territory territory) {
        this.gatherings = gatherings;
        this.motions = motions;
        this.milestones = milestones;
        this.forms = forms;
        this.territory = territory;
    }

    /** A thing, what is done about it, and the form in which it is said. */
    private record Deed(
            String path,
            String word,
            List<Step> steps,
            Function<Inputs, List<Input>> inputs,
            Consumer<Typed> doing) {
        AskPage page(Form form) {
            var in = new Inputs(form, form.words());
            return in.page(word, path + "/" + word, steps, inputs.apply(in));
        }
    }

    private static Reply ask(Deed deed, Words words) {
        return deed.page(new Form(Map.of(), words));
    }

    private Reply act(Deed deed, Map<String, String> fields, Words words) {
        var form = new Form(fields, words);
        var typed = new Typed(form, territory);
        try {
            deed.doing().accept(typed);
        } catch (Refusal refusal) {
            return Answer.again(refusal, typed, form, () -> deed.page(form));
        }
        return seeOther(deed.path());
    }

    private static void mustBe(boolean allowed) {
        if (!allowed) {
            throw Refusal.notYours("web.refused.not-found");
        }
    }

    private Deed motion(UUID id, String word, Actor actor, Words words) {
        var motion = motions.get(id);
        var gathering = gatherings.get(motion.gathering());
        mustBe(
                word.equals("marks")
                        ? motions.marks(motion, actor)
                        : gathering.isOrganisedBy(actor));
        return new Deed(
                motion.path(),
                word,
                Telling.steps(
                        gathering,
                        words,
                        new Step(
                                words.text("gatherings.motion.title", motion.number()),
                                motion.path()),
                        new Step(words.text("gatherings.ask." + word), "")),
                in -> forms.of(motion, word, in),
                typed -> forms.act(motion, word, typed, actor));
    }

    @GetMapping(MOTION)
    Reply askMotion(@PathVariable UUID id, @PathVariable String deed, Actor actor, Words words) {
        return ask(motion(id, deed, actor, words), words);
    }

    @PostMapping(MOTION)
    Reply actMotion(
            @PathVariable UUID id,
            @PathVariable String deed,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Words words) {
        return act(motion(id, deed, actor, words), fields, words);
    }

    private Deed resolution(GatheringId id, String number, String word, Actor actor, Words words) {
        var gathering = gatherings.get(id);
        gathering.mustBeOrganisedBy(actor);
        var resolution = gatherings.resolution(id, number);
        return new Deed(
                resolution.path(),
                word,
                Telling.steps(
                        gathering,
                        words,
                        new Step(
                                words.text("gatherings.resolution.short", number),
                                resolution.path()),
                        new Step(words.text("gatherings.ask." + word), "")),
                in -> forms.of(resolution, word, in),
                typed -> forms.act(resolution, word, typed, actor));
    }

    @GetMapping(RESOLUTION)
    Reply askResolution(
            @PathVariable String series,
            @PathVariable String edition,
            @PathVariable String number,
            @PathVariable String deed,
            Actor actor,
            Words words) {
        var id = new GatheringId(series, edition);
        return ask(resolution(id, number, deed, actor, words), words);
    }

    @PostMapping(RESOLUTION)
    Reply actResolution(
            @PathVariable String series,
            @PathVariable String edition,
            @PathVariable String number,
            @PathVariable String deed,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Words words) {
        var id = new GatheringId(series, edition);
        return act(resolution(id, number, deed, actor, words), fields, words);
    }

    private Deed milestone(UUID id, String word, Actor actor, Words words) {
        var milestone = milestones.get(id);
        var gathering = gatherings.get(milestone.gathering());
        mustBe(
                switch (word) {
                    case "acceptance", "progress" -> Gathering.speaksFor(actor, milestone.lead());
                    case "share" -> actor.reportsFor(actor.unit());
                    default -> gathering.isOrganisedBy(actor);
                });
        var name =
                words.text("gatherings.milestone.title", milestone.resolution(), milestone.place());
        return new Deed(
                milestone.path(),
                word,
                Telling.steps(
                        gathering,
                        words,
                        new Step(name, milestone.path()),
                        new Step(words.text("gatherings.ask." + word), "")),
                in -> forms.of(milestone, word, in),
                typed -> forms.act(milestone, word, typed, actor));
    }

    @GetMapping(MILESTONE)
    Reply askMilestone(@PathVariable UUID id, @PathVariable String deed, Actor actor, Words words) {
        return ask(milestone(id, deed, actor, words), words);
    }

    @PostMapping(MILESTONE)
    Reply actMilestone(
            @PathVariable UUID id,
            @PathVariable String deed,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Words words) {
        return act(milestone(id, deed, actor, words), fields, words);
    }
}
