package org.imihigo.reporting;

import java.util.Optional;
import java.util.UUID;
import org.imihigo.kernel.Refusal;
import org.imihigo.people.Actor;
import org.imihigo.web.Open;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The end of every drill-down: one reading, public but for its photographs. */
@Controller
class ReadingController {
    private final ReadingPages pages;

    ReadingController(ReadingPages pages) {
        this.pages = pages;
    }

    @Open
    @GetMapping("/readings/{id}")
    Reply show(@PathVariable String id, Optional<Actor> actor, Words words) {
        return pages.of(read(id), actor, words);
    }

    private static ReadingId read(String id) {
        try {
            return new ReadingId(UUID.fromString(id));
        } catch (IllegalArgumentException _) {
            throw Refusal.notFound("reporting.reading.unknown");
        }
    }
}
