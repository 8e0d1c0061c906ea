package org.imihigo.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.Office;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** The trail, for those whose office it is to read it. */
@Controller
class AuditController {
    static final Set<Office> READERS = Set.of(Office.AUDITOR, Office.ADMINISTRATOR);

    private final AuditPages pages;

    private final Audit audit;
    private final JsonMapper json;

    AuditController(AuditPages pages, Audit audit, JsonMapper json) {
        this.pages = pages;
        this.audit = audit;
        this.json = json;
    }

    /**
     * @param before the entry from which older ones are shown
     * @param check whether to recompute the chain of the unit
     */
    @GetMapping("/audit")
    Reply show(
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String day,
            @RequestParam Optional<Long> before,
            @RequestParam(defaultValue = "false") boolean check,
            Actor actor,
            Words words) {
        mustRead(actor);
        return switch (pages.filter(unit.strip(), day.strip())) {
            case AuditPages.Filter filter -> pages.found(filter, before, check, words);
            case AuditPages.Unreadable unreadable ->
                    Reply.unprocessable(pages.unreadable(unreadable, words));
        };
    }

    /** A chain as a file that Verify.java checks: one line each, the oldest first. */
    @GetMapping("/audit/chains/{unit}")
    void export(@PathVariable String unit, Actor actor, HttpServletResponse response)
            throws IOException {
        mustRead(actor);
        var chain =
                UnitCode.parse(unit)
                        .map(Chains::of)
                        .orElseThrow(() -> Refusal.notFound("web.refused.not-found"));
        response.setContentType("application/jsonl");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"audit-%s.jsonl\"".formatted(chain));
        var out = response.getOutputStream();
        write(new TreeMap<>(Map.of("form", "imihigo-audit-1", "chain", chain)), out);
        audit.tell(chain, entry -> write(entry, out));
    }

    private void write(Map<String, Object> line, OutputStream out) {
        try {
            out.write(json.writeValueAsBytes(line));
            out.write('\n');
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void mustRead(Actor actor) {
        if (!READERS.contains(actor.office())) {
            throw Refusal.notYours("web.refused.not-found");
        }
    }
}
