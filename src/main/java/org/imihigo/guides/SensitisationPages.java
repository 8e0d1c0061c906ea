package org.imihigo.guides;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.imihigo.calendar.Calendar;
import org.imihigo.guides.pages.SensitisationFormPage;
import org.imihigo.guides.pages.SensitisationsPage;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.proposals.Attendance;
import org.imihigo.territory.Territory;
import org.imihigo.web.Field;
import org.imihigo.web.Form;
import org.imihigo.web.Step;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** Who was told about the cycle: counts alone. */
@Component
class SensitisationPages {
    private static final int SHOWN = 200;

    private final Sensitisations sessions;
    private final Territory territory;
    private final Calendar calendar;

    SensitisationPages(Sensitisations sessions, Territory territory, Calendar calendar) {
        this.sessions = sessions;
        this.territory = territory;
        this.calendar = calendar;
    }

    static String name(Attendance.Sex sex, Attendance.Band band) {
        return sex.word() + "-" + band.word();
    }

    SensitisationsPage list(UnitCode within, Optional<Actor> actor, Words words) {
        var held = sessions.of(within, SHOWN);
        int came = held.stream().mapToInt(one -> one.attendance().total()).sum();
        int women = held.stream().mapToInt(one -> one.attendance().of(Attendance.Sex.FEMALE)).sum();
        return new SensitisationsPage(
                path(within, words),
                words.text("guides.session.title", territory.fullName(within, words)),
                words.text("guides.session.together", held.size(), came, women),
                held.stream().map(one -> row(one, words)).toList(),
                actor.filter(one -> one.reportsFor(one.unit())).isPresent());
    }

    private List<Step> path(UnitCode unit, Words words) {
        return Stream.concat(
                        territory.steps(unit, words).stream(),
                        Stream.of(new Step(words.text("guides.session.short"), "")))
                .toList();
    }

    private SensitisationsPage.Row row(Sensitisation held, Words words) {
        var came = held.attendance();
        return new SensitisationsPage.Row(
                words.date(held.day()),
                territory.fullName(held.unit(), words),
                "/sensitisation?unit=" + held.unit(),
                words.text("guides.guide.title", words.text(held.topic().key()), held.year()),
                held.note(),
                words.number(came.total()),
                Arrays.stream(Attendance.Sex.values())
                        .map(
                                sex ->
                                        words.text(
                                                "guides.session.of",
                                                words.text("proposals.sex." + sex.word()),
                                                came.of(sex)))
                        .toList(),
                Arrays.stream(Attendance.Band.values())
                        .map(
                                band ->
                                        words.text(
                                                "guides.session.of",
                                                words.text("proposals.band." + band.word()),
                                                Arrays.stream(Attendance.Sex.values())
                                                        .mapToInt(sex -> came.of(sex, band))
                                                        .sum()))
                        .toList());
    }

    SensitisationFormPage form(Actor actor, Form form) {
        var words = form.words();
        var fields = new ArrayList<Field>();
        fields.add(form.field("day"));
        fields.add(
                form.field(
                        "year",
                        Stream.of(calendar.year().next(), calendar.year())
                                .map(year -> year.toString())
                                .map(year -> form.option("year", year, year))
                                .toList()));
        fields.add(
                form.field(
                        "topic",
                        Arrays.stream(Topic.values())
                                .map(one -> form.option("topic", one.word(), words.text(one.key())))
                                .toList()));
        fields.add(form.field("note"));
        return new SensitisationFormPage(
                path(actor.unit(), words),
                territory.fullName(actor.unit(), words),
                form.id("id").toString(),
                fields,
                Arrays.stream(Attendance.Band.values())
                        .map(
                                band ->
                                        new SensitisationFormPage.Age(
                                                words.text("proposals.band." + band.word()),
                                                form.field(name(Attendance.Sex.FEMALE, band)),
                                                form.field(name(Attendance.Sex.MALE, band)),
                                                form.field(name(Attendance.Sex.UNKNOWN, band))))
                        .toList());
    }
}
