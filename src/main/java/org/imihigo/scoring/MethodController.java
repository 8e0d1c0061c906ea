package org.imihigo.scoring;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.imihigo.people.Actor;
import org.imihigo.web.Open;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The methods, to read and to take along. */
@Open
@Controller
class MethodController {
    private static final MediaType YAML =
            new MediaType("application", "yaml", StandardCharsets.UTF_8);

    private final Methods methods;
    private final WrittenMethods written;
    private final MethodPages pages;

    MethodController(Methods methods, WrittenMethods written, MethodPages pages) {
        this.methods = methods;
        this.written = written;
        this.pages = pages;
    }

    @GetMapping("/methods")
    Reply all(Optional<Actor> actor, Words words) {
        return pages.all(written.all(), actor.filter(Declaring::declares).isPresent(), words);
    }

    @GetMapping("/methods/{id}")
    Reply show(@PathVariable String id, Words words) {
        return pages.of(methods.get(id), words);
    }

    /** The document itself, byte for byte: its fingerprint can be checked. */
    @GetMapping("/methods/{id}.yaml")
    ResponseEntity<byte[]> document(@PathVariable String id) {
        var document = methods.document(methods.get(id));
        return ResponseEntity.ok()
                .contentType(YAML)
                .body(document.getBytes(StandardCharsets.UTF_8));
    }
}
