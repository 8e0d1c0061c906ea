package org.imihigo.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.imihigo.web.pages.RefusedPage;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.databind.json.JsonMapper;

/** Sends what a controller replied. */
@Component
class ReplyHandler implements HandlerMethodReturnValueHandler {
    private final Pages pages;
    private final JsonMapper json;

    ReplyHandler(Pages pages, JsonMapper json) {
        this.pages = pages;
        this.json = json;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return Reply.class.isAssignableFrom(returnType.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object reply,
            MethodParameter returnType,
            ModelAndViewContainer container,
            NativeWebRequest web)
            throws IOException {
        container.setRequestHandled(true);
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        var response = Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class));
        send((Reply) Objects.requireNonNull(reply), request, response);
    }

    void send(Reply reply, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        switch (reply) {
            case Reply.SeeOther(var path) -> {
                response.setStatus(HttpStatus.SEE_OTHER.value());
                response.setHeader(HttpHeaders.LOCATION, path);
            }
            case Reply.Unprocessable(var page) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                write(page, request, response);
            }
            case Reply.Conflict(var page) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                write(page, request, response);
            }
            case RefusedPage refused when Machines.ask(request) ->
                    write(problem(refused, request), request, response);
            case Reply.Page page -> write(page, request, response);
        }
    }

    private static Problem problem(RefusedPage refused, HttpServletRequest request) {
        var title =
                Optional.ofNullable(HttpStatus.resolve(refused.status()))
                        .map(HttpStatus::getReasonPhrase)
                        .orElse("");
        return Problem.of(
                        refused.status(),
                        title,
                        refused.code(),
                        refused.message(),
                        Machines.path(request))
                .at(refused.incident());
    }

    private void write(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var body = json.writeValueAsBytes(problem);
        response.setContentType(Problem.MEDIA);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, pages.words(request).language().tag());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private void write(Reply.Page page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var html = pages.html(page, request);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, pages.words(request).language().tag());
        response.addHeader(HttpHeaders.VARY, "HX-Request, Cookie, Accept-Language");
        response.setContentLength(html.length);
        response.getOutputStream().write(html);
    }
}
