package org.imihigo.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.imihigo.kernel.Refusal;
import org.imihigo.people.Office.Duty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues and revokes tokens: an administrator for every post, a planner for their own. */
@Service
@Transactional
class TokenDesk {
    static final List<Integer> DAYS = List.of(30, 90, 365);
    private static final int LONGEST_NAME = 80;

    private final Tokens tokens;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TokenDesk(Tokens tokens, ApplicationEventPublisher events, Clock clock) {
        this.tokens = tokens;
        this.events = events;
        this.clock = clock;
    }

    /** PostgreSQL keeps microseconds. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Those that the actor may see, the youngest first. */
    @Transactional(readOnly = true)
    public List<Token> of(Actor actor) {
        mayIssue(actor);
        return actor.office().has(Duty.ISSUE_TOKENS) ? tokens.all() : tokens.of(actor.post());
    }

    /** The secret, which is kept nowhere: it is shown once. */
    public TokenSecret issue(String name, Post post, int days, Actor actor) {
        mustIssueFor(post.id(), actor);
        var secret = TokenSecret.next();
        events.publishEvent(add(name, post, days, Optional.of(actor), secret, now(), tokens));
        return secret;
    }

    /** The same for a page and for the command line. */
    static TokenIssued add(
            String name,
            Post post,
            int days,
            Optional<Actor> issuer,
            TokenSecret secret,
            Instant now,
            Tokens tokens) {
        var label = name.strip();
        if (label.isEmpty() || label.length() > LONGEST_NAME) {
            throw Refusal.invalid("people.token.name.length", LONGEST_NAME);
        }
        if (days < 1 || days > 3 * 365) {
            throw Refusal.invalid("people.token.days.range");
        }
        var expires = now.plus(Duration.ofDays(days));
        var draft = new Tokens.Draft(post.id(), label, issuer, now, expires);
        var id = tokens.add(draft, secret);
        return new TokenIssued(id.value(), label, post.id(), post.unit(), expires);
    }

    /** Once revoked, it opens nothing from the next request on. */
    public void revoke(TokenId id, Actor actor) {
        var token = tokens.find(id).orElseThrow(TokenDesk::unknown);
        mustIssueFor(token.post().id(), actor);
        revoke(token);
    }

    /** Whoever leaves a post knew the secrets of its tokens. */
    void revokeAll(PostId post) {
        tokens.of(post).forEach(this::revoke);
    }

    private void revoke(Token token) {
        if (tokens.revoke(token.id(), now())) {
            events.publishEvent(
                    new TokenRevoked(token.id().value(), token.post().id(), token.post().unit()));
        }
    }

    private static void mayIssue(Actor actor) {
        if (!actor.mayIssueTokens()) {
            throw Refusal.notYours("web.refused.not-found");
        }
    }

    private static void mustIssueFor(PostId post, Actor actor) {
        mayIssue(actor);
        if (!actor.office().has(Duty.ISSUE_TOKENS) && !actor.post().equals(post)) {
            throw unknown();
        }
    }

    private static Refusal unknown() {
        return Refusal.notYours("people.token.unknown");
    }
}
