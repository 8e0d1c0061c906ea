package org.imihigo.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.Optional;
import org.imihigo.kernel.Refusal;
import org.springframework.http.HttpStatus;

/**
 * What went wrong, as a program reads it (RFC 9457).
 *
 * @param type always {@code about:blank}: the status says what kind of problem it is
 * @param detail a sentence in the language that was asked for
 * @param instance the address that was asked
 * @param code the same in every language: what a program decides by
 * @param incident by which we find a bug in our log
 * @param more how many further errors are not listed
 */
@JsonInclude(Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        Optional<String> incident,
        List<Fault> errors,
        Optional<Integer> more) {
    /** As the answer says what it is. */
    public static final String MEDIA = "application/problem+json";

    /**
     * What is wrong with one row.
     *
     * @param row counted from 1; a CSV's head is no row
     * @param pointer where in the body (RFC 6901), such as {@code /3/value}
     * @param status what the row alone would be answered with
     * @param winner what stands in its place already
     */
    @JsonInclude(Include.NON_EMPTY)
    public record Fault(
            int row,
            String pointer,
            String code,
            String detail,
            int status,
            Optional<Object> winner) {}

    /** What a refusal is answered with; what is not yours looks as if it did not exist. */
    public static HttpStatus status(Refusal.Reason reason) {
        return switch (reason) {
            case NOT_FOUND, NOT_YOURS -> HttpStatus.NOT_FOUND;
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case CONFLICT, CLOSED -> HttpStatus.CONFLICT;
        };
    }

    public static Problem of(
            int status, String title, String code, String detail, String instance) {
        return new Problem(
                "about:blank",
                title,
                status,
                detail,
                instance,
                code,
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    Problem at(Optional<String> bug) {
        return new Problem(type, title, status, detail, instance, code, bug, errors, more);
    }

    public Problem with(List<Fault> faults, int unlisted) {
        return new Problem(
                type,
                title,
                status,
                detail,
                instance,
                code,
                incident,
                faults,
                unlisted == 0 ? Optional.empty() : Optional.of(unlisted));
    }
}
