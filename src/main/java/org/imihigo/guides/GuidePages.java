package org.imihigo.guides;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.imihigo.calendar.Calendar;
import org.imihigo.guides.pages.GuideAside;
import org.imihigo.guides.pages.GuidePage;
import org.imihigo.guides.pages.GuidesPage;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.people.Actor;
import org.imihigo.people.People;
import org.imihigo.web.Form;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** The guide of a year: what to do, why, and by when. */
@Component
class GuidePages {
    private final Guides guides;
    private final Calendar calendar;
    private final People people;

    GuidePages(Guides guides, Calendar calendar, People people) {
        this.guides = guides;
        this.calendar = calendar;
        this.people = people;
    }

    GuidesPage year(FiscalYear year, Words words) {
        return new GuidesPage(
                year.toString(),
                Stream.of(year.previous(), year, year.next()).map(FiscalYear::toString).toList(),
                Arrays.stream(Topic.values())
                        .map(topic -> guides.of(year, topic))
                        .map(guide -> part(guide, words))
                        .toList());
    }

    private GuidesPage.Part part(Guide guide, Words words) {
        return new GuidesPage.Part(
                guide.topic().word(),
                words.text(guide.topic().key()),
                guide.what().in(words),
                guide.why().in(words),
                byWhen(guide.year(), guide.topic(), Optional.empty(), words),
                guide.path());
    }

    /** Until when it is due; for reports that of the quarter. */
    private String byWhen(
            FiscalYear year, Topic topic, Optional<FiscalPeriod> period, Words words) {
        return due(year, topic, period)
                .map(day -> words.text("guides.guide.due", day))
                .orElseGet(() -> words.text("guides.guide.no-day"));
    }

    private Optional<LocalDate> due(FiscalYear year, Topic topic, Optional<FiscalPeriod> period) {
        if (topic == Topic.REPORTING) {
            var now = calendar.quarter();
            var quarter = period.orElseGet(() -> now.year().equals(year) ? now : year.quarter(1));
            return Optional.of(calendar.reporting(quarter).due());
        }
        return calendar.window(topic.step(), year).map(window -> window.due());
    }

    GuideAside aside(Topic topic, FiscalYear year, Optional<FiscalPeriod> period, Words words) {
        var guide = guides.of(year, topic);
        return new GuideAside(
                words.text(topic.key()),
                year.toString(),
                guide.what().in(words),
                guide.why().in(words),
                byWhen(year, topic, period, words),
                "/guides/" + year + "#" + topic.word());
    }

    GuidePage page(FiscalYear year, Topic topic, Optional<Actor> actor, Words words) {
        var form =
                actor.filter(Guides::isWrittenBy)
                        .map(_ -> new Form(typed(guides.of(year, topic)), words));
        return shown(year, topic, form, words);
    }

    GuidePage again(FiscalYear year, Topic topic, Form form) {
        return shown(year, topic, Optional.of(form), form.words());
    }

    private GuidePage shown(FiscalYear year, Topic topic, Optional<Form> form, Words words) {
        var history = guides.history(year, topic);
        return new GuidePage(
                words.text("guides.guide.title", words.text(topic.key()), year),
                year.toString(),
                part(history.getFirst(), words),
                history.stream().map(one -> version(one, words)).toList(),
                form.map(
                        typed ->
                                new GuidePage.Writing(
                                        history.getFirst().path() + "/versions",
                                        history.getFirst().version(),
                                        Stream.concat(names(), Stream.of("reason"))
                                                .map(typed::field)
                                                .toList())));
    }

    static Stream<String> names() {
        return Stream.of("what", "why")
                .flatMap(part -> Stream.of("rw", "fr", "en").map(tag -> part + "-" + tag));
    }

    private static Map<String, String> typed(Guide guide) {
        var typed = new HashMap<String, String>();
        typed.put("what-en", guide.what().en());
        typed.put("what-fr", guide.what().fr());
        typed.put("what-rw", guide.what().rw());
        typed.put("why-en", guide.why().en());
        typed.put("why-fr", guide.why().fr());
        typed.put("why-rw", guide.why().rw());
        return typed;
    }

    private GuidePage.Version version(Guide guide, Words words) {
        return new GuidePage.Version(
                words.number(guide.version()),
                guide.what().in(words),
                guide.why().in(words),
                guide.edit()
                        .map(
                                edit ->
                                        words.text(
                                                "guides.guide.by",
                                                people.title(people.post(edit.by()), words),
                                                edit.at(),
                                                guide.reason()))
                        .orElseGet(() -> words.text("guides.guide.release")));
    }
}
