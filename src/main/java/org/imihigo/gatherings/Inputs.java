package org.imihigo.gatherings;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.imihigo.gatherings.pages.AskPage;
import org.imihigo.gatherings.pages.AskPage.Input;
import org.imihigo.web.Field;
import org.imihigo.web.Form;
import org.imihigo.web.Step;
import org.imihigo.web.Words;

/** The fields of a form, each with its label: as it was typed, or empty. */
record Inputs(Form form, Words words) {
    private static final Set<String> HINTED =
            Set.of(
                    "series",
                    "edition",
                    "quorum",
                    "cap",
                    "call",
                    "post",
                    "unit-code",
                    "lead-code",
                    "support",
                    "number",
                    "measure",
                    "before",
                    "others",
                    "people",
                    "share",
                    "instead",
                    "other",
                    "weight",
                    "cause",
                    "minutes-file",
                    "file",
                    "since");

    AskPage page(String word, String action, List<Step> path, List<Input> inputs) {
        return new AskPage(
                words.text("gatherings.ask." + word),
                words.text("gatherings.intro." + word),
                path,
                action,
                form.has("id") ? form.text("id") : UUID.randomUUID().toString(),
                words.text("gatherings.button." + word),
                inputs);
    }

    Input input(String name, String kind) {
        return new Input(form.field(name), kind, label(name), hint(name));
    }

    private String label(String name) {
        return words.text("gatherings.field." + name);
    }

    private String hint(String name) {
        return HINTED.contains(name) ? words.text("gatherings.hint." + name) : "";
    }

    Input text(String name) {
        return input(name, "text");
    }

    Input area(String name) {
        return input(name, "area");
    }

    Input day(String name) {
        return input(name, "date");
    }

    Input number(String name) {
        return input(name, "number");
    }

    Input file(String name) {
        return input(name, "file");
    }

    /** The same in three languages. */
    List<Input> said(String label) {
        return Stream.of("en", "fr", "rw")
                .map(
                        name ->
                                new Input(
                                        form.field(name),
                                        "area",
                                        words.text(
                                                "gatherings.said.in",
                                                label(label),
                                                words.text("gatherings.language." + name)),
                                        ""))
                .toList();
    }

    Field.Option option(String name, String value, String text) {
        return form.option(name, value, text);
    }

    /** One of several; nothing is chosen for anybody. */
    Input choice(String name, Stream<Field.Option> options) {
        var all =
                Stream.concat(
                                Stream.of(option(name, "", words.text("gatherings.typed.choose"))),
                                options)
                        .toList();
        return new Input(form.field(name, all), "select", label(name), hint(name));
    }

    /** Several of several, each a field of its own: {@code there-<value>}. */
    Input ticks(String name, Stream<Field.Option> options) {
        return new Input(form.field(name, options.toList()), "ticks", label(name), hint(name));
    }

    static List<Input> all(List<Input> first, Input... rest) {
        return Stream.concat(first.stream(), Stream.of(rest)).toList();
    }
}
