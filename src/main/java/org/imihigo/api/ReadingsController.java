package org.imihigo.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.indicators.Indicators;
import org.imihigo.kernel.Refusal;
import org.imihigo.people.Actor;
import org.imihigo.reporting.Intake;
import org.imihigo.reporting.ReadingId;
import org.imihigo.reporting.Reporting;
import org.imihigo.web.Open;
import org.imihigo.web.Words;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** What units say of themselves, brought by programs. */
@Controller
class ReadingsController {
    private final Receiving receiving;
    private final Receipts receipts;
    private final Reporting reporting;
    private final Indicators indicators;
    private final Answers answers;

    ReadingsController(
            Receiving receiving,
            Receipts receipts,
            Reporting reporting,
            Indicators indicators,
            Answers answers) {
        this.receiving = receiving;
        this.receipts = receipts;
        this.reporting = reporting;
        this.indicators = indicators;
        this.answers = answers;
    }

    /**
     * @param partial whether good rows are kept where others are refused
     * @param submit whether the reports they stand in go to the level above
     */
    @PostMapping(
            path = "/api/v1/readings",
            consumes = {"application/json", "text/csv"},
            produces = {"application/json", "text/csv"})
    ResponseEntity<byte[]> take(
            @RequestHeader("Content-Type") MediaType type,
            @RequestParam(defaultValue = "false") boolean partial,
            @RequestParam(defaultValue = "false") boolean submit,
            Actor actor,
            Words words,
            HttpServletRequest request)
            throws IOException, HttpMediaTypeNotSupportedException {
        Receipts.mustBeUtf8(type);
        Receipts.mustBePlain(request);
        var asked = new Receipts.Asked(partial, type, words, request);
        return switch (Bodies.read(request.getInputStream(), type)) {
            case Body.TooLarge _ -> throw Receipts.tooLarge();
            case Body.Broken broken -> receipts.broken(broken, asked);
            case Body.Rows(var rows, var single) -> {
                var fates = receiving.receive(rows, new Intake.Terms(partial, submit), actor);
                yield receipts.of(fates, single, asked);
            }
        };
    }

    @Open
    @GetMapping(path = "/api/v1/readings/{id}", produces = "application/json")
    ResponseEntity<byte[]> show(@PathVariable String id, HttpServletRequest request) {
        var wanted = read(id);
        var reading =
                reporting.chain(wanted).stream()
                        .map(step -> step.reading())
                        .filter(one -> one.id().equals(wanted))
                        .findFirst()
                        .orElseThrow(ReadingsController::unknown);
        var decimals = indicators.series(reading.series()).indicator().decimals();
        return answers.one(ReadingRow.of(reading, decimals), request);
    }

    private static ReadingId read(String id) {
        return Optional.of(id)
                .filter(text -> text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"))
                .map(text -> new ReadingId(UUID.fromString(text)))
                .orElseThrow(ReadingsController::unknown);
    }

    private static Refusal unknown() {
        return Refusal.notFound("reporting.reading.unknown");
    }
}
