package org.imihigo.households;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.households.Households.Answer;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.web.Field;
import org.imihigo.web.Form;
import org.imihigo.web.Words;

/** What is read from the forms of a notebook. */
final class BookForms {
    static final int LONGEST_LABEL = 60;
    private static final int LONGEST_BODY = 300;
    private static final int LONGEST_TARGET = 120;
    private static final int LONGEST_NEXT = 1_000;
    private static final int LONGEST_NOTE = 4_000;
    static final String ANSWER = "answer-";
    static final String BECAUSE = "because-";

    private BookForms() {}

    static Optional<Promise> promise(Form form, FiscalYear year) {
        var category = form.read("category", () -> chosen(Category.parse(form.text("category"))));
        var whose = form.read("whose", () -> chosen(Role.parse(form.text("whose"))));
        var body = written(form, "body", LONGEST_BODY);
        var target = limited(form, "target", LONGEST_TARGET);
        return form.isRight()
                ? Optional.of(
                        new Promise(
                                form.id("id"),
                                year,
                                category.orElseThrow(),
                                whose.orElseThrow(),
                                body,
                                target,
                                Outcome.OPEN,
                                ""))
                : Optional.empty();
    }

    private static <T> T chosen(Optional<T> choice) {
        return choice.orElseThrow(() -> Refusal.invalid("households.wrong.choose"));
    }

    static String written(Form form, String name, int longest) {
        if (!form.has(name)) {
            form.wrong(name, "households.wrong.empty");
        }
        return limited(form, name, longest);
    }

    static String note(Form form) {
        return written(form, "text", LONGEST_NOTE);
    }

    static String limited(Form form, String name, int longest) {
        if (form.text(name).length() > longest) {
            form.wrong(name, "households.wrong.long", longest);
        }
        return form.text(name);
    }

    static String next(Form form) {
        return limited(form, "next", LONGEST_NEXT);
    }

    /** What was said about each promise; those that the form does not name stay as they are. */
    static Map<UUID, Answer> answers(Form form, Map<String, String> fields) {
        var answers = new HashMap<UUID, Answer>();
        for (var name : fields.keySet()) {
            var promise =
                    name.startsWith(ANSWER) ? Form.uuid(name.substring(ANSWER.length())) : none();
            if (promise.isPresent()) {
                var outcome = form.read(name, () -> chosen(Outcome.parse(form.text(name))));
                var why = limited(form, BECAUSE + promise.get(), LONGEST_BODY);
                outcome.ifPresent(one -> answers.put(promise.get(), new Answer(one, why)));
            }
        }
        return answers;
    }

    private static Optional<UUID> none() {
        return Optional.empty();
    }

    /** Who agrees for the household, where somebody does. */
    static Optional<Role> agreement(Form form) {
        var giver =
                form.read(
                        "given",
                        () -> chosen(Role.parse(form.text("given")).filter(Role.HEADS::contains)));
        if (!form.has("agreed")) {
            form.wrong("agreed", "households.wrong.agreed");
        }
        return form.isRight() ? giver : Optional.empty();
    }

    static List<Field.Option> categories(Form form) {
        return Arrays.stream(Category.values())
                .map(one -> form.option("category", one.word(), name(one, form.words())))
                .toList();
    }

    static List<Field.Option> roles(Form form, String field, List<Role> roles) {
        return roles.stream()
                .map(one -> form.option(field, one.word(), name(one, form.words())))
                .toList();
    }

    static List<Field.Option> outcomes(Form form, String field) {
        return Arrays.stream(Outcome.values())
                .map(one -> form.option(field, one.word(), name(one, form.words())))
                .toList();
    }

    static String name(Category category, Words words) {
        return words.text("households.category." + category.word());
    }

    static String name(Role role, Words words) {
        return words.text("households.role." + role.word());
    }

    static String name(Outcome outcome, Words words) {
        return words.text("households.outcome." + outcome.word());
    }
}
