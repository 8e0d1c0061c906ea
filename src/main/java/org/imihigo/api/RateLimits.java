package org.imihigo.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.imihigo.people.Actor;
import org.imihigo.people.People;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * How often a program may ask in a minute: one that shows a token by its post, others by their
 * address. Counted on each node by itself, and said on every answer.
 */
@Component
class RateLimits implements HandlerInterceptor {
    private final People people;
    private final Minute withToken;
    private final Minute without;

    RateLimits(
            People people,
            Clock clock,
            @Value("${imihigo.api.requests-per-minute:1200}") int withToken,
            @Value("${imihigo.api.anonymous-requests-per-minute:300}") int without) {
        this.people = people;
        this.withToken = new Minute(withToken, clock);
        this.without = new Minute(without, clock);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        var post = people.present().map(Actor::post);
        var used =
                post.map(one -> withToken.use(one.toString()))
                        .orElseGet(() -> without.use(request.getRemoteAddr()));
        response.setHeader("RateLimit-Limit", Integer.toString(used.limit()));
        response.setHeader("RateLimit-Remaining", Integer.toString(used.remaining()));
        response.setHeader("RateLimit-Reset", Long.toString(used.seconds()));
        if (used.isTooOften()) {
            throw tooOften(used);
        }
        return true;
    }

    private static ErrorResponseException tooOften(Minute.Used used) {
        var refusal =
                new ErrorResponseException(
                        HttpStatus.TOO_MANY_REQUESTS,
                        ProblemDetail.forStatus(HttpStatus.TOO_MANY_REQUESTS),
                        null);
        refusal.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(used.seconds()));
        return refusal;
    }
}
