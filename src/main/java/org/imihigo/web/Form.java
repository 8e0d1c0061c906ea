package org.imihigo.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.imihigo.kernel.Refusal;

/** What came in from a form, and what is wrong with it: nothing typed is lost. */
public final class Form {
    private final Map<String, String> typed;
    private final Map<String, String> problems = new LinkedHashMap<>();
    private final Words words;

    public Form(Map<String, String> typed, Words words) {
        this.typed = typed;
        this.words = words;
    }

    public Words words() {
        return words;
    }

    public String raw(String name) {
        return typed.getOrDefault(name, "");
    }

    public String text(String name) {
        return raw(name).strip();
    }

    public boolean has(String name) {
        return !text(name).isEmpty();
    }

    /** An id that a field carries; a new one where it carries none. */
    public UUID id(String name) {
        return uuid(text(name)).orElseGet(UUID::randomUUID);
    }

    public static Optional<UUID> uuid(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    public int number(String name) {
        return text(name).matches("[0-9]{1,6}") ? Integer.parseInt(text(name)) : 0;
    }

    public void wrong(String name, String key, Object... arguments) {
        problems.putIfAbsent(name, words.text(key, arguments));
    }

    public void wrong(String name, Refusal refusal) {
        problems.putIfAbsent(name, words.text(refusal));
    }

    /** What is read from a field; its refusal becomes the field's problem. */
    public <T> Optional<T> read(String name, Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (Refusal refusal) {
            wrong(name, refusal);
            return Optional.empty();
        }
    }

    /**
     * A day as browsers send it: {@code 2027-01-15}.
     *
     * @param problem the key of the sentence where it is none
     */
    public static LocalDate day(String typed, String problem, Object... arguments) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException _) {
            throw Refusal.invalid(problem, arguments);
        }
    }

    public boolean isRight() {
        return problems.isEmpty();
    }

    public Field field(String name) {
        return field(name, List.of());
    }

    public Field field(String name, List<Field.Option> options) {
        return new Field(name, raw(name), problems.getOrDefault(name, ""), options);
    }

    public Field.Option option(String name, String value, String text) {
        return new Field.Option(value, text, text(name).equals(value));
    }
}
