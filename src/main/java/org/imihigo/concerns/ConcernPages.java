package org.imihigo.concerns;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.imihigo.calendar.Calendar;
import org.imihigo.concerns.pages.ConcernFormPage;
import org.imihigo.concerns.pages.ConcernPage;
import org.imihigo.kernel.Spelling;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.People;
import org.imihigo.people.PostId;
import org.imihigo.territory.Territory;
import org.imihigo.web.Field;
import org.imihigo.web.Form;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** A concern and its forms. */
@Component
class ConcernPages {
    private final Concerns concerns;
    private final Territory territory;
    private final People people;
    private final Calendar calendar;

    ConcernPages(Concerns concerns, Territory territory, People people, Calendar calendar) {
        this.concerns = concerns;
        this.territory = territory;
        this.people = people;
        this.calendar = calendar;
    }

    ConcernFormPage form(Actor actor, Form form) {
        var words = form.words();
        return new ConcernFormPage(
                path(actor.unit(), words.text("concerns.form.title"), words),
                territory.fullName(actor.unit(), words),
                form.id("id").toString(),
                form.field("day"),
                form.field(
                        "topic", options(form, "topic", Topic.values(), Topic::word, Topic::key)),
                form.field("words"));
    }

    private List<org.imihigo.web.Step> path(UnitCode unit, String here, Words words) {
        return Stream.concat(
                        territory.steps(unit, words).stream(),
                        Stream.of(
                                new org.imihigo.web.Step(
                                        words.text("concerns.list.short"),
                                        "/concerns?unit=" + unit),
                                new org.imihigo.web.Step(here, "")))
                .toList();
    }

    private static <T> List<Field.Option> options(
            Form form, String name, T[] all, Function<T, String> word, Function<T, String> key) {
        return Arrays.stream(all)
                .map(one -> form.option(name, word.apply(one), form.words().text(key.apply(one))))
                .toList();
    }

    ConcernPage page(Course course, Optional<Actor> actor, Form form) {
        var words = form.words();
        var concern = course.concern();
        boolean inside = actor.filter(course::isReadableBy).isPresent();
        return new ConcernPage(
                path(concern.unit(), concern.code(), words),
                concern.code(),
                concern.path(),
                words.text(concern.topic().key()),
                state(course, words),
                course.answer().isPresent() ? "tag confirmed" : "tag provisional",
                inside ? concern.words() : "",
                Stream.concat(
                                course.steps().reversed().stream().map(one -> line(one, words)),
                                Stream.of(raised(concern, words)))
                        .toList(),
                actor.filter(course::liesWith).map(_ -> forms(course, form)),
                actor.filter(course::isReopenedBy).map(_ -> form.field("again")),
                lost(course, actor, form),
                form.id("id").toString());
    }

    private static List<Field> lost(Course course, Optional<Actor> actor, Form form) {
        boolean mine = actor.filter(course::liesWith).isPresent();
        boolean ended = actor.filter(course::isReopenedBy).isPresent();
        return Stream.of(mine ? "" : "answer", mine ? "" : "why", ended ? "" : "again")
                .filter(name -> !name.isEmpty())
                .map(form::field)
                .filter(Field::isWrong)
                .toList();
    }

    private String state(Course course, Words words) {
        long days = course.days(calendar.today());
        return course.answer()
                .flatMap(Step::outcome)
                .map(
                        outcome ->
                                words.text(
                                        "concerns.state.answered", words.text(outcome.key()), days))
                .orElseGet(
                        () ->
                                words.text(
                                        "concerns.state.waits",
                                        territory.fullName(course.level(), words),
                                        days));
    }

    private ConcernPage.Line raised(Concern concern, Words words) {
        return new ConcernPage.Line(
                words.text("concerns.line.raised", territory.fullName(concern.unit(), words)),
                "",
                by(concern.by(), concern.day(), words));
    }

    private ConcernPage.Line line(Step step, Words words) {
        return new ConcernPage.Line(
                words.text(
                        "concerns.line." + Spelling.key(step.deed()),
                        territory.fullName(step.level(), words),
                        step.outcome().map(one -> words.text(one.key())).orElse("")),
                step.note(),
                by(step.by(), step.day(), words));
    }

    private String by(PostId post, LocalDate day, Words words) {
        return people.title(people.post(post), words) + " · " + words.date(day);
    }

    private ConcernPage.Forms forms(Course course, Form form) {
        return new ConcernPage.Forms(
                form.field(
                        "outcome",
                        options(form, "outcome", Outcome.values(), Outcome::word, Outcome::key)),
                form.field("day"),
                form.field("answer"),
                form.field(
                        "to",
                        concerns.offices(course).stream()
                                .map(
                                        unit ->
                                                form.option(
                                                        "to",
                                                        unit.code().value(),
                                                        territory.fullName(
                                                                unit.code(), form.words())))
                                .toList()),
                form.field("why"));
    }
}
