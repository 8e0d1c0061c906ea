package org.imihigo.joint;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.imihigo.calendar.Calendar;
import org.imihigo.indicators.Indicators;
import org.imihigo.indicators.SeriesId;
import org.imihigo.joint.pages.JointPart;
import org.imihigo.kernel.UnitCode;
import org.imihigo.territory.Territory;
import org.imihigo.web.Step;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** Joint pledges in the words of their reader. */
@Component("jointWords")
class JointWords {
    private static final int SHOWN = 3;

    private final Indicators indicators;
    private final Territory territory;
    private final Calendar calendar;

    JointWords(Indicators indicators, Territory territory, Calendar calendar) {
        this.indicators = indicators;
        this.territory = territory;
        this.calendar = calendar;
    }

    static String path(Joint joint) {
        return "/joint/" + joint.id();
    }

    String name(SeriesId id, Words words) {
        var series = indicators.series(id);
        var name = series.indicator().name().in(words);
        return series.category().map(part -> name + ": " + part.in(words)).orElse(name);
    }

    String unit(UnitCode unit, Words words) {
        return territory.fullName(unit, words);
    }

    /** The first of them by name, and how many others there are. */
    String some(List<UnitCode> units, Words words) {
        int others = units.size() - SHOWN;
        return others <= 1
                ? units(units, words)
                : words.text(
                        "joint.duplicates.some", units(units.subList(0, SHOWN), words), others);
    }

    String units(List<UnitCode> units, Words words) {
        return units.stream().map(unit -> unit(unit, words)).collect(joining(", "));
    }

    List<Step> steps(UnitCode unit, String page, Words words) {
        return Stream.concat(territory.steps(unit, words).stream(), Stream.of(new Step(page, "")))
                .toList();
    }

    static String share(int share, Words words) {
        var percent = BigDecimal.valueOf(share, 2).stripTrailingZeros();
        return words.percent(percent.setScale(Math.max(0, percent.scale())));
    }

    static String light(Joint.State state) {
        return switch (state) {
            case PROPOSED -> "grey";
            case AGREED -> "green";
            case REFUSED -> "red";
            case DISSOLVED -> "hatched";
        };
    }

    /** Whose work is late: the sentence that stands on every owner's page. */
    String late(Joint joint, Words words) {
        var late = joint.late(calendar.today());
        return late.isEmpty() || joint.state().isOver()
                ? ""
                : words.text("joint.late", units(late, words));
    }

    JointPart.Row row(Joint joint, Words words) {
        var owners =
                joint.owners().stream()
                        .map(
                                owner ->
                                        words.text(
                                                owner.unit().equals(joint.lead())
                                                        ? "joint.owner.lead"
                                                        : "joint.owner.other",
                                                territory.shortName(owner.unit(), words),
                                                share(owner.share(), words)))
                        .collect(joining(" · "));
        return new JointPart.Row(
                name(joint.series(), words),
                path(joint),
                light(joint.state()),
                words.text("joint.state." + joint.state().word()),
                owners,
                late(joint, words));
    }
}
