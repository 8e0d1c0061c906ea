package org.imihigo.households;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.imihigo.calendar.Calendar;
import org.imihigo.households.Households.Contents;
import org.imihigo.households.pages.BookletPage;
import org.imihigo.households.pages.NotebookPage;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.people.People;
import org.imihigo.territory.Territory;
import org.imihigo.web.Bundles;
import org.imihigo.web.Form;
import org.imihigo.web.Language;
import org.imihigo.web.Step;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** A family's notebook on the screen and on paper. */
@Component
class NotebookPages {
    private static final int LINES_ON_PAPER = 10;

    private final Territory territory;
    private final People people;
    private final Calendar calendar;
    private final Bundles bundles;

    NotebookPages(Territory territory, People people, Calendar calendar, Bundles bundles) {
        this.territory = territory;
        this.people = people;
        this.calendar = calendar;
        this.bundles = bundles;
    }

    /** The address under which a key opens a notebook. */
    static String base(Key key) {
        return switch (key) {
            case Key.Own _ -> Doorstep.Book.FAMILY.path;
            case Key.Lent(var notebook, _) -> "/households/" + notebook;
        };
    }

    NotebookPage page(Key key, Contents contents, Form form) {
        var words = form.words();
        var base = base(key);
        boolean family = key instanceof Key.Own;
        return new NotebookPage(
                family ? List.of() : path(contents.notebook(), words),
                title(contents.notebook(), words),
                territory.fullName(contents.notebook().village(), words),
                base,
                family,
                contents.year().toString(),
                years(base, contents.year()),
                together(contents, words),
                contents.promises().stream().map(one -> line(one, words)).toList(),
                writing(form),
                telling(contents, form),
                lending(contents, form),
                contents.looks().stream().map(look -> look(look, words)).toList());
    }

    private String title(Notebook notebook, Words words) {
        return notebook.label().isEmpty()
                ? words.text("households.notebook.title")
                : words.text("households.notebook.titled", notebook.label());
    }

    private List<Step> path(Notebook notebook, Words words) {
        return Stream.concat(
                        territory.steps(notebook.village(), words).stream(),
                        Stream.of(
                                new Step(words.text("households.lent.title"), "/households"),
                                new Step(title(notebook, words), "")))
                .toList();
    }

    private List<NotebookPage.Year> years(String base, FiscalYear shown) {
        var running = calendar.year();
        return Stream.of(running.previous(), running, running.next())
                .map(
                        year ->
                                new NotebookPage.Year(
                                        year.toString(),
                                        base + "?year=" + year,
                                        year.equals(shown)))
                .toList();
    }

    private static String together(Contents contents, Words words) {
        long kept = contents.promises().stream().filter(NotebookPages::isKept).count();
        return words.text("households.notebook.together", contents.promises().size(), kept);
    }

    private static boolean isKept(Promise promise) {
        return promise.outcome() == Outcome.KEPT;
    }

    private static NotebookPage.Line line(Promise promise, Words words) {
        var answer = BookForms.ANSWER + promise.id();
        var because = BookForms.BECAUSE + promise.id();
        var said =
                new Form(Map.of(answer, promise.outcome().word(), because, promise.why()), words);
        return new NotebookPage.Line(
                promise.id().toString(),
                BookForms.name(promise.category(), words),
                BookForms.name(promise.whose(), words),
                promise.body(),
                promise.target(),
                BookForms.name(promise.outcome(), words),
                sign(promise.outcome()),
                promise.why(),
                said.field(answer, BookForms.outcomes(said, answer)),
                said.field(because));
    }

    private static String sign(Outcome outcome) {
        return switch (outcome) {
            case OPEN -> "grey";
            case KEPT -> "green";
            case NOT_KEPT -> "red";
        };
    }

    private static NotebookPage.Writing writing(Form form) {
        return new NotebookPage.Writing(
                form.id("id").toString(),
                List.of(
                        form.field("category", BookForms.categories(form)),
                        form.field(
                                "whose",
                                BookForms.roles(form, "whose", Arrays.asList(Role.values()))),
                        form.field("body"),
                        form.field("target")));
    }

    private static NotebookPage.Telling telling(Contents contents, Form form) {
        var typed = new HashMap<String, String>();
        contents.account().ifPresent(account -> typed.put("next", account.next()));
        return new NotebookPage.Telling(
                contents.account()
                        .map(account -> form.words().text("households.account.said", account.at())),
                form.isRight() ? new Form(typed, form.words()).field("next") : form.field("next"));
    }

    private static NotebookPage.Lending lending(Contents contents, Form form) {
        var words = form.words();
        return new NotebookPage.Lending(
                contents.consent().isPresent(),
                contents.consent()
                        .map(
                                consent ->
                                        words.text(
                                                "households.consent.given",
                                                BookForms.name(consent.givenBy(), words),
                                                consent.at()))
                        .orElseGet(() -> words.text("households.consent.none")),
                contents.consent()
                        .map(Consent::words)
                        .orElseGet(() -> words.text("households.consent.words")),
                form.field("given", BookForms.roles(form, "given", Role.HEADS)),
                form.field("agreed"));
    }

    private String look(AllNotebooks.Look look, Words words) {
        return words.text(
                "households.look.line", people.title(people.post(look.post()), words), look.at());
    }

    BookletPage booklet(Key key, Contents contents, Optional<Language> chosen, Words words) {
        var language = chosen.orElseGet(words::language);
        var spoken = bundles.in(language);
        var back = base(key) + "?year=" + contents.year();
        var printed = base(key) + "/booklet?year=" + contents.year() + "&language=";
        var lines = new ArrayList<BookletPage.Line>();
        for (var promise : contents.promises()) {
            lines.add(
                    new BookletPage.Line(
                            spoken.number(lines.size() + 1),
                            promise.body(),
                            promise.target(),
                            BookForms.name(promise.whose(), spoken),
                            promise.outcome() == Outcome.OPEN
                                    ? ""
                                    : BookForms.name(promise.outcome(), spoken),
                            promise.why()));
        }
        return new BookletPage(
                spoken,
                territory.fullName(contents.notebook().village(), spoken),
                contents.notebook().label(),
                contents.year().toString(),
                lines,
                IntStream.rangeClosed(lines.size() + 1, LINES_ON_PAPER)
                        .mapToObj(spoken::number)
                        .toList(),
                contents.account().map(Account::next).orElse(""),
                Language.all().stream()
                        .map(
                                one ->
                                        new BookletPage.Choice(
                                                one.tag(),
                                                one.ownName(),
                                                printed + one.tag(),
                                                one == language))
                        .toList(),
                back);
    }

    Form empty(Words words) {
        return new Form(Map.of("id", UUID.randomUUID().toString()), words);
    }
}
