package org.imihigo.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
        var words = pages.words(request);
        var message = words.text(refusal.key(), refusal.arguments().toArray());
        answer(status(refusal.reason()), message, request, response);
    }

    static HttpStatus status(Refusal.Reason reason) {
        return switch (reason) {
            case NOT_FOUND, NOT_YOURS -> HttpStatus.NOT_FOUND;
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case CONFLICT, CLOSED -> HttpStatus.CONFLICT;
        };
    }

    /** The framework's own refusals keep their status; anything else is a bug with a number. */
    @ExceptionHandler
    void broken(Exception problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (refusalIn(problem) instanceof Refusal refusal) {
            refused(refusal, request, response);
            return;
        }
        var words = pages.words(request);
        if (problem instanceof TypeMismatchException
                || problem instanceof RequestRejectedException) {
            answer(HttpStatus.BAD_REQUEST, words.text("web.refused.request"), request, response);
            return;
        }
        if (problem instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            var status = HttpStatus.valueOf(known.getStatusCode().value());
            var key =
                    status == HttpStatus.NOT_FOUND
                            ? "web.refused.not-found"
                            : "web.refused.request";
            answer(status, words.text(key), request, response);
            return;
        }
        var incident = UUID.randomUUID().toString().substring(0, 8);
        log.error(
                "Incident {} at {} {}",
                incident,
                request.getMethod(),
                request.getRequestURI(),
                problem);
        answer(
                HttpStatus.INTERNAL_SERVER_ERROR,
                words.text("web.refused.bug", incident),
                request,
                response);
    }

    /** The framework wraps what is thrown while it reads an address. */
    private static @Nullable Throwable refusalIn(Throwable problem) {
        var cause = problem.getCause();
        return cause == null || cause instanceof Refusal ? cause : refusalIn(cause);
    }

    private void answer(
            HttpStatus status,
            String message,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.setStatus(status.value());
        replies.send(new RefusedPage(status.value(), message), request, response);
    }
}
