package org.imihigo.calendar;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.web.Words;

/**
 * A place in the calendar of one year's contracts: a step, or the reporting of one of its periods.
 */
record Slot(Step step, FiscalPeriod period) {
    /** A year's steps in their order, with a line for each quarter that is reported. */
    static Stream<Slot> of(FiscalYear year) {
        return Arrays.stream(Step.values())
                .flatMap(
                        step ->
                                step == Step.REPORTING
                                        ? year.quarters().map(quarter -> new Slot(step, quarter))
                                        : Stream.of(new Slot(step, year.whole())));
    }

    /** The slot of an address, such as {@code signing} or {@code q2}. */
    static Optional<Slot> parse(FiscalYear year, String word) {
        return of(year).filter(slot -> slot.word().equals(word)).findFirst();
    }

    String word() {
        return step == Step.REPORTING ? "q" + period.number() : step.word();
    }

    String path() {
        return "/calendar/" + period.year() + "/windows/" + word();
    }

    String name(Words words) {
        var step = words.text("calendar.step." + step().word() + ".name");
        return step() == Step.REPORTING
                ? words.text("calendar.step.quarter", step, period.number())
                : step;
    }
}
