package org.imihigo.proposals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.imihigo.kernel.Refusal;
import org.imihigo.proposals.pages.Field;
import org.imihigo.web.Words;

/** What came in from a form, and what is wrong with it: nothing typed is lost. */
final class Form {
    private final Map<String, String> typed;
    private final Map<String, String> problems = new LinkedHashMap<>();
    private final Words words;

    Form(Map<String, String> typed, Words words) {
        this.typed = typed;
        this.words = words;
    }

    Words words() {
        return words;
    }

    String raw(String name) {
        return typed.getOrDefault(name, "");
    }

    String text(String name) {
        return raw(name).strip();
    }

    boolean has(String name) {
        return !text(name).isEmpty();
    }

    /** An id that a field carries; a new one where it carries none. */
    UUID id(String name) {
        return uuid(text(name)).orElseGet(UUID::randomUUID);
    }

    static Optional<UUID> uuid(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    int number(String name) {
        return text(name).matches("[0-9]{1,6}") ? Integer.parseInt(text(name)) : 0;
    }

    void wrong(String name, String key, Object... arguments) {
        problems.putIfAbsent(name, words.text(key, arguments));
    }

    /** What is read from a field; its refusal becomes the field's problem. */
    <T> Optional<T> read(String name, Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (Refusal refusal) {
            wrong(name, refusal.key(), refusal.arguments().toArray());
            return Optional.empty();
        }
    }

    boolean isRight() {
        return problems.isEmpty();
    }

    Field field(String name) {
        return field(name, List.of());
    }

    Field field(String name, List<Field.Option> options) {
        return new Field(name, raw(name), problems.getOrDefault(name, ""), options);
    }

    Field.Option option(String name, String value, String text) {
        return new Field.Option(value, text, text(name).equals(value));
    }
}
