package org.imihigo.checks;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imihigo.checks.pages.FindingsPage;
import org.imihigo.checks.pages.FindingsPage.Count;
import org.imihigo.checks.pages.FindingsPage.Form;
import org.imihigo.checks.pages.FindingsPage.Given;
import org.imihigo.checks.pages.FindingsPage.Gone;
import org.imihigo.checks.pages.FindingsPage.Item;
import org.imihigo.checks.pages.FindingsPage.Leave;
import org.imihigo.checks.pages.FindingsPage.Line;
import org.imihigo.checks.pages.FindingsPage.Link;
import org.imihigo.checks.pages.FindingsPage.Load;
import org.imihigo.checks.pages.FindingsPage.Own;
import org.imihigo.checks.pages.FindingsPage.Post;
import org.imihigo.checks.pages.FindingsPage.Price;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.People;
import org.imihigo.territory.Territory;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** The findings of a plan, line by line, with what was answered and what it costs. */
@Component
class FindingPages {
    private final Checks checks;
    private final Limits limits;
    private final Screenings screenings;
    private final Territory territory;
    private final People people;
    private final FindingTables tables;

    FindingPages(
            Checks checks,
            Limits limits,
            Screenings screenings,
            Territory territory,
            People people,
            FindingTables tables) {
        this.checks = checks;
        this.limits = limits;
        this.screenings = screenings;
        this.territory = territory;
        this.people = people;
        this.tables = tables;
    }

    static String path(UnitCode unit, FiscalYear year) {
        return "/findings/" + unit + "/" + year;
    }

    /** What is in force; and of a country or place how those below stand. */
    FindingsPage signed(
            UnitCode unit, FiscalYear year, String sort, Optional<Actor> actor, Words words) {
        var review = checks.signed(unit, year);
        boolean answers = actor.filter(one -> one.reportsFor(unit)).isPresent();
        boolean drafted =
                actor.filter(one -> one.sees(unit)).isPresent()
                        && checks.draft(unit, year).isPresent();
        return new FindingsPage(
                words.text("checks.plan.title", territory.fullName(unit, words), year),
                territory.steps(unit, words),
                path(unit, year),
                year.toString(),
                drafted
                        ? Optional.of(
                                new Link(
                                        words.text("checks.plan.to-draft"),
                                        path(unit, year) + "/draft"))
                        : Optional.empty(),
                review.map(one -> own(one, answers, false, words)),
                tables.of(unit, year, sort, words),
                "/limits/" + year);
    }

    FindingsPage draft(Review review, Actor actor, Words words) {
        var unit = review.plan().unit();
        var year = review.plan().year();
        boolean own = actor.reportsFor(unit);
        return new FindingsPage(
                words.text("checks.plan.title-draft", territory.fullName(unit, words), year),
                territory.steps(unit, words),
                path(unit, year),
                year.toString(),
                Optional.of(
                        new Link(
                                words.text("checks.plan.to-draft"),
                                "/contracts/" + unit + "/" + year + "/draft")),
                Optional.of(own(review, own, own, words)),
                Optional.empty(),
                "/limits/" + year);
    }

    private Own own(Review review, boolean answers, boolean draft, Words words) {
        var screened = screenings.of(review.plan().unit(), review.plan().year());
        return new Own(
                List.of(
                        count("blocks", review, Severity.BLOCK, true, words),
                        count("justifies", review, Severity.JUSTIFY, true, words),
                        count("answered", review, Severity.JUSTIFY, false, words),
                        count("advises", review, Severity.ADVISE, false, words)),
                review.aboutAll().stream().map(one -> item(one, answers, words)).toList(),
                review.plan().lines().stream()
                        .map(line -> line(review, line, screened, answers, words))
                        .sorted(Comparator.comparing(line -> line.items().isEmpty()))
                        .toList(),
                load(review, words),
                price(review, draft, words));
    }

    private static Count count(
            String name, Review review, Severity severity, boolean open, Words words) {
        return new Count(
                words.text("checks.plan." + name),
                (int)
                        review.findings().stream()
                                .filter(one -> one.severity() == severity && one.isOpen() == open)
                                .count());
    }

    private Line line(
            Review review,
            Planned line,
            Map<String, Screening> screened,
            boolean answers,
            Words words) {
        var screening = screened.getOrDefault(line.key(), new Screening(Map.of()));
        return new Line(
                line.name(),
                line.address(),
                ambition(line, words),
                new Link(
                        words.text("checks.plan.screened", screening.yes(), screening.of()),
                        ScreeningController.path(
                                review.plan().unit(), review.plan().year(), line.key())),
                review.about(line.key()).stream()
                        .map(finding -> item(finding, answers, words))
                        .toList());
    }

    static String ambition(Planned line, Words words) {
        if (line.baseline().figure().isEmpty()) {
            return words.text("checks.ambition.unknown");
        }
        return Ambition.index(line)
                .map(index -> words.percent(FindingTables.percent(index)))
                .orElseGet(() -> words.text("checks.ambition.new"));
    }

    private Item item(Finding finding, boolean answers, Words words) {
        var rule = finding.rule();
        var key = finding.key().orElse("");
        boolean asks = answers && finding.severity() == Severity.JUSTIFY && finding.isOpen();
        return new Item(
                rule.id(),
                rule.name(words),
                classes(finding),
                severity(finding, words),
                finding.says(words),
                finding.remedy(words),
                asks
                        ? Optional.of(
                                new Form(
                                        rule.word() + "-" + Math.abs(key.hashCode() % 1_000_000),
                                        key,
                                        finding.facts()))
                        : Optional.empty(),
                finding.answer().map(answer -> given(answer, answers, words)));
    }

    private static String classes(Finding finding) {
        return switch (finding.severity()) {
            case BLOCK -> "tag returned";
            case JUSTIFY -> finding.isOpen() ? "tag provisional" : "tag confirmed";
            case ADVISE -> "tag";
        };
    }

    private static String severity(Finding finding, Words words) {
        return finding.answer().isPresent()
                ? words.text("checks.severity.answered")
                : words.text("checks.severity." + finding.severity().word());
    }

    private Given given(Answer answer, boolean own, Words words) {
        return new Given(
                answer.reason(),
                words.text(
                        "checks.plan.by",
                        people.title(people.post(answer.by()), words),
                        answer.at()),
                own ? Optional.of(answer.id().toString()) : Optional.empty());
    }

    private Load load(Review review, Words words) {
        var most = LineRules.shown(limits.book().setting(Rule.OWNER).limit()).longValue();
        return new Load(
                PlanRules.load(review.plan()).entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                        .map(
                                post -> {
                                    boolean over = post.getValue() > most;
                                    return new Post(
                                            post.getKey(),
                                            post.getValue(),
                                            over ? "red" : "green",
                                            words.text(
                                                    over
                                                            ? "checks.load.over"
                                                            : "checks.load.within",
                                                    most));
                                })
                        .toList());
    }

    private Price price(Review review, boolean draft, Words words) {
        var plan = review.plan();
        long count = PlanRules.priorities(plan);
        var most = limits.limit(plan.unit(), plan.year());
        long room = most.orElse(Integer.MAX_VALUE) - count;
        var priorities = plan.lines().stream().map(Planned::priority).distinct().sorted().toList();
        return new Price(
                most.map(one -> words.text("checks.price.count", count, one))
                        .orElseGet(() -> words.text("checks.price.unlimited", count)),
                most.isEmpty()
                        ? ""
                        : room > 0
                                ? words.count("checks.price.room", room)
                                : words.text("checks.price.full"),
                draft
                        ? Optional.of(
                                new Leave(
                                        "/contracts/"
                                                + plan.unit()
                                                + "/"
                                                + plan.year()
                                                + "/draft/departures",
                                        priorities))
                        : Optional.empty(),
                limits.departures(plan.unit(), plan.year()).stream()
                        .map(gone -> gone(gone, words))
                        .toList());
    }

    private Gone gone(Departure gone, Words words) {
        return new Gone(
                gone.priority(),
                gone.favour().isEmpty() ? "" : words.text("checks.price.for", gone.favour()),
                gone.reason(),
                words.text(
                        "checks.price.at",
                        gone.count(),
                        gone.most(),
                        people.title(people.post(gone.by()), words),
                        gone.at()));
    }
}
