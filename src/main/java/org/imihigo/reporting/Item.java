package org.imihigo.reporting;

import java.util.Optional;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.OverTime;
import org.imihigo.indicators.Series;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Refusal;
import org.imihigo.pledges.Pledge;
import org.imihigo.web.Words;

/** One line of a report: a pledge of the unit, and the series that it is measured on. */
record Item(Pledge pledge, Series series) {
    boolean counted() {
        return series.indicator().measure().counted();
    }

    /** Whether it is counted from the year's beginning on. */
    boolean isCumulative() {
        return series.indicator().measure().time() == OverTime.CUMULATIVE_LAST;
    }

    int decimals() {
        return series.indicator().decimals();
    }

    /** Names the fields of this line in a form. */
    String key() {
        return Integer.toString(series.id().value());
    }

    void mustSuit(Amount amount) {
        mustSuit(series, amount);
    }

    /** Two counts where a rate is counted, else a value; never below zero. */
    static void mustSuit(Series series, Amount amount) {
        boolean counted = series.indicator().measure().counted();
        boolean suits =
                switch (amount) {
                    case Amount.Value _ -> !counted;
                    case Amount.Counts _ -> counted;
                    case Amount.NotApplicable _ -> true;
                };
        if (!suits) {
            throw Refusal.invalid(counted ? "reporting.reading.counts" : "reporting.reading.value");
        }
        if (amount instanceof Amount.Value(long scaled) && scaled < 0) {
            throw Refusal.invalid("reporting.entry.negative");
        }
    }

    Optional<Amount> target(FiscalPeriod period) {
        return pledge.targets().periods().get(period.number() - 1);
    }

    String name(Words words) {
        var whole = series.indicator().name().in(words);
        return series.category().map(category -> whole + ": " + category.in(words)).orElse(whole);
    }

    /** What is promised for the period, in a sentence. */
    String goal(FiscalPeriod period, Words words) {
        return target(period)
                .map(amount -> words.text("reporting.entry.target", shown(amount, words)))
                .orElseGet(() -> words.text("reporting.entry.no-target"));
    }

    String unit(Words words) {
        return series.indicator().unit().in(words);
    }

    /** What is counted, of a rate; nothing for a plain measure. */
    String numerator(Words words) {
        return series.indicator().ratio().map(ratio -> ratio.numerator().in(words)).orElse("");
    }

    /** Of how many, of a rate; nothing for a plain measure. */
    String denominator(Words words) {
        return series.indicator().ratio().map(ratio -> ratio.denominator().in(words)).orElse("");
    }

    String shown(Amount amount, Words words) {
        return series.indicator().shown(amount, words);
    }
}
