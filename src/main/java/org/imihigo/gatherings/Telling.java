package org.imihigo.gatherings;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.imihigo.gatherings.pages.Light;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.UnitCode;
import org.imihigo.territory.Territory;
import org.imihigo.web.Step;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** Figures, units and ways of this room in the words of their reader. */
@Component("gatheringsTelling")
class Telling {
    private final Territory territory;

    Telling(Territory territory) {
        this.territory = territory;
    }

    String unit(UnitCode unit, Words words) {
        return territory.fullName(unit, words);
    }

    String units(Collection<UnitCode> units, Words words) {
        return units.stream().map(unit -> territory.shortName(unit, words)).collect(joining(", "));
    }

    static String percent(Fraction percent, Words words) {
        return words.percent(percent.rounded(1, RoundingMode.HALF_UP));
    }

    /** To one place: 325.0, as the Prime Minister's office prints it. */
    static String figure(Fraction figure, Words words) {
        return words.number(figure.rounded(1, RoundingMode.HALF_UP));
    }

    /** With as many places as it has. */
    static String figure(BigDecimal figure, Words words) {
        var plain = figure.stripTrailingZeros();
        return words.number(plain.setScale(Math.max(0, plain.scale())));
    }

    static String share(int hundredths, Words words) {
        var plain = BigDecimal.valueOf(hundredths, 2).stripTrailingZeros();
        return words.percent(plain.setScale(Math.max(0, plain.scale())));
    }

    static Light light(Standing standing, Words words) {
        return new Light(standing.light(), words.text("gatherings.standing." + standing.word()));
    }

    static Light light(Motion.State state, Words words) {
        return new Light(state.light(), words.text("gatherings.state." + state.word()));
    }

    /** From all gatherings down to this page. */
    static List<Step> steps(Gathering gathering, Words words, Step... further) {
        var steps = new ArrayList<Step>();
        steps.add(new Step(words.text("gatherings.list.title"), "/gatherings"));
        steps.add(new Step(gathering.title(words), gathering.id().path()));
        steps.addAll(List.of(further));
        return steps;
    }

    static String when(Gathering gathering, Words words) {
        if (gathering.isPublishedHistory()) {
            return gathering.id().edition();
        }
        return gathering.begins().equals(gathering.ends())
                ? words.date(gathering.begins())
                : words.text("gatherings.fact.days", gathering.begins(), gathering.ends());
    }
}
