package org.imihigo.people;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.ErrorResponseException;

/**
 * Who acts by a token. A token that does not hold is refused, also where everybody may read: its
 * program must hear of it.
 */
@Component
class Bearers {
    private static final String SCHEME = "Bearer ";

    private final Tokens tokens;
    private final Failures failures;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Bearers(Tokens tokens, Failures failures, TransactionTemplate transaction, Clock clock) {
        this.tokens = tokens;
        this.failures = failures;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Nobody where no token is shown. */
    Optional<Actor> of(HttpServletRequest request) {
        var shown = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (shown == null) {
            return Optional.empty();
        }
        var known =
                bearer(shown)
                        .flatMap(TokenSecret::parse)
                        .flatMap(secret -> tokens.find(secret, clock.instant()));
        if (known.isEmpty()) {
            failures.count(request.getRemoteAddr());
            throw unauthorized("Bearer error=\"invalid_token\"");
        }
        use(known.get());
        return Optional.of(known.get().actor());
    }

    private static Optional<String> bearer(String shown) {
        return shown.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(shown.substring(SCHEME.length()).strip())
                : Optional.empty();
    }

    /** The first use of a day is written down; the others need no write. */
    private void use(Tokens.Known token) {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        if (token.lastUsed().filter(today::equals).isEmpty()) {
            transaction.executeWithoutResult(_ -> tokens.used(token.id(), today));
        }
    }

    static ErrorResponseException unauthorized(String challenge) {
        var refusal =
                new ErrorResponseException(
                        HttpStatus.UNAUTHORIZED,
                        ProblemDetail.forStatus(HttpStatus.UNAUTHORIZED),
                        null);
        refusal.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, challenge);
        return refusal;
    }
}
