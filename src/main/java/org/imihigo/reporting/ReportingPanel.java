package org.imihigo.reporting;

import java.util.List;
import java.util.Optional;
import org.imihigo.home.PanelView;
import org.imihigo.home.UnitPanel;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.people.Actor;
import org.imihigo.reporting.Duties.Duty;
import org.imihigo.reporting.pages.ReportingPart;
import org.imihigo.territory.Territory;
import org.imihigo.territory.Unit;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** On a unit's page: how its report stands, and who below has not reported. */
@Component
class ReportingPanel implements UnitPanel {
    private static final int AFTER_THE_UNITS_BELOW = 30;

    private final Duties duties;
    private final Territory territory;

    ReportingPanel(Duties duties, Territory territory) {
        this.duties = duties;
        this.territory = territory;
    }

    @Override
    public int order() {
        return AFTER_THE_UNITS_BELOW;
    }

    @Override
    public Optional<PanelView> of(
            Unit unit, FiscalPeriod period, Optional<Actor> actor, Words words) {
        if (!duties.hasBegun(period)) {
            return Optional.empty();
        }
        var own = duties.of(unit.code(), period);
        var below = duties.below(unit.code(), period);
        if (own.isEmpty() && below.isEmpty()) {
            return Optional.empty();
        }
        var part =
                new ReportingPart(
                        own.stream().findFirst().map(duty -> own(duty, actor, words)),
                        reported(below, words),
                        Optional.of("/reports/" + unit.code() + "/" + period + "/below")
                                .filter(
                                        _ ->
                                                !below.isEmpty()
                                                        && actor.filter(
                                                                        one ->
                                                                                one.sees(
                                                                                        unit
                                                                                                .code()))
                                                                .isPresent()),
                        below.stream()
                                .filter(duty -> !duty.isDone())
                                .map(duty -> missing(duty, actor, words))
                                .toList());
        return Optional.of(new PanelView("reports", words.text("reporting.panel.title"), part));
    }

    private ReportingPart.Line own(Duty duty, Optional<Actor> actor, Words words) {
        return duty.isDone()
                ? new ReportingPart.Line(
                        words.text("reporting.panel.own"),
                        "quiet",
                        duty.report().shown(words),
                        path(duty, actor))
                : missing(words.text("reporting.panel.own"), duty, actor, words);
    }

    private ReportingPart.Line missing(Duty duty, Optional<Actor> actor, Words words) {
        return missing(territory.fullName(duty.unit(), words), duty, actor, words);
    }

    /** In words of its own: the window that closes over nothing is neither due nor late. */
    private ReportingPart.Line missing(String name, Duty duty, Optional<Actor> actor, Words words) {
        var standing = duties.standing(duty, List.of());
        var key =
                switch (standing) {
                    case NOT_REPORTED -> "reporting.panel.closed";
                    case LATE -> "reporting.panel.late";
                    default -> "reporting.panel.due";
                };
        return new ReportingPart.Line(
                name, "light hatched", words.text(key, duty.window().due()), path(duty, actor));
    }

    /** A report is opened by those who see its unit. */
    private static Optional<String> path(Duty duty, Optional<Actor> actor) {
        return actor.filter(signedIn -> signedIn.sees(duty.unit())).map(_ -> duty.path());
    }

    private static Optional<String> reported(List<Duty> below, Words words) {
        long done = below.stream().filter(Duty::isDone).count();
        if (below.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                done == below.size()
                        ? words.text("reporting.panel.all")
                        : words.text("reporting.panel.reported", done, below.size()));
    }
}
