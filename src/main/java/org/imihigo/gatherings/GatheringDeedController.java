package org.imihigo.gatherings;

import static org.imihigo.web.Reply.seeOther;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.documents.DocumentId;
import org.imihigo.documents.Documents;
import org.imihigo.kernel.Refusal;
import org.imihigo.people.Actor;
import org.imihigo.territory.Territory;
import org.imihigo.web.Form;
import org.imihigo.web.Reply;
import org.imihigo.web.SentFile;
import org.imihigo.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A gathering is called, prepared, held, and resolves; motions come in. */
@Controller
@RequestMapping("/gatherings")
class GatheringDeedController {
    private static final String DEED =
            "/{series}/{edition}/{deed:part|item|paper|version|attendance|resolution|criterion|motion}";

    private final Gatherings gatherings;
    private final GatheringForms forms;
    private final Documents documents;
    private final Territory territory;

    GatheringDeedController(
            Gatherings gatherings, GatheringForms forms, Documents documents, Territory territory) {
        this.gatherings = gatherings;
        this.forms = forms;
        this.documents = documents;
        this.territory = territory;
    }

    @GetMapping("/new")
    Reply ask(Actor actor, Words words) {
        mustSpeak(actor);
        var suggested =
                Map.of(
                        "quorum", "1/2",
                        "cap", Integer.toString(Gathering.CAP),
                        "days", Integer.toString(Gathering.ANSWER_DAYS));
        return GatheringForms.call(new Inputs(new Form(suggested, words), words));
    }

    private static void mustSpeak(Actor actor) {
        if (!Gathering.speaksFor(actor, actor.unit())) {
            throw Refusal.notYours("web.refused.not-found");
        }
    }

    @PostMapping("/new")
    Reply call(@RequestParam Map<String, String> fields, Actor actor, Words words) {
        mustSpeak(actor);
        var form = new Form(fields, words);
        var typed = new Typed(form, territory);
        try {
            return seeOther(forms.call(typed, actor).path());
        } catch (Refusal refusal) {
            return Answer.again(
                    refusal, typed, form, () -> GatheringForms.call(new Inputs(form, words)));
        }
    }

    private Gathering gathering(String series, String edition, String deed, Actor actor) {
        var gathering = gatherings.get(new GatheringId(series, edition));
        if (deed.equals("motion")) {
            mustSpeak(actor);
        } else {
            gathering.mustBeOrganisedBy(actor);
        }
        return gathering;
    }

    @GetMapping(DEED)
    Reply ask(
            @PathVariable String series,
            @PathVariable String edition,
            @PathVariable String deed,
            Actor actor,
            Words words) {
        var gathering = gathering(series, edition, deed, actor);
        return forms.page(gathering, deed, new Inputs(new Form(Map.of(), words), words));
    }

    @PostMapping(DEED)
    Reply act(
            @PathVariable String series,
            @PathVariable String edition,
            @PathVariable String deed,
            @RequestParam Map<String, String> fields,
            @RequestParam Optional<MultipartFile> file,
            Actor actor,
            Words words) {
        var gathering = gathering(series, edition, deed, actor);
        var form = new Form(fields, words);
        var typed = new Typed(form, territory);
        try {
            typed.at(deed.equals("version") ? "file" : "minutes-file");
            forms.act(gathering, deed, typed, keep(file, actor), ticked(fields), actor);
        } catch (Refusal refusal) {
            return Answer.again(
                    refusal,
                    typed,
                    form,
                    () -> forms.page(gathering, deed, new Inputs(form, words)));
        }
        var there = deed.equals("motion") || deed.equals("criterion") ? "/funnel" : "";
        return seeOther(gathering.id().path() + there);
    }

    private Optional<DocumentId> keep(Optional<MultipartFile> file, Actor actor) {
        return SentFile.in(file).map(sent -> documents.keep(sent, actor));
    }

    private static List<UUID> ticked(Map<String, String> fields) {
        return fields.keySet().stream()
                .filter(name -> name.startsWith("there-"))
                .flatMap(name -> Form.uuid(name.substring("there-".length())).stream())
                .toList();
    }
}
