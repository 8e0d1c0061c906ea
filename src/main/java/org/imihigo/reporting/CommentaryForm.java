package org.imihigo.reporting;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imihigo.indicators.TypedNumber;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.Spelling;
import org.imihigo.reporting.pages.ReportPage;
import org.imihigo.web.Field;
import org.imihigo.web.Words;

/**
 * What was typed beside a figure.
 *
 * @param typed the parts, as they were typed, by the names of their fields
 * @param sent whether the form had these fields at all: a grid has none, and erases nothing
 */
record CommentaryForm(
        Commentary said, Map<String, String> typed, boolean sent, Optional<String> problem) {
    private static final int LONGEST = 1000;

    static CommentaryForm recorded(Item item, Commentary said, Words words) {
        var typed = new HashMap<String, String>();
        said.parts()
                .forEach(
                        (part, value) ->
                                typed.put(
                                        field(item, part),
                                        ReportPages.plain(value, decimals(item), words)));
        return new CommentaryForm(said, typed, false, Optional.empty());
    }

    static CommentaryForm read(
            Item item, Map<String, String> fields, Customs customs, Words words) {
        var key = item.key();
        var parts = new HashMap<Commentary.Part, Long>();
        var typed = new HashMap<String, String>();
        var problem = Optional.<String>empty();
        for (var part : parts(item, customs)) {
            var text = fields.getOrDefault(field(item, part), "").strip();
            typed.put(field(item, part), text);
            try {
                if (!text.isEmpty()) {
                    parts.put(part, positive(TypedNumber.read(text, decimals(item), words)));
                }
            } catch (Refusal refusal) {
                problem = Optional.of(words.text(refusal));
            }
        }
        var said =
                new Commentary(
                        fields.containsKey("same" + key),
                        text(fields, "story" + key),
                        text(fields, "hard" + key),
                        text(fields, "cause" + key).filter(customs.causes()::containsKey),
                        text(fields, "next" + key),
                        text(fields, "outlook" + key).flatMap(CommentaryForm::outlook),
                        parts,
                        text(fields, "claimed" + key)
                                .or(() -> text(fields, "claimed"))
                                .flatMap(CommentaryForm::moment));
        boolean sent = said.seen() || fields.containsKey("story" + key);
        return new CommentaryForm(said, typed, sent, problem);
    }

    private static long positive(TypedNumber number) {
        if (number.scaled() < 0) {
            throw Refusal.invalid("reporting.entry.negative");
        }
        return number.scaled();
    }

    /** Of a rate, those who are counted divide: they are whole. */
    private static int decimals(Item item) {
        return item.counted() ? 0 : item.decimals();
    }

    private static Optional<String> text(Map<String, String> fields, String name) {
        return Optional.of(fields.getOrDefault(name, "").strip())
                .filter(text -> !text.isEmpty())
                .map(text -> text.substring(0, Math.min(text.length(), LONGEST)));
    }

    private static Optional<Commentary.Outlook> outlook(String word) {
        return Arrays.stream(Commentary.Outlook.values())
                .filter(outlook -> outlook.name().equals(word))
                .findFirst();
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static List<Commentary.Part> parts(Item item, Customs customs) {
        return customs.breakdowns(item).stream()
                .flatMap(
                        breakdown ->
                                breakdown.categories().stream()
                                        .map(
                                                one ->
                                                        new Commentary.Part(
                                                                breakdown.key(), one.key())))
                .toList();
    }

    private static String field(Item item, Commentary.Part part) {
        return "p" + item.key() + "-" + part.breakdown() + "-" + part.category();
    }

    /** The fields, filled with what was typed or is on record. */
    ReportPage.More more(Item item, Customs customs, Words words) {
        var causes = new ArrayList<Field.Option>();
        causes.add(new Field.Option("", words.text("reporting.more.no-cause"), false));
        customs.causes()
                .forEach(
                        (key, texts) ->
                                causes.add(
                                        new Field.Option(
                                                key,
                                                texts.in(words),
                                                said.cause().filter(key::equals).isPresent())));
        return new ReportPage.More(
                said.narrative().orElse(""),
                said.challenges().orElse(""),
                causes,
                said.next().orElse(""),
                Arrays.stream(Commentary.Outlook.values()).map(one -> option(one, words)).toList(),
                customs.breakdowns(item).stream().map(one -> split(item, one, words)).toList(),
                problem.isPresent() || (sent && !said.isEmpty()));
    }

    private Field.Option option(Commentary.Outlook outlook, Words words) {
        return new Field.Option(
                outlook.name(),
                words.text("reporting.outlook." + Spelling.key(outlook)),
                said.outlook().filter(outlook::equals).isPresent());
    }

    private ReportPage.Split split(Item item, Breakdown breakdown, Words words) {
        return new ReportPage.Split(
                breakdown.name().in(words),
                breakdown.categories().stream()
                        .map(
                                category -> {
                                    var name =
                                            field(
                                                    item,
                                                    new Commentary.Part(
                                                            breakdown.key(), category.key()));
                                    return new Field(
                                            name,
                                            typed.getOrDefault(name, ""),
                                            category.name().in(words),
                                            List.of());
                                })
                        .toList());
    }
}
