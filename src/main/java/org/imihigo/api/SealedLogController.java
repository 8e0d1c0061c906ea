package org.imihigo.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.imihigo.kernel.Refusal;
import org.imihigo.seal.CanonicalJson;
import org.imihigo.seal.Inclusion;
import org.imihigo.seal.Seal;
import org.imihigo.seal.Sealed;
import org.imihigo.seal.TreeHead;
import org.imihigo.web.Open;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The public log: heads and proofs in the very form that {@code Verify.java} reads. */
@Open
@Controller
class SealedLogController {
    private static final int MOST = 1_000;

    private final Seal seal;
    private final Answers answers;

    SealedLogController(Seal seal, Answers answers) {
        this.seal = seal;
        this.answers = answers;
    }

    /** An entry of the log. */
    record Row(long index, String kind, String subject, String sha256, String at) {
        static Row of(Sealed entry) {
            return new Row(
                    entry.index(),
                    entry.kind().name(),
                    entry.subject(),
                    entry.sha256(),
                    entry.at().toString());
        }
    }

    @GetMapping(path = "/api/v1/log/head", produces = "application/json")
    ResponseEntity<byte[]> head(
            @RequestParam(defaultValue = "") String size, HttpServletRequest request) {
        var head = Asked.perhaps("size", size, Asked::number).map(seal::head).orElse(seal.head());
        return answer(head.map(TreeHead::document), request);
    }

    @GetMapping(
            path = "/api/v1/log/entries",
            produces = {"application/json", "text/csv"})
    ResponseEntity<byte[]> entries(
            @RequestParam(defaultValue = "0") String start,
            @RequestParam(defaultValue = "") String end,
            HttpServletRequest request) {
        int from = Asked.one("start", start, Asked::number);
        int to = Asked.perhaps("end", end, Asked::number).orElse(from + MOST);
        var rows = seal.entries(from, Math.min(to, (long) from + MOST));
        return answers.rows(
                Row.class, Slice.all(rows.stream().map(Row::of).toList()), Page.WHOLE, request);
    }

    @GetMapping(path = "/api/v1/log/proof/inclusion", produces = "application/json")
    ResponseEntity<byte[]> inclusion(
            @RequestParam(defaultValue = "") String sha256,
            @RequestParam(defaultValue = "") String index,
            @RequestParam(defaultValue = "") String size,
            HttpServletRequest request) {
        long of =
                Asked.perhaps("size", size, Asked::number)
                        .map(Integer::longValue)
                        .orElseGet(() -> seal.head().map(TreeHead::size).orElse(0L));
        var place =
                sha256.isEmpty()
                        ? Optional.of((long) Asked.one("index", index, Asked::number))
                        : seal.of(sha256).map(Sealed::index);
        return answer(
                place.flatMap(at -> seal.inclusion(at, of)).map(Inclusion::document), request);
    }

    @GetMapping(path = "/api/v1/log/proof/consistency", produces = "application/json")
    ResponseEntity<byte[]> consistency(
            @RequestParam String from, @RequestParam String to, HttpServletRequest request) {
        var proof =
                seal.consistency(
                        Asked.one("from", from, Asked::number), Asked.one("to", to, Asked::number));
        return answer(Optional.of(proof.document()), request);
    }

    private ResponseEntity<byte[]> answer(
            Optional<Map<String, Object>> document, HttpServletRequest request) {
        return answers.written(
                CanonicalJson.of(
                        document.orElseThrow(() -> Refusal.notFound("web.refused.not-found"))),
                request);
    }
}
