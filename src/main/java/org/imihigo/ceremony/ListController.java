package org.imihigo.ceremony;

import java.util.Map;
import java.util.UUID;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.web.Form;
import org.imihigo.web.Open;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists of contracts that one signature covers; what was signed is public. */
@Controller
@RequestMapping("/lists")
class ListController {
    private final VowLists lists;
    private final VowPages pages;
    private final ListProofs proofs;

    ListController(VowLists lists, VowPages pages, ListProofs proofs) {
        this.lists = lists;
        this.pages = pages;
        this.proofs = proofs;
    }

    @GetMapping("/{unit}/{year}")
    Reply show(
            @PathVariable UnitCode unit, @PathVariable FiscalYear year, Actor actor, Words words) {
        actor.mustSee(unit);
        return pages.lists(unit, year, actor, new Form(Map.of(), words));
    }

    @PostMapping("/{unit}/{year}")
    Reply sign(
            @PathVariable UnitCode unit,
            @PathVariable FiscalYear year,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Words words) {
        actor.mustSee(unit);
        var form = new Form(fields, words);
        try {
            var list = lists.sign(unit, year, form.number("counted"), form.raw("code"), actor);
            return Reply.seeOther("/lists/" + list.id());
        } catch (Refusal refusal) {
            boolean ofKey = refusal.key().startsWith("keys.");
            if (refusal.reason() != Refusal.Reason.INVALID && !ofKey) {
                throw refusal;
            }
            var again = new Form(Map.of("counted", form.raw("counted")), words);
            again.wrong(ofKey ? "code" : "counted", refusal);
            var page = pages.lists(unit, year, actor, again);
            return refusal.reason() == Refusal.Reason.INVALID
                    ? Reply.unprocessable(page)
                    : Reply.conflict(page);
        }
    }

    @Open
    @GetMapping("/{id}")
    Reply list(@PathVariable String id, Words words) {
        return pages.list(lists.get(read(id)), words);
    }

    private static UUID read(String id) {
        return Form.uuid(id).orElseThrow(() -> Refusal.notFound("ceremony.list.unknown"));
    }

    /** The contract on paper: a rendering, sealed by the installation. */
    @Open
    @GetMapping("/{id}/prints/{unit}")
    ResponseEntity<byte[]> print(
            @PathVariable String id, @PathVariable UnitCode unit, Words words) {
        var list = lists.get(read(id));
        var name = "imihigo-%s-%s.pdf".formatted(unit, list.year());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(proofs.print(list, unit, words));
    }

    /** What is kept with one contract: enough to check it without our server. */
    @Open
    @GetMapping("/{id}/proofs/{unit}")
    ResponseEntity<byte[]> proof(@PathVariable String id, @PathVariable UnitCode unit) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(proofs.of(lists.get(read(id)), unit));
    }
}
