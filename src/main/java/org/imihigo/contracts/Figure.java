package org.imihigo.contracts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.imihigo.contracts.Finding.Severity;
import org.imihigo.indicators.Amount;

/**
 * A number cell as it was read.
 *
 * @param value empty where there is none, or none that can be read
 * @param dash whether the cell says that there is nothing
 * @param percent whether the cell itself says that it is a percentage
 * @param counts the two counts of a rate, where the cell has both: 45 of 60
 */
record Figure(
        Optional<BigDecimal> value,
        boolean dash,
        boolean percent,
        Optional<Amount.Counts> counts,
        List<Finding> findings) {
    static final Figure NONE =
            new Figure(Optional.empty(), false, false, Optional.empty(), List.of());

    private static final Pattern EXACT = Pattern.compile("[-+]?[0-9]{1,60}([.][0-9]{1,60})?");
    private static final Pattern DASH =
            Pattern.compile("[-–—−_.]+|n/?a|n\\.a\\.?|nil|none|neant|aucune?|nta(byo|zo|bwo|yo)?");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:[., '][0-9]+)*|[.,][0-9]+");
    private static final Pattern MARKS =
            Pattern.compile(
                    "%|\\b(ha|kgs?|mts?|t|tons?|km|frw|rwf|francs?|hh|hhs)\\b\\.?",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern EITHER = Pattern.compile("[1-9][0-9]{0,2}[.,][0-9]{3}");
    private static final Pattern COUNTS =
            Pattern.compile(
                    "([0-9][0-9., ']*?) ?(?:/|out of|of|sur|kuri) ?([0-9][0-9., ']*)",
                    Pattern.CASE_INSENSITIVE);
    private static final int MOST_DECIMALS = 6;
    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(15);

    static Figure read(Optional<Written> cell, Column column, Habit habit) {
        return cell.map(written -> read(written, column, habit)).orElse(NONE);
    }

    private static Figure read(Written cell, Column column, Habit habit) {
        var text = Folded.tidy(cell.text()).replace('’', '\'');
        return switch (cell.form()) {
            case ERROR -> without("number.error", column, text);
            case NUMBER -> exact(text, column, habit);
            case PERCENT -> hundredfold(exact(text, column, habit));
            case TEXT -> typed(text, column, habit);
        };
    }

    private static Figure exact(String text, Column column, Habit habit) {
        return EXACT.matcher(text).matches()
                ? checked(new BigDecimal(text), false, List.of(), column)
                : typed(text, column, habit);
    }

    private static Figure hundredfold(Figure figure) {
        return new Figure(
                figure.value.map(value -> plain(value.movePointRight(2))),
                figure.dash,
                figure.value.isPresent(),
                figure.counts,
                figure.findings);
    }

    private static Figure typed(String text, Column column, Habit habit) {
        if (DASH.matcher(Folded.of(text)).matches()) {
            return new Figure(Optional.empty(), true, false, Optional.empty(), List.of());
        }
        var counts = counts(text, habit);
        if (counts.isPresent()) {
            return of(counts.get(), List.of());
        }
        var numbers = NUMBER.matcher(text).results().map(MatchResult::group).toList();
        if (numbers.size() != 1) {
            return without(numbers.isEmpty() ? "number.unread" : "number.several", column, text);
        }
        var number = numbers.getFirst();
        var findings = new ArrayList<Finding>();
        var value = habit.read(number);
        if (value.isEmpty()) {
            return without("number.unread", column, text);
        }
        if (habit == Habit.UNKNOWN && EITHER.matcher(number).matches()) {
            findings.add(
                    new Finding(
                            "number.either",
                            Severity.ASKS,
                            column,
                            List.of(text, value.get(), new BigDecimal(number.replace(',', '.'))),
                            value.map(BigDecimal::toPlainString)));
        }
        int at = text.indexOf(number);
        var before = text.substring(0, at).strip();
        boolean negative = before.equals("-") || before.equals("−");
        var around = (negative ? "" : before) + " " + text.substring(at + number.length());
        if (MARKS.matcher(around).replaceAll("").chars().anyMatch(Character::isLetterOrDigit)
                || around.matches(".*[<>≥≤=~±+*/].*")) {
            findings.add(
                    new Finding(
                            "number.words",
                            Severity.ASKS,
                            column,
                            List.of(text, value.get()),
                            value.map(BigDecimal::toPlainString)));
        }
        return checked(
                negative ? value.get().negate() : value.get(),
                text.contains("%"),
                findings,
                column);
    }

    /** "45/60" and "45 out of 60". */
    private static Optional<Amount.Counts> counts(String text, Habit habit) {
        var both = COUNTS.matcher(text);
        if (!both.matches()) {
            return Optional.empty();
        }
        var counted = habit.read(both.group(1));
        var whole = habit.read(both.group(2)).filter(one -> one.signum() > 0);
        return counted.flatMap(one -> whole.flatMap(all -> counts(one, all)));
    }

    private static Optional<Amount.Counts> counts(BigDecimal counted, BigDecimal whole) {
        boolean fit =
                plain(counted).scale() == 0
                        && plain(whole).scale() == 0
                        && whole.signum() > 0
                        && counted.signum() >= 0
                        && counted.max(whole).compareTo(LARGEST) <= 0;
        return fit
                ? Optional.of(new Amount.Counts(counted.longValueExact(), whole.longValueExact()))
                : Optional.empty();
    }

    private static Figure of(Amount.Counts counts, List<Finding> findings) {
        var percent = counts.exact(0).orElseThrow().rounded(1, RoundingMode.HALF_UP);
        return new Figure(Optional.of(plain(percent)), false, true, Optional.of(counts), findings);
    }

    /** This rate by the counts of two other rows; itself where these say nothing. */
    Figure counted(Figure numerator, Figure denominator, Column column) {
        var findings = new ArrayList<Finding>(numerator.findings);
        findings.addAll(denominator.findings);
        if (numerator.value.isEmpty() && denominator.value.isEmpty() && findings.isEmpty()) {
            return this;
        }
        var counts =
                numerator.value.flatMap(
                        counted -> denominator.value.flatMap(whole -> counts(counted, whole)));
        if (counts.isEmpty() && findings.isEmpty()) {
            findings.add(Finding.at("counts.missing", Severity.BLOCKS, column));
        }
        return counts.map(both -> of(both, findings))
                .orElseGet(
                        () ->
                                new Figure(
                                        Optional.empty(),
                                        false,
                                        false,
                                        Optional.empty(),
                                        List.copyOf(findings)));
    }

    private static Figure checked(
            BigDecimal value, boolean percent, List<Finding> findings, Column column) {
        var plain = plain(value);
        if (plain.abs().compareTo(LARGEST) > 0) {
            return without("number.large", column, plain.toPlainString());
        }
        if (plain.signum() < 0) {
            return without("number.negative", column, plain.toPlainString());
        }
        if (plain.scale() > MOST_DECIMALS) {
            return without("number.fine", column, plain.toPlainString());
        }
        return new Figure(
                Optional.of(plain), false, percent, Optional.empty(), List.copyOf(findings));
    }

    private static BigDecimal plain(BigDecimal value) {
        var plain = value.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    private static Figure without(String code, Column column, String text) {
        return new Figure(
                Optional.empty(),
                false,
                false,
                Optional.empty(),
                List.of(
                        new Finding(
                                code,
                                Severity.BLOCKS,
                                column,
                                List.of(text),
                                suggestion(code, text))));
    }

    private static Optional<String> suggestion(String code, String text) {
        return switch (code) {
            case "number.negative" -> Optional.of(text.replaceFirst("^[-−]", ""));
            case "number.fine" ->
                    Optional.of(
                            new BigDecimal(text).setScale(2, RoundingMode.HALF_UP).toPlainString());
            default -> Optional.empty();
        };
    }

    boolean isZero() {
        return value.filter(number -> number.signum() == 0).isPresent();
    }

    boolean isMore() {
        return value.filter(number -> number.signum() > 0).isPresent();
    }
}
