package org.imihigo.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.calendar.Calendar;
import org.imihigo.contracts.Contract;
import org.imihigo.contracts.ContractId;
import org.imihigo.contracts.Contracts;
import org.imihigo.indicators.Indicators;
import org.imihigo.joint.Assignment;
import org.imihigo.joint.Joint;
import org.imihigo.joint.Joints;
import org.imihigo.joint.Teams;
import org.imihigo.kernel.Fraction;
import org.imihigo.people.Cast;
import org.imihigo.people.People;
import org.imihigo.pledges.Baseline;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.PledgeId;
import org.imihigo.pledges.Pledges;
import org.imihigo.pledges.Source;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * What a ministry and the district in depth have both pledged: one they keep together, and the
 * ministry's part is late; the other nobody has noticed yet. And who works on the houses.
 */
@Component("demonstrationTogether")
@ConditionalOnProperty(name = "imihigo.demonstration", havingValue = "true")
class Together {
    private static final String NOTE = "Demonstration: not a signed contract";

    private final Joints joints;
    private final Teams teams;
    private final Pledges pledges;
    private final Contracts contracts;
    private final Indicators indicators;
    private final People people;
    private final Calendar calendar;

    Together(
            Joints joints,
            Teams teams,
            Pledges pledges,
            Contracts contracts,
            Indicators indicators,
            People people,
            Calendar calendar) {
        this.joints = joints;
        this.teams = teams;
        this.pledges = pledges;
        this.contracts = contracts;
        this.indicators = indicators;
        this.people = people;
        this.calendar = calendar;
    }

    void act() {
        var models =
                List.of("SOC-HOUSES", "GOV-COMPLAINTS").stream()
                        .flatMap(code -> indicators.byCode(code).stream().limit(1))
                        .flatMap(
                                series ->
                                        pledges
                                                .find(
                                                        Country.IN_DEPTH,
                                                        calendar.year(),
                                                        series.id())
                                                .stream())
                        .toList();
        if (models.isEmpty()) {
            return;
        }
        var made = new ArrayList<Pledge>();
        models.forEach(model -> made.add(ministrys(model, made.size() + 1)));
        pledges.make(made);
        contracts.bring(List.of(contract()));
        keepTogether(models.getFirst(), made.getFirst());
        work(models.getFirst());
    }

    private Pledge ministrys(Pledge model, int number) {
        return new Pledge(
                new PledgeId(Year.uuid(Cast.MINISTRY.unit(), model.year(), number)),
                Cast.MINISTRY.unit(),
                model.year(),
                model.series(),
                number,
                model.chain(),
                Source.OWN,
                new Baseline(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Baseline.Confidence.UNKNOWN),
                model.targets(),
                Fraction.ONE,
                model.verification(),
                Optional.of("Demonstration"),
                Optional.empty());
    }

    private Contract contract() {
        var unit = Cast.MINISTRY.unit();
        return new Contract(
                new ContractId(Year.uuid(unit, calendar.year(), "contract")),
                unit,
                calendar.year(),
                Contract.State.IN_FORCE,
                Country.NATION,
                calendar.year().firstDay(),
                NOTE);
    }

    private void keepTogether(Pledge houses, Pledge ministrys) {
        var planner = people.seat(Cast.PLANNER);
        var ministry = people.seat(Cast.MINISTRY);
        var owners =
                List.of(
                        new Joint.Owner(houses.unit(), 6_500),
                        new Joint.Owner(ministrys.unit(), 3_500));
        var joint =
                joints.propose(
                        ministrys,
                        houses.unit(),
                        owners,
                        "Demonstration: the same houses; the ministry pays, the district builds",
                        ministry);
        joints.answer(joint.id(), houses.unit(), true, "", planner);
        joints.plan(joint.id(), houses.unit(), "List of families agreed", day(8, 31), planner);
        joints.get(joint.id())
                .activities()
                .forEach(one -> joints.finish(joint.id(), one.id(), planner));
        joints.plan(joint.id(), houses.unit(), "Roofs on all houses", day(6, 15), planner);
        joints.plan(joint.id(), ministrys.unit(), "Money for cement sent", day(10, 15), ministry);
    }

    /** A day of the running fiscal year. */
    private LocalDate day(int month, int day) {
        var date = LocalDate.of(calendar.year().startYear(), month, day);
        return date.isBefore(calendar.year().firstDay()) ? date.plusYears(1) : date;
    }

    private void work(Pledge houses) {
        var planner = people.seat(Cast.PLANNER);
        var checked =
                assignment(
                        houses,
                        "Director of social development",
                        "Checks the list of families",
                        7,
                        8);
        teams.assign(checked, planner);
        teams.finish(houses.id(), checked.id(), planner);
        teams.assign(
                assignment(houses, "District engineer", "Plans of the houses", 9, 10), planner);
        teams.assign(
                assignment(
                        houses,
                        "Executive secretaries of the sectors",
                        "Watch over the works",
                        11,
                        5),
                planner);
    }

    private Assignment assignment(Pledge pledge, String role, String what, int begins, int due) {
        return new Assignment(
                UUID.randomUUID(),
                pledge.id(),
                "Demonstration: " + role,
                what,
                day(begins, 1),
                day(due, 31),
                Optional.empty());
    }
}
