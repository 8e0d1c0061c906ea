package org.imihigo.households;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Who comes with which code. An open book is a code in a cookie of the browser, for a quarter of an
 * hour: the server keeps nothing by which it could open the book itself.
 */
@Component
class Doorstep {
    static final String COOKIE = "notebook";
    private static final Duration OPEN = Duration.ofMinutes(15);

    private final Households households;
    private final OwnBooks own;
    private final Knocks knocks;

    Doorstep(Households households, OwnBooks own, Knocks knocks) {
        this.households = households;
        this.own = own;
        this.knocks = knocks;
    }

    /** What a code opens. */
    enum Book {
        FAMILY("/notebook/family"),
        OWN("/notebook/own"),
        NONE("/notebook");

        final String path;

        Book(String path) {
            this.path = path;
        }
    }

    /** What a typed code opens; the book stays open for a while. */
    Book enter(String typed, HttpServletRequest request, HttpServletResponse response) {
        knocks.mustBeFew(request.getRemoteAddr());
        var code = Code.parse(typed);
        var book = code.map(this::book).orElse(Book.NONE);
        if (book == Book.NONE) {
            knocks.count(request.getRemoteAddr());
        } else {
            keepOpen(code.orElseThrow(), request, response);
        }
        return book;
    }

    private Book book(Code code) {
        if (households.isKnown(code)) {
            return Book.FAMILY;
        }
        return own.isKnown(code) ? Book.OWN : Book.NONE;
    }

    /** The family whose book lies open here. */
    Optional<Key.Own> family(HttpServletRequest request, HttpServletResponse response) {
        return open(Book.FAMILY, request, response).map(Key.Own::new);
    }

    /** The person whose book lies open here. */
    Optional<Code> person(HttpServletRequest request, HttpServletResponse response) {
        return open(Book.OWN, request, response);
    }

    private Optional<Code> open(
            Book book, HttpServletRequest request, HttpServletResponse response) {
        var cookies = Optional.ofNullable(request.getCookies()).orElseGet(() -> new Cookie[0]);
        var shown =
                Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .findFirst();
        return shown.filter(value -> enter(value, request, response) == book).flatMap(Code::parse);
    }

    private static void keepOpen(
            Code code, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(code.signs(), OPEN, request).toString());
    }

    void close(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO, request).toString());
    }

    private static ResponseCookie cookie(String value, Duration open, HttpServletRequest request) {
        return ResponseCookie.from(COOKIE, value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .path("/notebook")
                .maxAge(open)
                .build();
    }

    /** A new book counts like a wrong code: nobody fills the shelf with empty ones. */
    void mustBeginFew(HttpServletRequest request) {
        knocks.mustBeFew(request.getRemoteAddr());
        knocks.count(request.getRemoteAddr());
    }
}
