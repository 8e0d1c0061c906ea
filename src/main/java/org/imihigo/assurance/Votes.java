package org.imihigo.assurance;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.documents.DocumentId;
import org.imihigo.kernel.Refusal;
import org.imihigo.web.Words;

/** The record of a session as its form came in, and what is wrong with it. */
final class Votes {
    private static final String NUMBER = "[0-9]{1,6}";

    private final Map<String, String> fields;
    private final Map<String, String> wrong = new LinkedHashMap<>();
    private final Words words;

    Votes(Map<String, String> fields, Words words) {
        this.fields = new LinkedHashMap<>(fields);
        this.words = words;
    }

    Map<String, String> fields() {
        return fields;
    }

    Map<String, String> wrong() {
        return wrong;
    }

    String text(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    UUID id() {
        return Ids.parse(text("id")).orElseGet(UUID::randomUUID);
    }

    /** A file that came with a form that is wrong elsewhere need not be sent again. */
    void keep(DocumentId minutes) {
        fields.put("kept", minutes.value());
    }

    void wrong(String name, String key, Object... arguments) {
        wrong.putIfAbsent(name, words.text(key, arguments));
    }

    void wrong(String name, Refusal refusal) {
        wrong.putIfAbsent(name, words.text(refusal));
    }

    Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(text("day")));
        } catch (DateTimeParseException _) {
            wrong("day", "assurance.council.no-day");
            return Optional.empty();
        }
    }

    /** The counts, where all of them are numbers and agree. */
    Optional<Vote> vote() {
        int members = count("members");
        int present = count("present");
        int inFavour = count("favour");
        int against = count("against");
        int abstained = count("abstained");
        if (!wrong.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Vote(members, present, inFavour, against, abstained));
        } catch (Refusal refusal) {
            wrong("present", refusal);
            return Optional.empty();
        }
    }

    private int count(String name) {
        if (text(name).matches(NUMBER)) {
            return Integer.parseInt(text(name));
        }
        wrong(name, "assurance.vote.count");
        return 0;
    }
}
