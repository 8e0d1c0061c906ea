package org.imihigo.calendar;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.imihigo.calendar.pages.CalendarPage;
import org.imihigo.calendar.pages.MovePage;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.people.Actor;
import org.imihigo.people.People;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** The calendar as people see it: a page, a file for their own calendar, a form. */
@Component
class CalendarPages {
    private final Calendar calendar;
    private final Moved moved;
    private final People people;

    CalendarPages(Calendar calendar, Moved moved, People people) {
        this.calendar = calendar;
        this.moved = moved;
        this.people = people;
    }

    /** A slot for which the country has days. */
    record Opened(Slot slot, Window window) {}

    private Stream<Opened> opened(FiscalYear year) {
        return Slot.of(year)
                .flatMap(
                        slot ->
                                calendar
                                        .window(slot.step(), slot.period())
                                        .map(window -> new Opened(slot, window))
                                        .stream());
    }

    CalendarPage year(FiscalYear year, Optional<Actor> actor, Words words) {
        var today = calendar.today();
        boolean administers = actor.filter(Moving::administers).isPresent();
        var windows = opened(year).toList();
        var label =
                words.text("calendar.page.picture", year)
                        + " "
                        + words.text("calendar.page.today", today);
        return new CalendarPage(
                year.toString(),
                Stream.of(year.previous(), year, year.next())
                        .map(one -> choice(one, year))
                        .toList(),
                words.date(today),
                today(words),
                Timelines.draw(
                        windows.stream()
                                .map(
                                        one ->
                                                new Timelines.Named(
                                                        one.slot().name(words), one.window()))
                                .toList(),
                        today,
                        label,
                        words),
                windows.stream().map(one -> row(one, today, administers, words)).toList(),
                moves(
                        moved.all().stream()
                                .filter(move -> move.period().year().equals(year))
                                .toList()
                                .reversed(),
                        words),
                administers);
    }

    private static CalendarPage.Choice choice(FiscalYear year, FiscalYear chosen) {
        return new CalendarPage.Choice(year.toString(), "/calendar/" + year, year.equals(chosen));
    }

    /** What is open today: of last year's contracts, of this year's and of the next. */
    private List<CalendarPage.Now> today(Words words) {
        var year = calendar.year();
        return Stream.of(year.previous(), year, year.next())
                .flatMap(this::opened)
                .filter(one -> one.window().isOpen(calendar.today()))
                .map(
                        one ->
                                new CalendarPage.Now(
                                        words.text(
                                                "calendar.desk.of",
                                                one.slot().name(words),
                                                one.slot().period().year()),
                                        words.text("calendar.desk.due", one.window().due()),
                                        "/calendar/" + one.slot().period().year()))
                .toList();
    }

    private CalendarPage.Row row(Opened one, LocalDate today, boolean administers, Words words) {
        var slot = one.slot();
        var window = one.window();
        var standing = Standing.of(window, today);
        var rule = Optional.ofNullable(calendar.pack().steps().get(slot.step()));
        return new CalendarPage.Row(
                slot.name(words),
                rule.map(step -> Objects.requireNonNull(step.who().get(words.language())))
                        .orElseGet(() -> words.text("calendar.step.reporting.who")),
                words.date(window.opens()),
                words.date(window.due()),
                words.date(window.closes()),
                standing.light(),
                words.text("calendar.state." + standing.word()),
                moved.last(slot.step(), slot.period())
                        .flatMap(_ -> calendar.original(slot.step(), slot.period()))
                        .filter(original -> !original.equals(window))
                        .map(original -> shown(original, words)),
                rule.map(StepRule::source).orElseGet(() -> reportingSource(slot)),
                administers ? slot.path() : "");
    }

    /** The same for every quarter, so it is said of the first. */
    private String reportingSource(Slot slot) {
        return slot.period().number() == 1 ? calendar.pack().reporting().source() : "";
    }

    private List<CalendarPage.Moved> moves(List<Move> moves, Words words) {
        return moves.stream()
                .map(
                        move ->
                                new CalendarPage.Moved(
                                        new Slot(move.step(), move.period()).name(words),
                                        shown(move.window(), words),
                                        move.reason(),
                                        people.title(people.post(move.by()), words),
                                        words.moment(move.at())))
                .toList();
    }

    private static String shown(Window window, Words words) {
        return words.text("calendar.window.days", window.opens(), window.due(), window.closes());
    }

    /** Three days of each window: those on which it opens, is due and closes. */
    String iCalendar(FiscalYear year, Words words) {
        var file = new ICalendar(words.text("calendar.page.title", year), calendar.now());
        opened(year).forEach(one -> add(one, file, words));
        return file.end();
    }

    private void add(Opened one, ICalendar file, Words words) {
        var slot = one.slot();
        int version = moved.last(slot.step(), slot.period()).map(Move::version).orElse(0);
        var days = new LinkedHashMap<String, LocalDate>();
        days.put("opens", one.window().opens());
        days.put("due", one.window().due());
        days.put("closes", one.window().closes());
        days.forEach(
                (kind, day) ->
                        file.day(
                                "%s-%s-%s@imihigo"
                                        .formatted(slot.period().year(), slot.word(), kind),
                                version,
                                day,
                                words.text(
                                        "calendar.file." + kind,
                                        slot.name(words),
                                        slot.period().year()),
                                shown(one.window(), words)));
    }

    MovePage form(Slot slot, Words words) {
        return page(
                slot,
                MoveForm.of(
                        calendar.window(slot.step(), slot.period()).orElseThrow(), version(slot)),
                Map.of(),
                Optional.empty(),
                words);
    }

    private int version(Slot slot) {
        return moved.last(slot.step(), slot.period()).map(Move::version).orElse(0);
    }

    /** With what was typed, and what is wrong with it. */
    MovePage again(Slot slot, MoveForm form, Words words) {
        var sentences = new LinkedHashMap<String, String>();
        form.wrong().forEach((field, key) -> sentences.put(field, words.text(key)));
        return page(slot, form, sentences, Optional.empty(), words);
    }

    /** With what was typed; whoever sends it again has seen what the other one did. */
    MovePage overtaken(Slot slot, MoveForm form, Words words) {
        var seen =
                new MoveForm(form.opens(), form.due(), form.closes(), form.reason(), version(slot));
        return page(
                slot, seen, Map.of(), Optional.of(words.text("calendar.move.overtaken")), words);
    }

    private MovePage page(
            Slot slot,
            MoveForm form,
            Map<String, String> wrong,
            Optional<String> ahead,
            Words words) {
        var year = slot.period().year().toString();
        return new MovePage(
                slot.name(words),
                year,
                "/calendar/" + year,
                slot.path() + "/moves",
                form.version(),
                new MovePage.Days(form.opens(), form.due(), form.closes()),
                form.reason(),
                shown(calendar.original(slot.step(), slot.period()).orElseThrow(), words),
                moves(
                        moved.all().stream()
                                .filter(move -> new Slot(move.step(), move.period()).equals(slot))
                                .toList()
                                .reversed(),
                        words),
                wrong,
                ahead);
    }
}
