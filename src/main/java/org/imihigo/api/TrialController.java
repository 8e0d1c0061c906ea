package org.imihigo.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.imihigo.scoring.Scoring;
import org.imihigo.web.Open;
import org.imihigo.web.Words;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import tools.jackson.databind.json.JsonMapper;

/** Methods, tried by anybody on anything: nothing is written, so no token is asked for. */
@Open
@Controller
class TrialController {
    private final Scoring scoring;
    private final JsonMapper json;

    TrialController(Scoring scoring, JsonMapper json) {
        this.scoring = scoring;
        this.json = json;
    }

    @PostMapping(
            path = "/api/v1/methods/{id}/trial",
            consumes = "application/json",
            produces = "application/json")
    ResponseEntity<byte[]> judge(
            @PathVariable String id,
            @RequestHeader("Content-Type") MediaType type,
            Words words,
            HttpServletRequest request)
            throws IOException, HttpMediaTypeNotSupportedException {
        Receipts.mustBeUtf8(type);
        Receipts.mustBePlain(request);
        var method = scoring.method(id);
        var items = TrialBody.read(request.getInputStream());
        var result = TrialAnswer.of(scoring.trial(method, items), words);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.writeValueAsBytes(result));
    }
}
