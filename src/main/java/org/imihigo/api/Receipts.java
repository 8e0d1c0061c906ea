package org.imihigo.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.imihigo.indicators.Indicators;
import org.imihigo.reporting.Reading;
import org.imihigo.reporting.Taken;
import org.imihigo.web.Problem;
import org.imihigo.web.Words;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import tools.jackson.databind.json.JsonMapper;

/** Says what became of what was sent: every row is counted, none is passed over. */
@Component
class Receipts {
    /** Further errors are counted. */
    private static final int LISTED = 1_000;

    private final JsonMapper json;
    private final Indicators indicators;

    Receipts(JsonMapper json, Indicators indicators) {
        this.json = json;
        this.indicators = indicators;
    }

    /** How the answer is wanted. */
    record Asked(boolean partial, MediaType sent, Words words, HttpServletRequest request) {
        String path() {
            return request.getRequestURI();
        }
    }

    static void mustBeUtf8(MediaType type) throws HttpMediaTypeNotSupportedException {
        if (Optional.ofNullable(type.getCharset()).filter(set -> !set.equals(UTF_8)).isPresent()) {
            throw new HttpMediaTypeNotSupportedException(
                    type, List.of(MediaType.APPLICATION_JSON, new MediaType("text", "csv")));
        }
    }

    /** What was packed is not unpacked: a few bytes could become any number of them. */
    static void mustBePlain(HttpServletRequest request) throws HttpMediaTypeNotSupportedException {
        var packed = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (packed != null && !packed.equalsIgnoreCase("identity")) {
            throw new HttpMediaTypeNotSupportedException("Packed: " + packed);
        }
    }

    static ErrorResponseException tooLarge() {
        return new ErrorResponseException(
                HttpStatus.CONTENT_TOO_LARGE,
                ProblemDetail.forStatus(HttpStatus.CONTENT_TOO_LARGE),
                null);
    }

    ResponseEntity<byte[]> broken(Body.Broken broken, Asked asked) {
        var detail = asked.words().text(broken.key(), broken.line(), broken.column());
        return problem(HttpStatus.BAD_REQUEST, broken.key(), detail, List.of(), 0, asked);
    }

    ResponseEntity<byte[]> of(Receiving.Fates fates, boolean single, Asked asked) {
        if (!fates.written()) {
            return refused(fates, single, asked);
        }
        if (single && !asked.partial()) {
            return single(fates.rows().getFirst(), asked);
        }
        var receipt = receipt(fates, asked);
        // Whoever looks at the status alone must see that not everything was kept.
        var status = receipt.refused() == 0 ? HttpStatus.OK : HttpStatus.MULTI_STATUS;
        boolean sheet = Form.of(asked.request()) == Form.CSV && asked.partial();
        return sheet
                ? ResponseEntity.status(status)
                        .contentType(Form.CSV.type())
                        .body(
                                new Sheet(Verdict.class)
                                        .of("live", receipt.verdicts().orElseThrow())
                                        .getBytes(UTF_8))
                : answer(status, receipt);
    }

    private ResponseEntity<byte[]> answer(HttpStatus status, Record body) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.writeValueAsBytes(body));
    }

    private ResponseEntity<byte[]> single(Receiving.Fate fate, Asked asked) {
        var taken = fate.taken().orElseThrow();
        return switch (taken) {
            case Taken.Kept(var reading) ->
                    ResponseEntity.created(java.net.URI.create(asked.path() + "/" + reading.id()))
                            .contentType(MediaType.APPLICATION_JSON)
                            .body(json.writeValueAsBytes(row(reading)));
            case Taken.Known(var reading) -> answer(HttpStatus.OK, row(reading));
            case Taken.Refused _ -> throw new IllegalStateException("Refused, yet written");
        };
    }

    private ReadingRow row(Reading reading) {
        return ReadingRow.of(reading, indicators.series(reading.series()).indicator().decimals());
    }

    private static Receipt receipt(Receiving.Fates fates, Asked asked) {
        var rows = fates.rows();
        int refused = (int) rows.stream().filter(Receiving.Fate::isRefused).count();
        int kept =
                (int)
                        rows.stream()
                                .filter(
                                        fate ->
                                                fate.taken()
                                                        .filter(Taken.Kept.class::isInstance)
                                                        .isPresent())
                                .count();
        return new Receipt(
                rows.size(),
                kept,
                rows.size() - kept - refused,
                refused,
                asked.partial()
                        ? Optional.of(
                                IntStream.range(0, rows.size())
                                        .mapToObj(row -> verdict(row, rows.get(row), asked))
                                        .toList())
                        : Optional.empty());
    }

    private static Verdict verdict(int row, Receiving.Fate fate, Asked asked) {
        var id = fate.id().map(Object::toString);
        if (fate.isRefused()) {
            var flaw = fate.flaws().getFirst();
            return new Verdict(
                    row + 1,
                    id,
                    "refused",
                    status(flaw),
                    Optional.of(flaw.refusal().key()),
                    Optional.of(sentence(flaw, asked)),
                    Optional.of(pointer(row, flaw.part(), false)),
                    winner(fate).map(reading -> reading.id().toString()));
        }
        boolean kept = fate.taken().filter(Taken.Kept.class::isInstance).isPresent();
        return new Verdict(
                row + 1,
                id,
                kept ? "kept" : "known",
                kept ? 201 : 200,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<Reading> winner(Receiving.Fate fate) {
        return fate.taken()
                .flatMap(
                        taken ->
                                taken instanceof Taken.Refused(_, var winner)
                                        ? winner
                                        : Optional.empty());
    }

    private static String sentence(Flaw flaw, Asked asked) {
        return asked.words().text(flaw.refusal().key(), flaw.refusal().arguments().toArray());
    }

    private static int status(Flaw flaw) {
        return Problem.status(flaw.refusal().reason()).value();
    }

    private static String pointer(int row, String part, boolean single) {
        return (single ? "" : "/" + row) + (part.isEmpty() ? "" : "/" + part);
    }

    private ResponseEntity<byte[]> refused(Receiving.Fates fates, boolean single, Asked asked) {
        var faults = new ArrayList<Problem.Fault>();
        for (int row = 0; row < fates.rows().size(); row++) {
            var fate = fates.rows().get(row);
            for (var flaw : fate.flaws()) {
                faults.add(fault(row, fate, flaw, single, asked));
            }
        }
        var statuses = faults.stream().map(Problem.Fault::status).distinct().toList();
        var status =
                statuses.size() == 1
                        ? HttpStatus.valueOf(statuses.getFirst())
                        : HttpStatus.UNPROCESSABLE_CONTENT;
        var first = faults.getFirst();
        var listed = faults.subList(0, Math.min(LISTED, faults.size()));
        return single && faults.size() == 1
                ? problem(status, first.code(), first.detail(), listed, 0, asked)
                : problem(
                        status,
                        "api.batch.refused",
                        asked.words().text("api.batch.refused", faults.size()),
                        listed,
                        faults.size() - listed.size(),
                        asked);
    }

    private Problem.Fault fault(
            int row, Receiving.Fate fate, Flaw flaw, boolean single, Asked asked) {
        return new Problem.Fault(
                row + 1,
                pointer(row, flaw.part(), single),
                flaw.refusal().key(),
                sentence(flaw, asked),
                status(flaw),
                winner(fate).map(this::row));
    }

    private ResponseEntity<byte[]> problem(
            HttpStatus status,
            String code,
            String detail,
            List<Problem.Fault> faults,
            int more,
            Asked asked) {
        var problem =
                Problem.of(status.value(), status.getReasonPhrase(), code, detail, asked.path())
                        .with(faults, more);
        return ResponseEntity.status(status)
                .contentType(MediaType.parseMediaType(Problem.MEDIA))
                .header(HttpHeaders.CONTENT_LANGUAGE, asked.words().language().tag())
                .body(json.writeValueAsBytes(problem));
    }
}
