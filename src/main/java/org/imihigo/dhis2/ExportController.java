package org.imihigo.dhis2;

import static org.imihigo.web.Reply.seeOther;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.contracts.Drafts;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.web.Reply;
import org.imihigo.web.SentFile;
import org.imihigo.web.Words;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What was read from a DHIS2: sent, shown, thrown away. */
@Controller("dhis2ExportController")
@RequestMapping("/dhis2")
class ExportController {
    private static final String SAMPLE = "sample";

    private final Dhis2 dhis2;
    private final ExportPages pages;
    private final FaultPages faults;
    private final Places places;
    private final Drafts drafts;

    ExportController(
            Dhis2 dhis2, ExportPages pages, FaultPages faults, Places places, Drafts drafts) {
        this.dhis2 = dhis2;
        this.pages = pages;
        this.faults = faults;
        this.places = places;
        this.drafts = drafts;
    }

    @GetMapping
    Reply list(Actor actor, Words words) {
        return pages.list(dhis2.visible(actor), actor, words);
    }

    @PostMapping("/exports")
    Reply send(
            @RequestParam MultipartFile metadata,
            @RequestParam Optional<MultipartFile> values,
            Actor actor) {
        Dhis2.mustBeAllowed(actor);
        if (metadata.isEmpty()) {
            throw Refusal.invalid("dhis2.file.missing");
        }
        var files = new ArrayList<Export.Page>();
        files.add(Export.Page.file(Export.Kind.METADATA, name(metadata), content(metadata)));
        values.filter(file -> !file.isEmpty()).map(ExportController::values).ifPresent(files::add);
        return seeOther("/dhis2/exports/" + dhis2.keep(name(metadata), files, actor));
    }

    private static Export.Page values(MultipartFile file) {
        var content = content(file);
        int at = 0;
        while (at < content.length && content[at] <= ' ') {
            at++;
        }
        boolean json = at < content.length && content[at] == '{';
        return Export.Page.file(
                json ? Export.Kind.VALUES_JSON : Export.Kind.VALUES_CSV, name(file), content);
    }

    /** Also packed, as DHIS2 offers it. */
    private static byte[] content(MultipartFile file) {
        return Unpacked.of(new SentFile(file).content());
    }

    private static String name(MultipartFile file) {
        var name = new SentFile(file).name();
        return name.isBlank() ? "metadata.json" : name.substring(0, Math.min(100, name.length()));
    }

    /** An invented export with every fault, to try it. */
    @PostMapping("/exports/" + SAMPLE)
    Reply trySample(Actor actor, Words words) throws IOException {
        var files =
                List.of(
                        Export.Page.file(Export.Kind.METADATA, SAMPLE, sample("metadata")),
                        Export.Page.file(Export.Kind.VALUES_JSON, SAMPLE, sample("values")));
        var id = dhis2.keep(words.text("dhis2.sample.name"), files, actor);
        return seeOther("/dhis2/exports/" + id);
    }

    private static byte[] sample(String part) throws IOException {
        return new ClassPathResource("dhis2/sample-" + part + ".json").getContentAsByteArray();
    }

    @GetMapping("/exports/{id}")
    Reply show(@PathVariable UUID id, Actor actor, Words words) {
        return pages.show(dhis2.get(id, actor), actor, words);
    }

    @PostMapping("/exports/{id}/deletion")
    Reply discard(@PathVariable UUID id, Actor actor) {
        dhis2.discard(id, actor);
        return seeOther("/dhis2");
    }

    @PostMapping("/exports/{id}/places/{place}")
    Reply name(
            @PathVariable UUID id,
            @PathVariable String place,
            @RequestParam UnitCode unit,
            Actor actor) {
        var known = dhis2.study(id, actor).metadata().places().containsKey(place);
        if (!known || !actor.sees(unit)) {
            throw Refusal.notFound("dhis2.place.unknown");
        }
        places.keep(place, unit);
        return seeOther("/dhis2/exports/" + id);
    }

    @GetMapping("/exports/{id}/faults")
    Reply faults(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            Actor actor,
            Words words) {
        var study = dhis2.study(id, actor);
        return faults.show(dhis2.get(id, actor), study, kind, q, page, words);
    }

    @GetMapping("/exports/{id}/faults.csv")
    ResponseEntity<String> download(@PathVariable UUID id, Actor actor, Words words) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"dhis2-faults.csv\"")
                .body(faults.csv(dhis2.study(id, actor), words));
    }

    @GetMapping("/exports/{id}/contracts/{form}/{place}")
    Reply contract(
            @PathVariable UUID id,
            @PathVariable String form,
            @PathVariable String place,
            Actor actor,
            Words words) {
        return pages.contract(dhis2.get(id, actor), form, place, actor, words);
    }

    /**
     * The contract becomes a draft of the actor's own unit: it is judged and decided upon there.
     */
    @PostMapping("/exports/{id}/contracts/{form}/{place}/draft")
    Reply keep(
            @PathVariable UUID id,
            @PathVariable String form,
            @PathVariable String place,
            @RequestParam int seen,
            Actor actor) {
        var study = dhis2.study(id, actor);
        var found = pages.find(study, form, place);
        var unit =
                found.unit()
                        .filter(actor::reportsFor)
                        .orElseThrow(() -> Refusal.notYours("dhis2.contract.unknown"));
        var year = found.year().orElseThrow(() -> Refusal.invalid("dhis2.contract.no-year"));
        var lines = FormLines.of(study, found.form(), found.scope());
        var origin = "DHIS2: " + found.form().name();
        drafts.bring(unit, year, lines, Map.of(), origin, seen, actor);
        return seeOther("/contracts/" + unit + "/" + year + "/draft");
    }
}
