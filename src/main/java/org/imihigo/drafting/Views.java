package org.imihigo.drafting;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.imihigo.contracts.Column;
import org.imihigo.contracts.Details;
import org.imihigo.contracts.Draft;
import org.imihigo.contracts.Finding;
import org.imihigo.contracts.Finding.Severity;
import org.imihigo.contracts.Judged;
import org.imihigo.contracts.Line;
import org.imihigo.people.People;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** A draft's rows, sums and refusals in the words of their reader. */
@Component("draftViews")
class Views {
    static final String GAP = "GAP";

    private final AllChanges changes;
    private final Remarks remarks;
    private final People people;

    Views(AllChanges changes, Remarks remarks, People people) {
        this.changes = changes;
        this.remarks = remarks;
        this.people = people;
    }

    /** All rows from the top. */
    List<RowView> rows(Draft draft, Words words) {
        var counts = remarks.counts(draft.id());
        var typed = draft.typed().stream().collect(Collectors.toMap(Line::row, line -> line));
        return draft.lines().stream()
                .map(
                        line ->
                                row(
                                        line,
                                        typed.getOrDefault(line.line().row(), line.line()),
                                        counts.getOrDefault(line.line().row(), 0),
                                        words))
                .toList();
    }

    private static RowView row(Judged judged, Line line, int remarks, Words words) {
        var cells = new LinkedHashMap<String, String>();
        for (var column : GridColumns.ALL) {
            var text = Sheet.text(line, column);
            if (!text.isEmpty()) {
                cells.put(column.name(), text);
            }
        }
        if (judged.role().promises()) {
            Details.of(line).plan().gap().map(words::number).ifPresent(gap -> cells.put(GAP, gap));
        }
        return new RowView(
                line.row(),
                judged.proposal()
                        .flatMap(proposal -> proposal.pillar())
                        .map(GridColumns::word)
                        .orElse(""),
                judged.role().promises(),
                cells,
                judged.findings().stream().map(finding -> note(finding, words)).toList(),
                remarks);
    }

    static RowView.Note note(Finding finding, Words words) {
        return new RowView.Note(
                finding.column().name(),
                GridColumns.word(finding.severity()),
                words.text("contracts.severity." + GridColumns.word(finding.severity())),
                finding.says(words),
                finding.remedy(words));
    }

    /** What stands below the columns: money, people and weights of all pledges. */
    Map<String, String> sums(Draft draft, Words words) {
        var sums = new HashMap<String, BigDecimal>();
        for (var judged : draft.lines()) {
            if (judged.role().promises()) {
                var details = Details.of(judged.line());
                var plan = details.plan();
                add(sums, Column.COST.name(), plan.cost().map(BigDecimal::valueOf));
                add(sums, GAP, plan.gap().map(BigDecimal::valueOf));
                add(sums, Column.WEIGHT.name(), details.weight());
                plan.funds()
                        .forEach(
                                (fund, amount) ->
                                        add(
                                                sums,
                                                "FUNDS_" + fund,
                                                Optional.of(BigDecimal.valueOf(amount))));
            }
        }
        return sums.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> words.number(one.getValue())));
    }

    private static void add(
            Map<String, BigDecimal> sums, String column, Optional<BigDecimal> amount) {
        amount.ifPresent(one -> sums.merge(column, one, BigDecimal::add));
    }

    String told(Draft draft, Words words) {
        return words.text(
                "drafting.grid.told",
                draft.pledges().size(),
                draft.count(Severity.BLOCKS),
                draft.count(Severity.ASKS));
    }

    /** After something was written: the rows that look otherwise than before. */
    Answer answer(Drafting.Outcome outcome, long since, Words words) {
        var before = rows(outcome.before(), words);
        var now = rows(outcome.after(), words);
        var wanted = new HashSet<>(changes.rowsSince(outcome.after().id(), since));
        var same = new HashSet<>(before);
        return new Answer(
                changes.last(outcome.after().id()),
                outcome.refused().stream()
                        .map(refused -> refused(outcome.after(), refused, words))
                        .toList(),
                outcome.given().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        one -> one.getKey().toString(), Map.Entry::getValue)),
                order(now),
                now.stream()
                        .filter(row -> wanted.contains(row.row()) || !same.contains(row))
                        .toList(),
                sums(outcome.after(), words),
                told(outcome.after(), words));
    }

    /** What others did since a change; all rows where they did something. */
    Answer since(Draft draft, long since, Words words) {
        long last = changes.last(draft.id());
        var rows = rows(draft, words);
        return new Answer(
                last,
                List.of(),
                Map.of(),
                order(rows),
                last > since ? rows : List.of(),
                sums(draft, words),
                told(draft, words));
    }

    private static List<Integer> order(List<RowView> rows) {
        return rows.stream().map(RowView::row).toList();
    }

    private Answer.Refused refused(Draft draft, Sheet.Refused refused, Words words) {
        return new Answer.Refused(
                refused.row(),
                refused.column().name(),
                refused.theirs(),
                refused.mine(),
                sentence(draft, refused, words));
    }

    String sentence(Draft draft, Sheet.Refused refused, Words words) {
        return switch (refused.reason()) {
            case GONE -> words.text("drafting.refused.gone", refused.row());
            case LONG -> words.text("drafting.refused.long", refused.mine().length());
            case OVERTAKEN ->
                    changes.lastTyped(draft.id(), refused.row(), refused.column())
                            .map(
                                    change ->
                                            words.text(
                                                    "drafting.refused.overtaken",
                                                    people.title(people.post(change.post()), words),
                                                    change.at(),
                                                    refused.theirs(),
                                                    refused.mine()))
                            .orElseGet(
                                    () ->
                                            words.text(
                                                    "drafting.refused.changed",
                                                    refused.theirs(),
                                                    refused.mine()));
        };
    }

    long last(Draft draft) {
        return changes.last(draft.id());
    }
}
