package org.imihigo.people;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URLEncoder;
import org.imihigo.kernel.Refusal;
import org.imihigo.web.Open;
import org.imihigo.web.Paths;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * The one rule of who may open what: a handler is {@link Open}, or it needs somebody who is signed
 * in. Static files are open; anything else that may handle a request is not.
 */
@Component
class Gate implements HandlerInterceptor {
    private final Actors actors;

    Gate(Actors actors) {
        this.actors = actors;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean admitted =
                switch (handler) {
                    case ResourceHttpRequestHandler files -> true;
                    case HandlerMethod method -> isAdmitted(method, request);
                    default -> throw Refusal.notFound("web.refused.not-found");
                };
        if (!admitted) {
            askToSignIn(request, response);
        }
        return admitted;
    }

    /** A program that shows a token is asked for it everywhere: it must hear when it fails. */
    private boolean isAdmitted(HandlerMethod method, HttpServletRequest request) {
        if (!Actors.isByToken(request)) {
            return isOpen(method) || actors.of(request).isPresent();
        }
        if (actors.of(request).isEmpty() && !isOpen(method)) {
            throw Bearers.unauthorized("Bearer");
        }
        return true;
    }

    static boolean isOpen(HandlerMethod method) {
        return method.hasMethodAnnotation(Open.class)
                || method.getBeanType().isAnnotationPresent(Open.class);
    }

    /** A fragment cannot be answered by a page: htmx is told to load the whole of it. */
    private static void askToSignIn(HttpServletRequest request, HttpServletResponse response) {
        var path = "/session/new?back=" + URLEncoder.encode(wayBack(request), UTF_8);
        if (request.getHeader("HX-Request") != null) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            response.setHeader("HX-Redirect", path);
            return;
        }
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, path);
    }

    /** The page asked for; after a form, the page that the form stood on. */
    private static String wayBack(HttpServletRequest request) {
        boolean asked = HttpMethod.GET.matches(request.getMethod());
        if (asked && request.getHeader("HX-Request") == null) {
            var query = request.getQueryString();
            return request.getRequestURI() + (query == null ? "" : "?" + query);
        }
        return page(request.getHeader(HttpHeaders.REFERER));
    }

    private static String page(@Nullable String referer) {
        if (referer == null) {
            return "/";
        }
        try {
            var address = URI.create(referer);
            var query = address.getRawQuery();
            return Paths.local(address.getRawPath() + (query == null ? "" : "?" + query));
        } catch (IllegalArgumentException _) {
            return "/";
        }
    }
}
