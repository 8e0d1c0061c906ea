package org.imihigo.audit;

import java.util.Optional;
import java.util.Set;
import org.imihigo.kernel.Refusal;
import org.imihigo.people.Actor;
import org.imihigo.people.Office;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The trail, for those whose office it is to read it. */
@Controller
class AuditController {
    static final Set<Office> READERS = Set.of(Office.AUDITOR, Office.ADMINISTRATOR);

    private final AuditPages pages;

    AuditController(AuditPages pages) {
        this.pages = pages;
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
        if (!READERS.contains(actor.office())) {
            throw Refusal.notYours("web.refused.not-found");
        }
        return switch (pages.filter(unit.strip(), day.strip())) {
            case AuditPages.Filter filter -> pages.found(filter, before, check, words);
            case AuditPages.Unreadable unreadable ->
                    Reply.unprocessable(pages.unreadable(unreadable, words));
        };
    }
}
