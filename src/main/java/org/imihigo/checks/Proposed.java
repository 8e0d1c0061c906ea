package org.imihigo.checks;

import java.util.Optional;
import org.imihigo.indicators.Indicators;
import org.imihigo.kernel.Fraction;
import org.imihigo.web.Words;

/** What the rules themselves can say to a question, and why. A person may say otherwise. */
record Proposed(Said.Answer answer, String why) {
    private static final int PRIORITY_OF_RESIDENTS = 5;
    private static final int NATIONAL_TARGETS = 9;
    private static final int FUNDS_DETERMINED = 15;
    private static final int ACHIEVABLE = 16;
    private static final Fraction TWICE = Fraction.of(2);

    static Optional<Proposed> to(
            int question, Planned line, Around around, Indicators indicators, Words words) {
        return switch (question) {
            case PRIORITY_OF_RESIDENTS, NATIONAL_TARGETS ->
                    question == NATIONAL_TARGETS && isCore(line, indicators)
                            ? yes(words.text("checks.screening.why-core", code(line)))
                            : origin(question, line, words);
            case FUNDS_DETERMINED -> funds(line, words);
            case ACHIEVABLE -> pace(line, around, words);
            default -> Optional.empty();
        };
    }

    private static Optional<Proposed> yes(String why) {
        return Optional.of(new Proposed(Said.Answer.YES, why));
    }

    private static String code(Planned line) {
        return line.key().split(" / ", 2)[0];
    }

    private static boolean isCore(Planned line, Indicators indicators) {
        return indicators.known(code(line)).filter(known -> known.isCore()).isPresent();
    }

    /** A citizens' proposal says where it comes from; so does a plan's goal. */
    private static Optional<Proposed> origin(int question, Planned line, Words words) {
        return line.means()
                .origin()
                .filter(
                        text ->
                                question == NATIONAL_TARGETS
                                        ? Folded.of(text).matches(".*\\b(nst|sdg|odd|vision)\\b.*")
                                        : Folded.of(text)
                                                .matches(
                                                        ".*\\b(assembly|citizens?|inteko|abaturage"
                                                                + "|citoyens?)\\b.*"))
                .flatMap(text -> yes(words.text("checks.screening.why-origin", text)));
    }

    private static Optional<Proposed> funds(Planned line, Words words) {
        return line.means()
                .funds()
                .map(
                        text ->
                                text.isBlank()
                                        ? new Proposed(
                                                Said.Answer.NO,
                                                words.text("checks.screening.why-no-funds"))
                                        : new Proposed(
                                                Said.Answer.YES,
                                                words.text("checks.screening.why-funds", text)));
    }

    /** Up to twice what earlier years brought can be reached; what goes further is for people. */
    private static Optional<Proposed> pace(Planned line, Around around, Words words) {
        return Ambition.index(line)
                .filter(
                        index ->
                                around.trend()
                                        .filter(trend -> trend.signum() > 0)
                                        .filter(trend -> index.compareTo(trend.times(TWICE)) <= 0)
                                        .isPresent())
                .flatMap(
                        index ->
                                yes(
                                        words.text(
                                                "checks.screening.why-pace",
                                                FindingTables.percent(index),
                                                FindingTables.percent(
                                                        around.trend().orElseThrow()))));
    }
}
