package org.imihigo.proposals;

import static org.imihigo.web.Reply.conflict;
import static org.imihigo.web.Reply.seeOther;
import static org.imihigo.web.Reply.unprocessable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imihigo.documents.Documents;
import org.imihigo.kernel.Refusal;
import org.imihigo.people.Actor;
import org.imihigo.web.Form;
import org.imihigo.web.Open;
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

/** Assemblies of citizens: recorded by their unit, read by everybody. */
@Controller
@RequestMapping("/assemblies")
class AssemblyController {
    private static final String CHOICE = "choice-";

    private final Assemblies assemblies;
    private final AssemblyForms forms;
    private final AssemblyPages pages;
    private final Documents documents;

    AssemblyController(
            Assemblies assemblies, AssemblyForms forms, AssemblyPages pages, Documents documents) {
        this.assemblies = assemblies;
        this.forms = forms;
        this.pages = pages;
        this.documents = documents;
    }

    @Open
    @GetMapping
    Reply list(@RequestParam Map<String, String> fields, Optional<Actor> actor, Words words) {
        var form = new Form(fields, words);
        var page = pages.list(form, actor);
        return form.isRight() ? page : unprocessable(page);
    }

    @GetMapping("/new")
    Reply write(Actor actor, Words words) {
        forms.mustBeOpenTo(actor);
        return forms.fresh(actor, words);
    }

    @PostMapping
    Reply record(
            @RequestParam Map<String, String> fields,
            @RequestParam Optional<MultipartFile> minutes,
            Actor actor,
            Words words) {
        forms.mustBeOpenTo(actor);
        var form = new Form(fields, words);
        var kept =
                SentFile.in(minutes)
                        .flatMap(file -> form.read("minutes", () -> documents.keep(file, actor)));
        var assembly = forms.read(form, kept, actor);
        if (assembly.isEmpty()) {
            return unprocessable(forms.page(form, actor));
        }
        try {
            assemblies.record(assembly.get(), actor);
        } catch (Refusal refusal) {
            if (refusal.reason() != Refusal.Reason.CONFLICT) {
                throw refusal;
            }
            form.wrong("day", refusal.key());
            return conflict(forms.page(form, actor));
        }
        return seeOther(assembly.get().path());
    }

    @Open
    @GetMapping("/{id}")
    Reply show(@PathVariable String id, Optional<Actor> actor, Words words) {
        return pages.fresh(get(id), actor, words);
    }

    @GetMapping("/{id}/correction")
    Reply correct(@PathVariable String id, Actor actor, Words words) {
        var held = get(id);
        actor.mustReportFor(held.unit());
        return forms.correcting(held, actor, words);
    }

    private Assembly get(String id) {
        return Form.uuid(id)
                .map(AssemblyId::new)
                .map(assemblies::get)
                .orElseThrow(() -> Refusal.notFound("proposals.assembly.unknown"));
    }

    /** What it made of proposals that had been raised before. */
    @PostMapping("/{id}/proposals")
    Reply treat(
            @PathVariable String id,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Words words) {
        var held = get(id);
        actor.mustReportFor(held.unit());
        var form = new Form(fields, words);
        var treated = treated(form, held, fields);
        if (!form.isRight()) {
            return unprocessable(pages.page(held, Optional.of(actor), form));
        }
        assemblies.treat(held.id(), treated, actor);
        return seeOther(held.path());
    }

    private static List<Assemblies.Treated> treated(
            Form form, Assembly held, Map<String, String> fields) {
        var treated = new ArrayList<Assemblies.Treated>();
        for (var name : fields.keySet()) {
            var code =
                    name.startsWith(CHOICE)
                            ? Code.parse(name.substring(CHOICE.length()))
                            : Optional.<Code>empty();
            var choice = form.text(name);
            if (code.isPresent() && (choice.equals("kept") || choice.equals("dropped"))) {
                treated.add(treated(form, held, code.get(), choice.equals("kept")));
            }
        }
        return treated;
    }

    private static Assemblies.Treated treated(Form form, Assembly held, Code code, boolean kept) {
        var reason = kept ? "" : form.text("reason-" + code);
        if (!kept && reason.isEmpty()) {
            form.wrong("reason-" + code, "proposals.fate.reason");
        }
        return new Assemblies.Treated(
                code, new Asked.Treatment(form.id("step-" + code), held.id(), kept, reason));
    }
}
