package org.imihigo.reporting;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.imihigo.calendar.Calendar;
import org.imihigo.people.Actor;
import org.imihigo.people.People;
import org.imihigo.reporting.pages.DelegationsPage;
import org.imihigo.reporting.pages.ReportPage;
import org.imihigo.territory.Territory;
import org.imihigo.web.Field;
import org.imihigo.web.Form;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** Delegations as the officer of a unit sees them. */
@Component
class DelegationPages {
    private static final int USUAL_DAYS = 14;

    private final Delegations delegations;
    private final People people;
    private final Territory territory;
    private final Calendar calendar;

    DelegationPages(
            Delegations delegations, People people, Territory territory, Calendar calendar) {
        this.delegations = delegations;
        this.people = people;
        this.territory = territory;
        this.calendar = calendar;
    }

    Reply.Page fresh(Actor actor, Words words) {
        var today = calendar.today();
        return again(
                new Form(
                        Map.of(
                                "first", today.toString(),
                                "last", today.plusDays(USUAL_DAYS).toString()),
                        words),
                actor);
    }

    Reply.Page again(Form form, Actor actor) {
        var words = form.words();
        boolean reports = actor.reportsFor(actor.unit());
        return new DelegationsPage(
                territory.steps(actor.unit(), words),
                Stream.of("first", "last", "reason")
                        .map(form::field)
                        .filter(Field::isWrong)
                        .toList(),
                Optional.of(form).filter(_ -> reports).map(one -> fields(one, actor)),
                delegations.of(actor.unit()).stream().map(one -> row(one, reports, words)).toList(),
                delegations.to(actor).stream().map(one -> given(one, words)).toList());
    }

    private DelegationsPage.Fields fields(Form form, Actor actor) {
        var words = form.words();
        return new DelegationsPage.Fields(
                form.field(
                        "to",
                        delegations.candidates(actor).stream()
                                .map(
                                        post ->
                                                form.option(
                                                        "to",
                                                        post.id().value().toString(),
                                                        people.title(post, words)))
                                .toList()),
                form.field("first"),
                form.field("last"),
                form.field("reason"));
    }

    private DelegationsPage.Row row(Delegation one, boolean reports, Words words) {
        var today = calendar.today();
        return new DelegationsPage.Row(
                words.text(
                        "reporting.delegation.row",
                        people.title(people.post(one.to()), words),
                        one.first(),
                        one.last()),
                one.reason(),
                mark(one, words),
                Optional.of("/delegations/" + one.id() + "/end")
                        .filter(_ -> reports && !one.isOver(today)));
    }

    private ReportPage.Mark mark(Delegation one, Words words) {
        var today = calendar.today();
        if (one.isOver(today)) {
            return Marks.mark("quiet", "reporting.delegation.is-over", words);
        }
        return one.holds(today)
                ? Marks.mark("tag confirmed", "reporting.delegation.holds", words)
                : Marks.mark("tag provisional", "reporting.delegation.comes", words);
    }

    private DelegationsPage.Given given(Delegation one, Words words) {
        return new DelegationsPage.Given(
                words.text(
                        "reporting.delegation.given",
                        territory.fullName(one.unit(), words),
                        one.last()),
                calendar.open().stream()
                        .map(
                                period ->
                                        new DelegationsPage.Link(
                                                words.period(period),
                                                "/reports/" + one.unit() + "/" + period))
                        .toList());
    }
}
