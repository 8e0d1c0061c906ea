package org.imihigo.reporting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.imihigo.calendar.Calendar;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Spelling;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.People;
import org.imihigo.reporting.pages.ReportPage;
import org.imihigo.reporting.pages.RequestsPage;
import org.imihigo.territory.Territory;
import org.imihigo.web.Field;
import org.imihigo.web.Form;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** Requests of a report as its owner asks them and the level above answers them. */
@Component("reportingRequestPages")
class RequestPages {
    private static final int USUAL_DAYS = 14;

    private final Requests requests;
    private final Sheets sheets;
    private final Readings readings;
    private final OwnWindows windows;
    private final Territory territory;
    private final People people;
    private final Calendar calendar;

    RequestPages(
            Requests requests,
            Sheets sheets,
            Readings readings,
            OwnWindows windows,
            Territory territory,
            People people,
            Calendar calendar) {
        this.requests = requests;
        this.sheets = sheets;
        this.readings = readings;
        this.windows = windows;
        this.territory = territory;
        this.people = people;
        this.calendar = calendar;
    }

    Reply.Page fresh(UnitCode unit, FiscalPeriod period, Actor actor, Words words) {
        var today = calendar.today();
        var window = windows.of(unit, period);
        var after = window.isOpen(today) && window.due().isAfter(today) ? window.due() : today;
        var proposed = Map.of("until", after.plusDays(USUAL_DAYS).toString(), "what", "change");
        return page(unit, period, new Form(proposed, words), actor);
    }

    /** As it was typed, with what is wrong. */
    Reply.Page again(UnitCode unit, FiscalPeriod period, Form form, Actor actor) {
        return page(unit, period, form, actor);
    }

    private Reply.Page page(UnitCode unit, FiscalPeriod period, Form form, Actor actor) {
        var words = form.words();
        boolean writes = actor.reportsFor(unit);
        var window = windows.of(unit, period);
        var action = "/reports/" + unit + "/" + period + "/requests";
        return new RequestsPage(
                words.text(
                        "reporting.request.title",
                        territory.fullName(unit, words),
                        words.period(period)),
                territory.steps(unit, words),
                action,
                words.text("reporting.request.window", window.due(), window.closes()),
                Stream.of("until", "why", "which", "because")
                        .map(form::field)
                        .filter(Field::isWrong)
                        .toList(),
                Optional.of(form)
                        .filter(_ -> writes && !calendar.today().isBefore(window.opens()))
                        .map(one -> days(one, window.isOpen(calendar.today()))),
                writes ? figure(unit, period, form) : Optional.empty(),
                requests.of(unit, period).stream()
                        .map(request -> row(request, action, actor, words))
                        .toList());
    }

    private static RequestsPage.Days days(Form form, boolean open) {
        var heading = open ? "reporting.request.extension" : "reporting.request.reopening";
        return new RequestsPage.Days(
                form.words().text(heading), form.field("until"), form.field("why"));
    }

    private Optional<RequestsPage.Figure> figure(UnitCode unit, FiscalPeriod period, Form form) {
        var words = form.words();
        var current = readings.current(unit, period, Kind.SELF);
        var which =
                sheets.of(unit, period).stream()
                        .flatMap(
                                item ->
                                        Optional.ofNullable(current.get(item.series().id()))
                                                .map(one -> option(form, item, one))
                                                .stream())
                        .toList();
        return Optional.of(which)
                .filter(some -> !some.isEmpty())
                .map(
                        some ->
                                new RequestsPage.Figure(
                                        form.field("which", some),
                                        form.field(
                                                "what",
                                                List.of(
                                                        option(form, "change", words),
                                                        option(form, "deletion", words))),
                                        form.field("because")));
    }

    private static Field.Option option(Form form, Item item, Reading reading) {
        var words = form.words();
        return form.option(
                "which",
                reading.id().toString(),
                item.name(words) + ": " + item.shown(reading.amount(), words));
    }

    private static Field.Option option(Form form, String what, Words words) {
        return form.option("what", what, words.text("reporting.request.what." + what));
    }

    private RequestsPage.Row row(Request request, String action, Actor actor, Words words) {
        boolean answers =
                request.isOpen()
                        && actor.judges(request.unit())
                        && !request.asked().person().equals(actor.person());
        return new RequestsPage.Row(
                sentence(request, words),
                request.reason(),
                turn(request.asked(), words),
                mark(request, words),
                request.answered()
                        .map(
                                reply ->
                                        reply.reason()
                                                .map(
                                                        why ->
                                                                "“"
                                                                        + why
                                                                        + "” "
                                                                        + turn(reply.turn(), words))
                                                .orElseGet(() -> turn(reply.turn(), words))),
                Optional.of(action + "/" + request.id()).filter(_ -> answers),
                request.id().toString());
    }

    private String turn(Request.Turn turn, Words words) {
        return people.title(people.post(turn.by()), words) + " · " + words.moment(turn.at());
    }

    private String sentence(Request request, Words words) {
        var key = "reporting.request.kind." + Spelling.key(request.kind());
        return request.until()
                .map(day -> words.text(key, day))
                .orElseGet(() -> words.text(key, figure(request, words)));
    }

    private String figure(Request request, Words words) {
        return request.reading()
                .flatMap(readings::find)
                .map(
                        reading -> {
                            var item =
                                    sheets.item(reading.unit(), reading.period(), reading.series());
                            return item.name(words) + ", " + item.shown(reading.amount(), words);
                        })
                .orElse("");
    }

    private static ReportPage.Mark mark(Request request, Words words) {
        if (request.isOpen()) {
            return Marks.mark("tag provisional", "reporting.request.open", words);
        }
        return request.isGranted()
                ? Marks.mark("tag confirmed", "reporting.request.granted", words)
                : Marks.mark("tag returned", "reporting.request.refused", words);
    }
}
