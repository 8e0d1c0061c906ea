package org.imihigo.scoring;

import java.util.Optional;
import org.imihigo.kernel.Refusal;
import org.imihigo.people.Actor;
import org.imihigo.web.Open;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A country's own methods: everybody reads their versions, its authority writes and signs them. */
@Controller
class OwnController {
    private static final String START = "RW-CAPPED";

    private final Declaring declaring;
    private final Methods methods;
    private final OwnPages pages;

    OwnController(Declaring declaring, Methods methods, OwnPages pages) {
        this.declaring = declaring;
        this.methods = methods;
        this.pages = pages;
    }

    /** Begins with the last version of a method, or with a method that came with the program. */
    @GetMapping("/methods/new")
    Reply editor(@RequestParam(defaultValue = START) String from, Actor actor) {
        Declaring.mustDeclare(actor);
        var versions = declaring.known(from);
        return pages.editor(
                versions.isEmpty()
                        ? methods.document(methods.get(from))
                        : versions.getFirst().document());
    }

    /** Tries the document; keeps it where that was asked for and nothing is wrong. */
    @PostMapping("/methods/new")
    Reply write(
            @RequestParam(defaultValue = "") String document,
            @RequestParam(defaultValue = "") String keep,
            Actor actor,
            Words words) {
        Declaring.mustDeclare(actor);
        var text = document.replace("\r\n", "\n");
        try {
            var method = declaring.read(text);
            if (keep.isEmpty()) {
                return pages.preview(text, method, words);
            }
            return Reply.seeOther(declaring.write(text, actor).address());
        } catch (Refusal refusal) {
            return Reply.unprocessable(pages.wrong(text, refusal, words));
        }
    }

    @Open
    @GetMapping("/methods/{id}/versions/{version}")
    Reply version(
            @PathVariable String id,
            @PathVariable int version,
            Optional<Actor> actor,
            Words words) {
        var versions = declaring.known(id);
        return versions.stream()
                .filter(one -> one.version() == version)
                .findFirst()
                .map(one -> pages.version(one, versions, actor, words))
                .orElseThrow(() -> Refusal.notFound("scoring.method.unknown", id));
    }

    /**
     * @param hash of the document that the signer has read
     */
    @PostMapping("/methods/{id}/versions/{version}/signatures")
    Reply sign(
            @PathVariable String id,
            @PathVariable int version,
            @RequestParam(defaultValue = "") String hash,
            Actor actor) {
        declaring.sign(id, version, hash, actor);
        return Reply.seeOther("/methods/" + id + "/versions/" + version);
    }
}
