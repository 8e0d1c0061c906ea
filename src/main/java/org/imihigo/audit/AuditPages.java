package org.imihigo.audit;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.imihigo.audit.pages.AuditPage;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.People;
import org.imihigo.people.PostId;
import org.imihigo.territory.Territory;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** Sets the page of the trail. */
@Component
class AuditPages {
    private static final int SIZE = 50;
    private static final int SHOWN_OF_A_HASH = 12;

    private final Entries entries;
    private final Audit audit;
    private final People people;
    private final Territory territory;
    private final ZoneId zone;

    AuditPages(Entries entries, Audit audit, People people, Territory territory, ZoneId zone) {
        this.entries = entries;
        this.audit = audit;
        this.people = people;
        this.territory = territory;
        this.zone = zone;
    }

    /** What the reader asked for, as it was typed. */
    sealed interface Asked {
        String unit();

        String day();
    }

    record Filter(String unit, String day, Optional<UnitCode> within, Optional<LocalDate> on)
            implements Asked {}

    record Unreadable(String unit, String day, String field) implements Asked {}

    Asked filter(String unit, String day) {
        var within = UnitCode.parse(unit).filter(code -> territory.find(code).isPresent());
        if (!unit.isEmpty() && within.isEmpty()) {
            return new Unreadable(unit, day, "unit");
        }
        try {
            var on =
                    day.isEmpty() ? Optional.<LocalDate>empty() : Optional.of(LocalDate.parse(day));
            return on.stream().allMatch(AuditPages::isOurs)
                    ? new Filter(unit, day, within, on)
                    : new Unreadable(unit, day, "day");
        } catch (DateTimeParseException _) {
            return new Unreadable(unit, day, "day");
        }
    }

    /** Far beyond, neither the calendar nor the database counts days. */
    private static boolean isOurs(LocalDate day) {
        return day.getYear() >= 1900 && day.getYear() < 3000;
    }

    AuditPage found(Filter filter, Optional<Long> before, boolean check, Words words) {
        var day =
                filter.on()
                        .map(
                                on ->
                                        new Entries.Day(
                                                on.atStartOfDay(zone).toInstant(),
                                                on.plusDays(1).atStartOfDay(zone).toInstant()));
        var found = entries.page(filter.within(), day, before, SIZE);
        return new AuditPage(
                filter.unit(),
                filter.day(),
                Optional.empty(),
                check ? Optional.of(check(filter.within(), words)) : Optional.empty(),
                found.stream().map(entry -> row(entry, words)).toList(),
                found.size() < SIZE ? Optional.empty() : Optional.of(found.getLast().id()));
    }

    AuditPage unreadable(Unreadable asked, Words words) {
        var wrong = new AuditPage.Wrong(asked.field(), words.text("audit.wrong." + asked.field()));
        return new AuditPage(
                asked.unit(),
                asked.day(),
                Optional.of(wrong),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    private AuditPage.Check check(Optional<UnitCode> within, Words words) {
        var broken =
                within.map(unit -> audit.verify(Chains.of(unit)).stream().toList())
                        .orElseGet(audit::verify);
        return broken.stream()
                .findFirst()
                .map(
                        first ->
                                new AuditPage.Check(
                                        false,
                                        words.text(
                                                "audit.check.broken",
                                                first.chain(),
                                                first.place())))
                .orElseGet(() -> new AuditPage.Check(true, words.text("audit.check.holds")));
    }

    private AuditPage.Row row(Entry entry, Words words) {
        return new AuditPage.Row(
                words.moment(entry.at()),
                entry.post()
                        .map(id -> people.title(people.post(new PostId(id)), words))
                        .orElse(words.text("audit.nobody")),
                territory
                        .find(entry.unit())
                        .map(unit -> territory.fullName(unit.code(), words))
                        .orElse(entry.unit().value()),
                entry.unit().value(),
                entry.happened(),
                entry.subject(),
                entry.happenings() == 1
                        ? ""
                        : words.text("audit.entry.more", entry.happenings() - 1),
                entry.address(),
                entry.seal()
                        .map(
                                seal ->
                                        words.text(
                                                "audit.entry.sealed",
                                                seal.place(),
                                                seal.hash().substring(0, SHOWN_OF_A_HASH)))
                        .orElse(words.text("audit.entry.unsealed")));
    }
}
