package org.imihigo.contracts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.imihigo.contracts.Finding.Severity;
import org.imihigo.pledges.Baseline.Confidence;
import org.imihigo.pledges.Plan;

/**
 * What a row says beyond its targets: how the baseline is known, and how the pledge is to be kept.
 *
 * @param weight empty where nobody has given one
 * @param verification how the figure can be checked
 */
public record Details(
        Plan plan,
        Optional<LocalDate> baselineDate,
        Optional<String> baselineSource,
        Optional<Confidence> confidence,
        Optional<BigDecimal> weight,
        Optional<String> verification,
        List<Finding> findings) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int LONGEST = 2_000;
    private static final Pattern BREAKS = Pattern.compile("\\s*[\\r\\n;]+\\s*");
    private static final Pattern MONEY =
            Pattern.compile("(rwf|frw|francs?) ?| ?(rwf|frw|francs?)", Pattern.CASE_INSENSITIVE);
    private static final Pattern WHOLE =
            Pattern.compile("[0-9]{1,15}|[0-9]{1,3}([., ' ][0-9]{3}){1,4}([.,]0{1,2})?");
    private static final Pattern PLACES = Pattern.compile("[.,]0{1,2}$");
    private static final Pattern PART = Pattern.compile("([0-9]{1,3}([.,][0-9]{1,4})?) ?%?");
    private static final Pattern OWNER =
            Pattern.compile("(.*?)[\\s:,(–|-]*\\b([0-9]{1,4}([.,][0-9]{1,4})?) ?%?\\)?");

    public Details {
        findings = List.copyOf(findings);
    }

    /** Reads the cells of a row. */
    public static Details of(Line line) {
        return new Reader(line).read();
    }

    private static final class Reader {
        private final Line line;
        private final List<Finding> findings = new ArrayList<>();

        private Reader(Line line) {
            this.line = line;
        }

        private Details read() {
            var date = text(Column.BASELINE_DATE).flatMap(one -> day(Column.BASELINE_DATE, one));
            var confidence = text(Column.BASELINE_CONFIDENCE).flatMap(this::confidence);
            var weight = text(Column.WEIGHT).flatMap(this::weight);
            var plan =
                    new Plan(
                            said(Column.PLAN_REFERENCE),
                            said(Column.OBJECTIVE),
                            said(Column.BASELINE_METHOD),
                            activities(),
                            said(Column.PLACES),
                            whole(Column.BENEFICIARIES_FEMALE, "plan.people", Severity.BLOCKS),
                            whole(Column.BENEFICIARIES_MALE, "plan.people", Severity.BLOCKS),
                            whole(Column.COST, "plan.amount", Severity.ADVISES),
                            said(Column.BUDGET_LINE),
                            funds(),
                            said(Column.RESPONSIBLE),
                            shares(),
                            said(Column.PARTNERS),
                            said(Column.ASSUMPTIONS));
            return new Details(
                    plan,
                    date,
                    text(Column.BASELINE_SOURCE).or(() -> text(Column.SOURCE_OF_DATA)),
                    confidence,
                    weight,
                    text(Column.MEANS_OF_VERIFICATION).or(() -> text(Column.SOURCE_OF_DATA)),
                    findings);
        }

        private Optional<String> text(Column column) {
            return line.cell(column).map(cell -> Folded.tidy(cell.text()));
        }

        private String said(Column column) {
            return line.cell(column).map(cell -> cell.text().strip()).map(Details::cut).orElse("");
        }

        private List<String> each(Column column) {
            return line.cell(column).stream()
                    .flatMap(cell -> Arrays.stream(BREAKS.split(cell.text())))
                    .map(Folded::tidy)
                    .filter(text -> !text.isEmpty())
                    .toList();
        }

        private void say(String code, Severity severity, Column column, Object... arguments) {
            findings.add(new Finding(code, severity, column, List.of(arguments), Optional.empty()));
        }

        private Optional<Long> whole(Column column, String code, Severity severity) {
            var typed = text(column);
            var plain = typed.map(one -> MONEY.matcher(one).replaceAll("").strip());
            var number = plain.filter(one -> WHOLE.matcher(one).matches());
            if (typed.isPresent() && number.isEmpty()) {
                say(code, severity, column, typed.get());
            }
            return number.map(one -> PLACES.matcher(one).replaceFirst(""))
                    .map(one -> Long.valueOf(one.replaceAll("[^0-9]", "")));
        }

        private Map<Plan.Fund, Long> funds() {
            var funds = new EnumMap<Plan.Fund, Long>(Plan.Fund.class);
            for (var column : Column.FUNDS) {
                whole(column, "plan.amount", Severity.BLOCKS)
                        .ifPresent(amount -> funds.put(fund(column), amount));
            }
            return funds;
        }

        private Optional<LocalDate> day(Column column, String text) {
            var day = Day.read(text);
            if (day.isEmpty()) {
                say("plan.day", Severity.BLOCKS, column, text);
            }
            return day;
        }

        private Optional<Confidence> confidence(String text) {
            var confidence = ConfidenceWords.read(text);
            if (confidence.isEmpty()) {
                say("plan.confidence", Severity.BLOCKS, Column.BASELINE_CONFIDENCE, text);
            }
            return confidence;
        }

        private Optional<BigDecimal> weight(String text) {
            var part = PART.matcher(text);
            var weight =
                    Optional.of(part)
                            .filter(one -> one.matches())
                            .map(one -> new BigDecimal(one.group(1).replace(',', '.')))
                            .filter(one -> one.signum() > 0 && one.compareTo(HUNDRED) <= 0);
            if (weight.isEmpty()) {
                say("plan.weight", Severity.BLOCKS, Column.WEIGHT, text);
            }
            return weight;
        }

        private List<Plan.Activity> activities() {
            return each(Column.ACTIVITIES).stream().map(this::activity).toList();
        }

        private Plan.Activity activity(String text) {
            var dated = Day.last(text);
            var activity =
                    new Plan.Activity(
                            cut(dated.before()),
                            dated.days().stream().findFirst(),
                            dated.days().stream().reduce((_, last) -> last));
            if (dated.days().isEmpty()) {
                say("plan.undated", Severity.ADVISES, Column.ACTIVITIES, text);
            }
            if (activity.starts().isPresent()
                    && activity.ends().orElseThrow().isBefore(activity.starts().get())) {
                say("plan.turned", Severity.BLOCKS, Column.ACTIVITIES, text);
                return new Plan.Activity(activity.text(), Optional.empty(), Optional.empty());
            }
            return activity;
        }

        private List<Plan.Share> shares() {
            var shares =
                    each(Column.JOINT_OWNERS).stream()
                            .flatMap(text -> share(text).stream())
                            .toList();
            var all =
                    shares.stream()
                            .map(Plan.Share::percent)
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (all.compareTo(HUNDRED) > 0) {
                say("plan.shares", Severity.BLOCKS, Column.JOINT_OWNERS, all);
            }
            return shares;
        }

        private Optional<Plan.Share> share(String text) {
            var form = OWNER.matcher(text);
            if (!form.matches() || form.group(1).isBlank()) {
                say("plan.share", Severity.BLOCKS, Column.JOINT_OWNERS, text);
                return Optional.empty();
            }
            var percent = new BigDecimal(form.group(2).replace(',', '.'));
            if (percent.signum() == 0) {
                say("plan.share", Severity.BLOCKS, Column.JOINT_OWNERS, text);
                return Optional.empty();
            }
            return Optional.of(new Plan.Share(form.group(1).strip(), percent));
        }
    }

    /** The source of money that a column is about. */
    static Plan.Fund fund(Column column) {
        return Plan.Fund.valueOf(column.name().substring("FUNDS_".length()));
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(LONGEST, text.length()));
    }
}
