package org.imihigo.baselines;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Indicator;
import org.imihigo.indicators.TypedNumber;
import org.imihigo.kernel.Refusal;
import org.imihigo.people.PostId;
import org.imihigo.web.Words;

/**
 * A baseline as its form came in, and what is wrong with it in the reader's words.
 *
 * @param fields as they were typed, by name
 */
record BaselineForm(
        Map<String, String> fields, Map<String, String> wrong, Optional<Stated> stated) {
    private static final int LONGEST = 300;

    static BaselineForm read(
            Map<String, String> fields,
            Indicator indicator,
            List<PostId> owners,
            LocalDate today,
            Words words) {
        var reading = new Reading(fields, indicator, owners, today, words);
        var stated =
                reading.text("kind").equals("establish") ? reading.establish() : reading.found();
        reading.reason();
        return new BaselineForm(fields, reading.wrong, stated.filter(_ -> reading.wrong.isEmpty()));
    }

    String text(String field) {
        return fields.getOrDefault(field, "");
    }

    int version() {
        return number(text("version"));
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    }

    BaselineForm alsoWrong(String field, String sentence) {
        var all = new LinkedHashMap<>(wrong);
        all.put(field, sentence);
        return new BaselineForm(fields, all, Optional.empty());
    }

    /** Takes the fields one by one, and notes what cannot be. */
    private static final class Reading {
        private final Map<String, String> fields;
        private final Indicator indicator;
        private final List<PostId> owners;
        private final LocalDate today;
        private final Words words;
        private final Map<String, String> wrong = new LinkedHashMap<>();

        Reading(
                Map<String, String> fields,
                Indicator indicator,
                List<PostId> owners,
                LocalDate today,
                Words words) {
            this.fields = fields;
            this.indicator = indicator;
            this.owners = owners;
            this.today = today;
            this.words = words;
        }

        String text(String field) {
            var typed = fields.getOrDefault(field, "").strip();
            if (typed.length() > LONGEST) {
                wrong.put(field, words.text("baselines.form.long", LONGEST));
            }
            return typed;
        }

        Optional<Stated> found() {
            var value = indicator.measure().counted() ? counts() : value();
            var date = day("date").filter(this::isPast);
            var source = text("source");
            if (source.isEmpty()) {
                wrong.put("source", words.text("baselines.source.empty"));
            }
            var method = text("method");
            var confidence =
                    Arrays.stream(Confidence.values())
                            .filter(one -> one.name().equals(text("confidence")))
                            .findFirst();
            if (confidence.isEmpty()) {
                wrong.put("confidence", words.text("baselines.form.confidence"));
            }
            return wrong.isEmpty()
                    ? Optional.of(
                            new Stated.Found(
                                    value.orElseThrow(),
                                    date.orElseThrow(),
                                    source,
                                    method,
                                    confidence.orElseThrow()))
                    : Optional.empty();
        }

        private boolean isPast(LocalDate day) {
            if (day.isAfter(today)) {
                wrong.put("date", words.text("baselines.date.ahead", day));
            }
            return true;
        }

        private Optional<Amount> value() {
            return scaled("value", indicator.decimals()).map(Amount.Value::new);
        }

        private Optional<Amount> counts() {
            var counted = scaled("value", 0);
            var of = scaled("of", 0);
            try {
                return counted.flatMap(one -> of.map(all -> new Amount.Counts(one, all)));
            } catch (Refusal refusal) {
                say("value", refusal);
                return Optional.empty();
            }
        }

        private Optional<Long> scaled(String field, int decimals) {
            try {
                return Optional.of(TypedNumber.read(text(field), decimals, words).scaled());
            } catch (Refusal refusal) {
                say(field, refusal);
                return Optional.empty();
            }
        }

        private void say(String field, Refusal refusal) {
            wrong.putIfAbsent(field, words.text(refusal));
        }

        Optional<Stated> establish() {
            var due = day("due");
            var owner =
                    owners.stream()
                            .filter(post -> post.toString().equals(text("owner")))
                            .findFirst();
            if (owner.isEmpty()) {
                wrong.put("owner", words.text("baselines.form.owner"));
            }
            return due.flatMap(day -> owner.map(post -> new Stated.ToEstablish(post, day)));
        }

        void reason() {
            if (number(text("version")) > 0 && text("reason").isEmpty()) {
                wrong.put("reason", words.text("baselines.reason.empty"));
            }
        }

        private Optional<LocalDate> day(String field) {
            try {
                return Optional.of(LocalDate.parse(text(field)));
            } catch (DateTimeParseException _) {
                wrong.put(field, words.text("baselines.form.no-day"));
                return Optional.empty();
            }
        }
    }
}
