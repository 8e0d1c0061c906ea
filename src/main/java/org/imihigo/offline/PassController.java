package org.imihigo.offline;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.imihigo.kernel.Sha256;
import org.imihigo.people.Actor;
import org.imihigo.reporting.Carried;
import org.imihigo.web.Words;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Hands a telephone what it needs to work without a network, while its holder is signed in. */
@Controller("offlinePassController")
class PassController {
    private static final int DAYS = 7;

    private final Passes passes;
    private final Carried carried;

    PassController(Passes passes, Carried carried) {
        this.passes = passes;
        this.carried = carried;
    }

    /**
     * @param stamp tells one session from another
     * @param token of forms
     * @param days for how long the key may lie on the telephone
     * @param pages what the telephone keeps: forms and lists of the own unit
     */
    record Handed(
            UUID tag,
            String key,
            String stamp,
            String token,
            String language,
            int days,
            List<String> pages) {}

    @GetMapping("/offline/pass")
    ResponseEntity<Handed> pass(
            Actor actor, Words words, CsrfToken token, HttpServletRequest request) {
        var pass = passes.of(actor.person());
        var handed =
                new Handed(
                        pass.tag(),
                        Base64.getEncoder().encodeToString(pass.key()),
                        stamp(request),
                        token.getToken(),
                        words.language().tag(),
                        DAYS,
                        pages(actor));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(handed);
    }

    private List<String> pages(Actor actor) {
        return Stream.concat(
                        Stream.of("/queue", "/desk", "/units/" + actor.unit()),
                        carried.reports(actor).stream())
                .toList();
    }

    private static String stamp(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> session.getId().getBytes(StandardCharsets.UTF_8))
                .map(id -> Sha256.hex(id).substring(0, 16))
                .orElse("");
    }
}
