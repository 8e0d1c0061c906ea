package org.imihigo.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.imihigo.people.Actor;
import org.imihigo.ranking.Printing;
import org.imihigo.territory.Territory;
import org.imihigo.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** Tables that others published, brought with their source. */
@Controller
class PrintedController {
    private static final int MOST_BYTES = 5_000_000;

    private final Printing printing;
    private final Territory territory;
    private final JsonMapper json;

    PrintedController(Printing printing, Territory territory, JsonMapper json) {
        this.printing = printing;
        this.territory = territory;
        this.json = json;
    }

    @PostMapping(
            path = "/api/v1/published-tables",
            consumes = "text/csv",
            produces = "application/json")
    ResponseEntity<byte[]> take(
            @RequestHeader("Content-Type") MediaType type,
            @RequestParam String tier,
            @RequestParam String year,
            @RequestParam String source,
            Actor actor,
            Words words,
            HttpServletRequest request)
            throws IOException, HttpMediaTypeNotSupportedException {
        Receipts.mustBeUtf8(type);
        Receipts.mustBePlain(request);
        var bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw Receipts.tooLarge();
        }
        var kept =
                printing.keep(
                        Asked.one("tier", tier, Asked::tier),
                        Asked.one("year", year, Asked::year),
                        source,
                        PrintedBody.read(new String(bytes, StandardCharsets.UTF_8)),
                        actor);
        var answer = PrintedAnswer.of(kept.table(), unit -> territory.fullName(unit, words));
        return ResponseEntity.status(kept.fresh() ? HttpStatus.CREATED : HttpStatus.OK)
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.writeValueAsBytes(answer));
    }
}
