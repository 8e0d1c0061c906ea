package org.imihigo.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.imihigo.kernel.Sha256;
import org.imihigo.scoring.Scoring;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** Writes what is answered: in the form that is asked for, and only where it is new. */
@Component
class Answers {
    private static final int TAG_BYTES = 16;

    private final JsonMapper json;
    private final Scoring scoring;
    private final String data;
    private final String node = UUID.randomUUID().toString();

    Answers(
            JsonMapper json,
            Scoring scoring,
            @Value("${imihigo.demonstration:false}") boolean demonstration) {
        this.json = json;
        this.scoring = scoring;
        this.data = demonstration ? "demonstration" : "live";
    }

    /** Rows that follow the figures: the tag is known before they are computed. */
    <T extends Record> ResponseEntity<byte[]> live(
            Class<T> type, Function<Page, Slice<T>> rows, Page page, HttpServletRequest request) {
        var tag = tag(node, scoring.version(), request);
        return isKnown(tag, request)
                ? unchanged(tag)
                : answer(type, rows.apply(page), page, tag, request);
    }

    /** Rows that seldom change: the tag is made of what they say. */
    <T extends Record> ResponseEntity<byte[]> rows(
            Class<T> type, Slice<T> rows, Page page, HttpServletRequest request) {
        var whole = answer(type, rows, page, "", request);
        return tagged(whole, request);
    }

    /** One thing, always as JSON. */
    ResponseEntity<byte[]> one(Record thing, HttpServletRequest request) {
        return tagged(
                ResponseEntity.ok()
                        .contentType(Form.JSON.type())
                        .body(json.writeValueAsBytes(thing)),
                request);
    }

    /** One thing that others have signed or hashed: not a sign of it may change on its way. */
    ResponseEntity<byte[]> written(byte[] canonical, HttpServletRequest request) {
        return tagged(ResponseEntity.ok().contentType(Form.JSON.type()).body(canonical), request);
    }

    private ResponseEntity<byte[]> tagged(
            ResponseEntity<byte[]> whole, HttpServletRequest request) {
        var body = Optional.ofNullable(whole.getBody()).orElseThrow();
        var tag = quoted(body);
        if (isKnown(tag, request)) {
            return unchanged(tag);
        }
        return ResponseEntity.ok().headers(whole.getHeaders()).headers(lasting(tag)).body(body);
    }

    private <T extends Record> ResponseEntity<byte[]> answer(
            Class<T> type, Slice<T> rows, Page page, String tag, HttpServletRequest request) {
        var form = Form.of(request);
        var answer = ResponseEntity.ok().contentType(form.type()).headers(lasting(tag));
        rows.next()
                .ifPresent(
                        next -> answer.header(HttpHeaders.LINK, link(page.after(next), request)));
        return answer.body(
                switch (form) {
                    case JSON ->
                            json.writeValueAsBytes(new Listing<>(data, rows.rows(), rows.next()));
                    case CSV -> new Sheet(type).of(data, rows.rows()).getBytes(UTF_8);
                });
    }

    private static String link(Page page, HttpServletRequest request) {
        var address = UriComponentsBuilder.fromPath(request.getRequestURI());
        request.getParameterMap()
                .forEach((name, values) -> address.queryParam(name, (Object[]) values));
        return "<%s>; rel=\"next\""
                .formatted(
                        address.replaceQueryParam("after", page.after().orElse(""))
                                .replaceQueryParam("limit", page.limit())
                                .encode()
                                .toUriString());
    }

    private static HttpHeaders lasting(String tag) {
        var headers = new HttpHeaders();
        headers.setCacheControl(CacheControl.noCache().cachePublic());
        headers.setVary(List.of("Accept", "Accept-Language"));
        if (!tag.isEmpty()) {
            headers.setETag(tag);
        }
        return headers;
    }

    private static ResponseEntity<byte[]> unchanged(String tag) {
        return ResponseEntity.status(HttpStatus.NOT_MODIFIED).headers(lasting(tag)).build();
    }

    private static boolean isKnown(String tag, HttpServletRequest request) {
        var known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        return known != null
                && Arrays.stream(known.split(","))
                        .map(String::strip)
                        .anyMatch(
                                one -> one.equals("*") || one.replaceFirst("^W/", "").equals(tag));
    }

    /** This node, at this moment of its figures, asked this question in this form and language. */
    private static String tag(String node, long version, HttpServletRequest request) {
        var question =
                String.join(
                        "\n",
                        node,
                        Long.toString(version),
                        request.getRequestURI(),
                        String.valueOf(request.getQueryString()),
                        Form.of(request).name(),
                        RequestContextUtils.getLocale(request).getLanguage());
        return quoted(question.getBytes(UTF_8));
    }

    private static String quoted(byte[] content) {
        return '"' + HexFormat.of().formatHex(Sha256.of(content), 0, TAG_BYTES) + '"';
    }
}
