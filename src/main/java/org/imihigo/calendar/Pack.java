package org.imihigo.calendar;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.people.Office;
import org.imihigo.web.Language;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The calendar of a country: {@code calendar/rw.yaml}.
 *
 * @param steps those for which the country has days; the others have no window
 * @param daysToAnswer how long a level has for what somebody proposed
 */
record Pack(ReportingRule reporting, Map<Step, StepRule> steps, int daysToAnswer) {
    static Pack of(String country) {
        var file = new ClassPathResource("calendar/" + country + ".yaml");
        try (var document = file.getInputStream()) {
            return read(document);
        } catch (IOException problem) {
            throw new UncheckedIOException("No calendar of " + country, problem);
        }
    }

    static Pack read(InputStream document) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        Map<?, ?> pack = new Yaml(new SafeConstructor(options)).load(document);
        var steps = new EnumMap<Step, StepRule>(Step.class);
        part(pack, "steps").forEach((step, rule) -> put(steps, step.toString(), (Map<?, ?>) rule));
        return new Pack(
                reporting(part(pack, "reporting")),
                Map.copyOf(steps),
                (Integer) value(part(pack, "answers"), "withinDays"));
    }

    private static void put(Map<Step, StepRule> steps, String word, Map<?, ?> rule) {
        var step = Step.valueOf(word);
        if (step == Step.REPORTING) {
            throw new IllegalArgumentException("Reporting is counted from its period");
        }
        steps.put(
                step,
                new StepRule(
                        DayRule.parse(text(rule, "opens")),
                        DayRule.parse(text(rule, "due")),
                        DayRule.parse(text(rule, "closes")),
                        ((List<?>) value(rule, "offices"))
                                .stream()
                                        .map(office -> Office.valueOf(office.toString()))
                                        .collect(toUnmodifiableSet()),
                        Language.all().stream()
                                .collect(
                                        toUnmodifiableMap(
                                                identity(),
                                                one -> text(part(rule, "who"), one.tag()))),
                        text(rule, "source")));
    }

    private static ReportingRule reporting(Map<?, ?> rule) {
        return new ReportingRule(
                (Integer) value(rule, "opensAfterFirstDay"),
                (Integer) value(rule, "dueAfterLastDay"),
                (Integer) value(rule, "closesAfterLastDay"),
                text(rule, "source"));
    }

    private static Map<?, ?> part(Map<?, ?> whole, String name) {
        return (Map<?, ?>) value(whole, name);
    }

    private static String text(Map<?, ?> whole, String name) {
        return value(whole, name).toString();
    }

    private static Object value(Map<?, ?> whole, String name) {
        return Optional.<Object>ofNullable(whole.get(name))
                .orElseThrow(() -> new IllegalArgumentException("The calendar lacks " + name));
    }

    /** The days as the country has them; nothing where it has none for the step. */
    Optional<Window> window(Step step, FiscalPeriod period) {
        return step == Step.REPORTING
                ? Optional.of(reporting.window(period))
                : Optional.ofNullable(steps.get(step)).map(rule -> rule.window(period.year()));
    }
}
