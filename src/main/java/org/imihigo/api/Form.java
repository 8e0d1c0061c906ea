package org.imihigo.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** In which form rows are answered. */
enum Form {
    JSON("application/json"),
    CSV("text/csv;charset=UTF-8");

    private final String type;

    Form(String type) {
        this.type = type;
    }

    MediaType type() {
        return MediaType.parseMediaType(type);
    }

    /** The one that is asked for most; the framework has refused where neither is. */
    static Form of(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept == null) {
            return JSON;
        }
        var wanted = MediaType.parseMediaTypes(accept);
        MimeTypeUtils.sortBySpecificity(wanted);
        return wanted.stream()
                .sorted(
                        (one, other) ->
                                Double.compare(other.getQualityValue(), one.getQualityValue()))
                .flatMap(Form::fitting)
                .findFirst()
                .orElse(JSON);
    }

    private static Stream<Form> fitting(MediaType wanted) {
        return Stream.of(values()).filter(form -> wanted.isCompatibleWith(form.type()));
    }
}
