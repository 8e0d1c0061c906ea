package org.imihigo.people;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.kernel.Refusal;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** By which programs speak for posts. */
@Controller
@RequestMapping("/tokens")
class TokenController {
    private final TokenDesk desk;
    private final TokenPosts posts;
    private final TokenPages pages;

    TokenController(TokenDesk desk, TokenPosts posts, TokenPages pages) {
        this.desk = desk;
        this.posts = posts;
        this.pages = pages;
    }

    @GetMapping
    Reply list(Actor actor, Words words) {
        return pages.list(desk.of(actor), actor, words);
    }

    /** Answers with the page itself: the secret is in no address, and is shown this once. */
    @PostMapping
    Reply issue(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String office,
            @RequestParam(defaultValue = "365") int days,
            Actor actor,
            Words words,
            HttpServletResponse response) {
        var form = new TokenForm(name, unit, office, days);
        var before = desk.of(actor);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try {
            var secret = desk.issue(name, posts.post(form, actor), days, actor);
            return pages.issued(secret, desk.of(actor), actor, words);
        } catch (Refusal refusal) {
            return Reply.unprocessable(pages.again(form, refusal, before, actor, words));
        }
    }

    @PostMapping("/{id}/revocation")
    Reply revoke(@PathVariable String id, Actor actor) {
        desk.revoke(read(id), actor);
        return Reply.seeOther("/tokens");
    }

    private static TokenId read(String id) {
        return Optional.of(id)
                .filter(text -> text.matches("[0-9a-fA-F-]{36}"))
                .map(UUID::fromString)
                .map(TokenId::new)
                .orElseThrow(() -> Refusal.notFound("people.token.unknown"));
    }
}
