package org.imihigo.reporting;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imihigo.kernel.Spelling;
import org.imihigo.reporting.pages.ReadingPage.Fact;
import org.imihigo.web.Words;

/** What an owner said beside a figure, in lines for those who judge it or work with it. */
final class Beside {
    /** Clocks that differ by less agree. */
    private static final Duration AGREED = Duration.ofHours(1);

    private Beside() {}

    static List<Fact> of(
            Item item, Reading reading, Optional<Commentary> said, Customs customs, Words words) {
        var facts = new ArrayList<Fact>();
        reading.note().ifPresent(note -> facts.add(fact("why", note, words)));
        said.ifPresent(one -> add(facts, item, reading, one, customs, words));
        return facts;
    }

    private static void add(
            List<Fact> facts,
            Item item,
            Reading reading,
            Commentary said,
            Customs customs,
            Words words) {
        said.narrative().ifPresent(text -> facts.add(fact("story", text, words)));
        said.challenges().ifPresent(text -> facts.add(fact("hard", text, words)));
        said.cause()
                .flatMap(key -> Optional.ofNullable(customs.causes().get(key)))
                .ifPresent(cause -> facts.add(fact("cause", cause.in(words), words)));
        said.next().ifPresent(text -> facts.add(fact("next", text, words)));
        said.outlook()
                .ifPresent(
                        outlook ->
                                facts.add(
                                        fact(
                                                "outlook",
                                                words.text(
                                                        "reporting.outlook."
                                                                + Spelling.key(outlook)),
                                                words)));
        customs.breakdowns(item)
                .forEach(
                        breakdown -> {
                            var parts = parts(item, breakdown, said, words);
                            if (!parts.isEmpty()) {
                                facts.add(new Fact(breakdown.name().in(words), parts));
                            }
                        });
        said.claimed()
                .filter(at -> Duration.between(at, reading.at()).abs().compareTo(AGREED) > 0)
                .ifPresent(at -> facts.add(fact("claimed", words.moment(at), words)));
    }

    private static String parts(Item item, Breakdown breakdown, Commentary said, Words words) {
        int decimals = item.counted() ? 0 : item.decimals();
        return breakdown.categories().stream()
                .flatMap(
                        category ->
                                Optional.ofNullable(
                                        said.parts()
                                                .get(
                                                        new Commentary.Part(
                                                                breakdown.key(), category.key())))
                                        .map(
                                                value ->
                                                        category.name().in(words)
                                                                + " "
                                                                + ReportPages.plain(
                                                                        value, decimals, words))
                                        .stream())
                .collect(joining(" · "));
    }

    private static Fact fact(String key, String text, Words words) {
        return new Fact(words.text("reporting.beside." + key), text);
    }
}
