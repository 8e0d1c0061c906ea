package org.imihigo.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.imihigo.checks.Field;
import org.imihigo.checks.Rule;
import org.imihigo.kernel.Refusal;
import org.imihigo.web.Words;

/**
 * What is to be said about one cell of a line.
 *
 * @param code what is wrong, such as {@code number.unread}
 * @param column where
 * @param arguments what the sentence is filled with
 * @param suggestion what the cell may have been meant to say
 */
public record Finding(
        String code,
        Severity severity,
        Column column,
        List<Object> arguments,
        Optional<String> suggestion) {
    /** Of a definition that is refused: its arguments are the refusal's key and arguments. */
    static final String REFUSED = "refused";

    /** Answers that a person gives by saying yes to what is proposed. */
    private static final Set<String> YES =
            Set.of(
                    "number.either",
                    "number.words",
                    "percent.fraction",
                    "percent.mixed",
                    "percent.stray",
                    "none.dash",
                    "none.zero",
                    "none.all",
                    "annual.differs",
                    "annual.missing",
                    "direction.unclear",
                    "measure.alike",
                    "measure.counts",
                    "measure.single",
                    "measure.unclear",
                    "measure.year",
                    "name.thin");

    /** What a finding asks of the reader. */
    public enum Severity {
        /** The line cannot become a pledge as it is. */
        BLOCKS,
        /** A person must say how it is meant. */
        ASKS,
        /** Worth a look. */
        ADVISES
    }

    public Finding {
        arguments = List.copyOf(arguments);
    }

    /** With nothing to suggest. */
    static Finding at(String code, Severity severity, Column column, Object... arguments) {
        return new Finding(code, severity, column, List.of(arguments), Optional.empty());
    }

    /** What another room said when it refused. */
    static Finding refused(Refusal refusal) {
        var arguments = new ArrayList<Object>(refusal.arguments());
        arguments.addFirst(refusal.key());
        return new Finding(REFUSED, Severity.BLOCKS, Column.MEASURE, arguments, Optional.empty());
    }

    /** What a rule of planning says, as far as it waits for somebody. */
    static Finding planned(org.imihigo.checks.Finding finding) {
        var severity =
                switch (finding.severity()) {
                    case BLOCK -> Severity.BLOCKS;
                    case JUSTIFY -> finding.isOpen() ? Severity.ASKS : Severity.ADVISES;
                    case ADVISE -> Severity.ADVISES;
                };
        return new Finding(
                finding.rule().id(),
                severity,
                column(finding.rule().field()),
                finding.arguments(),
                Optional.empty());
    }

    private static Column column(Field field) {
        return switch (field) {
            case NAME -> Column.INDICATOR;
            case MEASURE -> Column.MEASURE;
            case BASELINE -> Column.BASELINE;
            case TARGET -> Column.ANNUAL_TARGET;
            case LAST_QUARTER -> Column.Q4_TARGET;
            case WEIGHT -> Column.WEIGHT;
            case VERIFICATION -> Column.MEANS_OF_VERIFICATION;
            case FUNDS -> Column.SOURCE_OF_FUNDS;
            case MILESTONES -> Column.ACTIVITIES;
            case OWNER -> Column.RESPONSIBLE;
        };
    }

    /** The rule of planning that found it. */
    private Optional<Rule> rule() {
        return Rule.of(code);
    }

    /** Whether a person may answer it with yes: as proposed. */
    public boolean canBeAccepted() {
        return YES.contains(code);
    }

    /** The sentence for the reader. */
    public String says(Words words) {
        if (code.equals(REFUSED)) {
            return words.text(
                    arguments.getFirst().toString(),
                    arguments.subList(1, arguments.size()).toArray());
        }
        return rule().map(rule -> rule.says(arguments, words))
                .orElseGet(() -> words.text("contracts.finding." + code, arguments.toArray()));
    }

    /** What to do about it. */
    public String remedy(Words words) {
        return rule().map(rule -> rule.remedy(arguments, words))
                .orElseGet(() -> words.text("contracts.remedy." + code, arguments.toArray()));
    }
}
