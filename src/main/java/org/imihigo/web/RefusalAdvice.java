package org.imihigo.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.kernel.Refusal;
import org.imihigo.web.pages.RefusedPage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** The one place where a refusal, or a bug, becomes an answer. */
@ControllerAdvice
class RefusalAdvice {
    private static final Logger log = LoggerFactory.getLogger(RefusalAdvice.class);

    private final Pages pages;
    private final ReplyHandler replies;

    RefusalAdvice(Pages pages, ReplyHandler replies) {
        this.pages = pages;
        this.replies = replies;
    }

    @ExceptionHandler
    void refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var message = text(refusal.key(), refusal.arguments(), request);
        answer(Problem.status(refusal.reason()), refusal.key(), message, request, response);
    }

    /** The framework's own refusals keep their status; anything else is a bug with a number. */
    @ExceptionHandler
    void broken(Exception problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (refusalIn(problem) instanceof Refusal refusal) {
            refused(refusal, request, response);
            return;
        }
        if (problem instanceof TypeMismatchException
                || problem instanceof RequestRejectedException) {
            answer(HttpStatus.BAD_REQUEST, request, response);
            return;
        }
        if (problem instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            known.getHeaders().forEach((name, values) -> add(response, name, values));
            answer(HttpStatus.valueOf(known.getStatusCode().value()), request, response);
            return;
        }
        var incident = UUID.randomUUID().toString().substring(0, 8);
        log.error(
                "Incident {} at {} {}",
                incident,
                request.getMethod(),
                request.getRequestURI(),
                problem);
        var message = text("web.refused.bug", List.of(incident), request);
        send(
                new RefusedPage(500, "web.refused.bug", message, Optional.of(incident)),
                request,
                response);
    }

    /** Which methods there are, what is understood: what the framework has to say of it. */
    private static void add(HttpServletResponse response, String name, List<String> values) {
        values.forEach(value -> response.addHeader(name, value));
    }

    static String key(int status) {
        return switch (status) {
            case 401 -> "web.refused.token";
            case 404 -> "web.refused.not-found";
            case 405 -> "web.refused.method";
            case 406 -> "web.refused.accept";
            case 413 -> "web.refused.large";
            case 415 -> "web.refused.media";
            case 429 -> "web.refused.often";
            default -> "web.refused.request";
        };
    }

    /** The framework wraps what is thrown while it reads an address. */
    private static @Nullable Throwable refusalIn(Throwable problem) {
        var cause = problem.getCause();
        return cause == null || cause instanceof Refusal ? cause : refusalIn(cause);
    }

    private String text(String key, List<Object> arguments, HttpServletRequest request) {
        return pages.words(request).text(key, arguments.toArray());
    }

    private void answer(HttpStatus status, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var key = key(status.value());
        answer(status, key, text(key, List.of(), request), request, response);
    }

    private void answer(
            HttpStatus status,
            String key,
            String message,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var page = new RefusedPage(status.value(), key, message, Optional.empty());
        send(page, request, response);
    }

    private void send(RefusedPage page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.setStatus(page.status());
        replies.send(page, request, response);
    }
}
