package org.imihigo.assurance;

import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imihigo.assurance.Comparison.Pair;
import org.imihigo.assurance.pages.ComparisonPage;
import org.imihigo.assurance.pages.VersionPage;
import org.imihigo.contracts.Column;
import org.imihigo.kernel.Spelling;
import org.imihigo.people.Actor;
import org.imihigo.people.People;
import org.imihigo.territory.Territory;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** Sets the pages of one version: as the reviewers read it, and beside another. */
@Component
class VersionPages {
    /** Of no interest to a reader, or known from the row itself. */
    private static final Set<Column> UNREAD =
            EnumSet.of(
                    Column.KEY,
                    Column.PARENT_NUMBER,
                    Column.Q1_ACHIEVED,
                    Column.Q2_ACHIEVED,
                    Column.Q3_ACHIEVED,
                    Column.Q4_ACHIEVED,
                    Column.ANNUAL_ACHIEVEMENT,
                    Column.ANNUAL_PERCENTAGE);

    private final Reviewing reviewing;
    private final AllReviews reviews;
    private final AllSessions sessions;
    private final Territory territory;
    private final People people;

    VersionPages(
            Reviewing reviewing,
            AllReviews reviews,
            AllSessions sessions,
            Territory territory,
            People people) {
        this.reviewing = reviewing;
        this.reviews = reviews;
        this.sessions = sessions;
        this.territory = territory;
        this.people = people;
    }

    VersionPage page(
            Submission one, int row, Optional<VersionPage.Wrong> wrong, Actor actor, Words words) {
        var remarks = reviews.remarks(one.id());
        var verdicts = reviews.verdicts(one.id());
        var columns = columns(one.rows());
        boolean mayReview = reviewing.reviews(actor, one.unit(), one.year());
        return new VersionPage(
                words.text(
                        "assurance.version.title",
                        territory.fullName(one.unit(), words),
                        one.year(),
                        one.version()),
                Paths.to(
                        territory,
                        one.unit(),
                        words.text("assurance.version.step", one.year(), one.version()),
                        words),
                one.path(),
                signed("assurance.sent", one.sent(), words),
                classes(verdicts),
                state(verdicts, words),
                verdicts.isEmpty()
                        ? Optional.empty()
                        : Optional.of(verdicts.getLast().reason()).filter(text -> !text.isEmpty()),
                columns.stream().map(column -> name(column, words)).toList(),
                one.rows().stream().map(line -> line(line, columns, remarks)).toList(),
                said(remarks, words),
                mayReview,
                mayReview || actor.reportsFor(one.unit()),
                mayReview ? chosen(one, row, columns, words) : Optional.empty(),
                mayReview && judges(one, actor),
                wrong,
                UUID.randomUUID().toString());
    }

    /** The latest version, before the council has decided, and by nobody who sent it. */
    private boolean judges(Submission one, Actor actor) {
        return !one.sent().person().equals(actor.person())
                && sessions.last(one.id()).isEmpty()
                && reviews.latest(one.unit(), one.year())
                        .filter(last -> last.version() == one.version())
                        .isPresent();
    }

    VersionPage.Wrong wrong(String sentence, String typed) {
        return new VersionPage.Wrong(sentence, typed);
    }

    private static List<Column> columns(List<Row> rows) {
        var filled = EnumSet.noneOf(Column.class);
        rows.forEach(row -> filled.addAll(row.cells().keySet()));
        filled.removeAll(UNREAD);
        return List.copyOf(filled);
    }

    private static VersionPage.Line line(Row row, List<Column> columns, List<Remark> remarks) {
        var here = remarks.stream().filter(remark -> remark.row() == row.number()).toList();
        return new VersionPage.Line(
                row.number(),
                row.name(),
                columns.stream().map(column -> cell(row, column, here)).toList(),
                here.size());
    }

    private static VersionPage.Cell cell(Row row, Column column, List<Remark> remarks) {
        boolean figure = column.name().endsWith("TARGET") || column == Column.BASELINE;
        boolean spokenOf =
                remarks.stream().anyMatch(remark -> remark.column().equals(Optional.of(column)));
        return new VersionPage.Cell(
                row.text(column),
                Stream.of(figure ? "number" : "", spokenOf ? "asks" : "")
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.joining(" ")),
                column == Column.INDICATOR && !row.text(column).isEmpty());
    }

    private List<VersionPage.Said> said(List<Remark> remarks, Words words) {
        var answers =
                remarks.stream()
                        .filter(remark -> remark.answers().isPresent())
                        .collect(groupingBy(remark -> remark.answers().orElseThrow()));
        return remarks.stream()
                .filter(remark -> remark.answers().isEmpty())
                .sorted(Comparator.comparingInt(Remark::row))
                .map(remark -> said(remark, answers.getOrDefault(remark.id(), List.of()), words))
                .toList();
    }

    private VersionPage.Said said(Remark remark, List<Remark> answers, Words words) {
        return new VersionPage.Said(
                remark.id().toString(),
                remark.row(),
                remark.column()
                        .map(
                                column ->
                                        words.text(
                                                "assurance.remark.cell",
                                                remark.row(),
                                                name(column, words)))
                        .orElseGet(() -> words.text("assurance.remark.row", remark.row())),
                remark.text(),
                by(remark.by(), words),
                answers.stream()
                        .map(one -> new VersionPage.Answer(one.text(), by(one.by(), words)))
                        .toList());
    }

    private Optional<VersionPage.Chosen> chosen(
            Submission one, int number, List<Column> columns, Words words) {
        return one.rows().stream()
                .filter(row -> row.number() == number)
                .findFirst()
                .map(
                        row ->
                                new VersionPage.Chosen(
                                        number,
                                        row.name(),
                                        columns.stream()
                                                .filter(column -> !row.text(column).isEmpty())
                                                .map(column -> choice(row, column, words))
                                                .toList()));
    }

    private static VersionPage.Choice choice(Row row, Column column, Words words) {
        return new VersionPage.Choice(
                column.name(),
                words.text("assurance.remark.choice", name(column, words), row.text(column)),
                column == Column.ANNUAL_TARGET);
    }

    ComparisonPage comparison(Submission before, Submission after, Words words) {
        var comparison = Comparison.of(before.rows(), after.rows());
        var different = comparison.differences();
        return new ComparisonPage(
                words.text(
                        "assurance.compare.title",
                        territory.fullName(after.unit(), words),
                        before.version(),
                        after.version()),
                Paths.to(
                        territory,
                        after.unit(),
                        words.text("assurance.compare.step", before.version(), after.version()),
                        words),
                Submission.path(after.unit(), after.year()),
                before.version(),
                after.version(),
                comparison.pairs().size() - different.size(),
                different.stream().map(pair -> pair(pair, words)).toList());
    }

    private static ComparisonPage.Pair pair(Pair pair, Words words) {
        var shown = pair.after().or(pair::before).orElseThrow();
        var kind = pair.before().isEmpty() ? "new" : pair.after().isEmpty() ? "gone" : "changed";
        return new ComparisonPage.Pair(
                String.valueOf(shown.number()),
                shown.name(),
                switch (kind) {
                    case "new" -> "tag confirmed";
                    case "gone" -> "tag returned";
                    default -> "tag provisional";
                },
                words.text("assurance.compare." + kind),
                pair.changed().stream()
                        .filter(column -> !UNREAD.contains(column))
                        .map(
                                column ->
                                        new ComparisonPage.Change(
                                                name(column, words),
                                                pair.before()
                                                        .map(row -> row.text(column))
                                                        .orElse(""),
                                                pair.after()
                                                        .map(row -> row.text(column))
                                                        .orElse("")))
                        .toList());
    }

    static String classes(List<Verdict> verdicts) {
        if (verdicts.isEmpty()) {
            return "tag provisional";
        }
        return verdicts.getLast().accepted() ? "tag confirmed" : "tag returned";
    }

    static String state(List<Verdict> verdicts, Words words) {
        if (verdicts.isEmpty()) {
            return words.text("assurance.verdict.waits");
        }
        return words.text(
                verdicts.getLast().accepted()
                        ? "assurance.verdict.accepted"
                        : "assurance.verdict.returned");
    }

    private static String name(Column column, Words words) {
        return words.text("contracts.column." + Spelling.key(column));
    }

    private String by(Signature by, Words words) {
        return signed("assurance.said", by, words);
    }

    private String signed(String key, Signature by, Words words) {
        return words.text(key, people.title(people.post(by.post()), words), by.at());
    }
}
