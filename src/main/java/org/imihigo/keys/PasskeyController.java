package org.imihigo.keys;

import jakarta.servlet.http.HttpServletRequest;
import org.imihigo.people.Actor;
import org.imihigo.people.People;
import org.imihigo.seal.CanonicalJson;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A person's own passkeys: asked, added, removed. */
@Controller
@RequestMapping("/second-factor/passkeys")
class PasskeyController {
    private final SecondFactor factor;
    private final Passkeys passkeys;
    private final FactorPages pages;
    private final People people;
    private final String site;

    PasskeyController(
            SecondFactor factor,
            Passkeys passkeys,
            FactorPages pages,
            People people,
            @Value("${imihigo.address:}") String site) {
        this.factor = factor;
        this.passkeys = passkeys;
        this.pages = pages;
        this.people = people;
        this.site = site;
    }

    /** For the script of the page: what it asks the browser to do. */
    @PostMapping("/challenge")
    ResponseEntity<byte[]> ask(HttpServletRequest request, Actor actor, Words words) {
        var name = people.title(people.post(actor.post()), words);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(CanonicalJson.of(passkeys.ask(origin(request), name, actor)));
    }

    @PostMapping
    Reply add(
            @RequestParam(defaultValue = "") String proof,
            @RequestParam(defaultValue = "") String credential,
            Actor actor,
            Words words) {
        return pages.tried("proof", () -> factor.add(proof, credential, actor), actor, words);
    }

    @PostMapping("/{name:[A-Za-z0-9_-]{1,400}}/removal")
    Reply remove(
            @PathVariable String name,
            @RequestParam(defaultValue = "") String proof,
            Actor actor,
            Words words) {
        return pages.tried("proof", () -> factor.remove(proof, name, actor), actor, words);
    }

    /** As browsers name it: that of the installation, else the one by which it was reached. */
    private String origin(HttpServletRequest request) {
        return site.isBlank()
                ? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()
                : site;
    }
}
