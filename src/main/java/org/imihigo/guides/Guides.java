package org.imihigo.guides;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.imihigo.calendar.Calendar;
import org.imihigo.indicators.Texts;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.Office;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of the room: the guide of each year, as the release has it or as somebody wrote it. */
@Service
@Transactional
class Guides {
    private final AllGuides guides;
    private final Calendar calendar;
    private final ApplicationEventPublisher events;
    private final UnitCode country;
    private final Map<Topic, List<Texts>> release;

    Guides(
            AllGuides guides,
            Calendar calendar,
            ApplicationEventPublisher events,
            @Value("${imihigo.country:rw}") String country) {
        this.guides = guides;
        this.calendar = calendar;
        this.events = events;
        this.country = new UnitCode(country.toUpperCase(Locale.ROOT));
        this.release = read();
    }

    private static Map<Topic, List<Texts>> read() {
        try {
            var texts = new EnumMap<Topic, List<Texts>>(Topic.class);
            new ClassPathResource("guides/rw.tsv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .forEach(
                            cells ->
                                    texts.put(
                                            Topic.valueOf(cells[0]),
                                            List.of(
                                                    new Texts(cells[1], cells[2], cells[3]),
                                                    new Texts(cells[4], cells[5], cells[6]))));
            return texts;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    @Transactional(readOnly = true)
    Guide of(FiscalYear year, Topic topic) {
        return history(year, topic).getFirst();
    }

    /** Every version, the newest first; the last is that of the release. */
    @Transactional(readOnly = true)
    List<Guide> history(FiscalYear year, Topic topic) {
        var texts = release.getOrDefault(topic, List.of());
        var first =
                new Guide(year, topic, 0, texts.getFirst(), texts.getLast(), "", Optional.empty());
        var history = new ArrayList<>(guides.history(year, topic));
        history.add(first);
        return history;
    }

    static boolean isWrittenBy(Actor actor) {
        return actor.office() == Office.ADMINISTRATOR;
    }

    static void mustWrite(Actor actor) {
        if (!isWrittenBy(actor)) {
            throw Refusal.notYours("web.refused.not-found");
        }
    }

    /**
     * Writes the guide to a topic of one year anew.
     *
     * @param version the one that the actor has seen
     */
    void revise(
            FiscalYear year,
            Topic topic,
            Texts what,
            Texts why,
            String reason,
            int version,
            Actor actor) {
        mustWrite(actor);
        if (reason.isBlank()) {
            throw Refusal.invalid("guides.guide.reason");
        }
        var edit = new Guide.Edit(actor.post(), actor.person(), calendar.now());
        var guide = new Guide(year, topic, version + 1, what, why, reason, Optional.of(edit));
        if (of(year, topic).version() != version || !guides.insert(guide, edit)) {
            throw Refusal.conflict("guides.guide.overtaken");
        }
        events.publishEvent(new GuideRevised(country, year, topic, guide.version()));
    }
}
