package org.imihigo.demonstration;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imihigo.calendar.Calendar;
import org.imihigo.documents.Documents;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Indicators;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.Cast;
import org.imihigo.people.Office;
import org.imihigo.people.People;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.Pledges;
import org.imihigo.pledges.Source;
import org.imihigo.reporting.Entry;
import org.imihigo.reporting.Filing;
import org.imihigo.reporting.Judgement;
import org.imihigo.reporting.Kind;
import org.imihigo.reporting.Reading;
import org.imihigo.reporting.ReadingId;
import org.imihigo.reporting.Reporting;
import org.imihigo.reporting.Verdicts;
import org.imihigo.territory.Territory;
import org.imihigo.territory.Unit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * What cannot be brought, but is done: in the running quarter one village writes a report with a
 * photograph, one has its figures confirmed and corrected, one has a figure back and corrects it.
 * They lie in the cell next to the stage.
 */
@Component
@ConditionalOnProperty(name = "imihigo.demonstration", havingValue = "true")
class Scenes {
    private final Territory territory;
    private final People people;
    private final Indicators indicators;
    private final Pledges pledges;
    private final Reporting reporting;
    private final Verdicts verdicts;
    private final Documents documents;
    private final Calendar calendar;

    Scenes(
            Territory territory,
            People people,
            Indicators indicators,
            Pledges pledges,
            Reporting reporting,
            Verdicts verdicts,
            Documents documents,
            Calendar calendar) {
        this.territory = territory;
        this.people = people;
        this.indicators = indicators;
        this.pledges = pledges;
        this.reporting = reporting;
        this.verdicts = verdicts;
        this.documents = documents;
        this.calendar = calendar;
    }

    void act() {
        var cell = nextCell();
        var judge = actor(Office.CELL_SECRETARY, cell);
        var reported = villages(cell, true);
        var silent = villages(cell, false);
        if (reported.size() > 1) {
            judge(reported.getFirst(), judge);
            giveBack(reported.get(1), judge);
        }
        silent.stream().findFirst().ifPresent(this::begin);
    }

    /** The first in the sector, beside the stage, in which somebody has not reported yet. */
    private UnitCode nextCell() {
        var stage = Cast.CELL_SECRETARY.unit();
        var cells =
                territory.children(Cast.SECTOR_SECRETARY.unit()).stream()
                        .map(Unit::code)
                        .filter(cell -> !cell.equals(stage))
                        .toList();
        return cells.stream()
                .filter(cell -> !villages(cell, false).isEmpty())
                .findFirst()
                .orElse(cells.getFirst());
    }

    private List<UnitCode> villages(UnitCode cell, boolean reported) {
        return territory.children(cell).stream()
                .map(Unit::code)
                .filter(village -> own(village).size() > 3)
                .filter(village -> readings(village).isEmpty() != reported)
                .toList();
    }

    private List<Pledge> own(UnitCode village) {
        return pledges.of(village, calendar.year()).stream()
                .filter(pledge -> pledge.source() == Source.OWN)
                .toList();
    }

    private List<Reading> readings(UnitCode village) {
        return own(village).stream()
                .flatMap(
                        pledge ->
                                reporting
                                        .current(
                                                village,
                                                pledge.series(),
                                                calendar.year(),
                                                Kind.SELF)
                                        .stream())
                .filter(reading -> reading.period().equals(calendar.quarter()))
                .toList();
    }

    /** All confirmed but one, which was counted again. */
    private void judge(UnitCode village, Actor judge) {
        var judgements = new ArrayList<Judgement>();
        boolean corrected = false;
        for (var reading : readings(village)) {
            if (!corrected && reading.amount() instanceof Amount.Value(long scaled) && scaled > 1) {
                judgements.add(
                        new Judgement.Correct(
                                reading.id(),
                                new Amount.Value(scaled - 1),
                                "Demonstration: one was counted twice"));
                corrected = true;
            } else {
                judgements.add(new Judgement.Confirm(reading.id()));
            }
        }
        verdicts.give(village, calendar.quarter(), judgements, judge);
    }

    /** One figure goes back, and the village has looked at it again but not sent it yet. */
    private void giveBack(UnitCode village, Actor judge) {
        for (var reading : readings(village)) {
            if (reading.amount() instanceof Amount.Value(long scaled) && scaled > 1) {
                var why = "Demonstration: the list of names is missing, please count again";
                verdicts.give(
                        village,
                        calendar.quarter(),
                        List.of(new Judgement.Return(reading.id(), why)),
                        judge);
                reporting.file(
                        village,
                        calendar.quarter(),
                        Filing.of(Entry.correcting(reading, new Amount.Value(scaled - 1))),
                        actor(Office.VILLAGE_LEADER, village));
                return;
            }
        }
    }

    /** Two figures, one of them with a photograph, and nothing sent yet. */
    private void begin(UnitCode village) {
        var leader = actor(Office.VILLAGE_LEADER, village);
        var picture = documents.keep("demonstration.png", Drawing.png(), leader);
        var entries =
                own(village).stream()
                        .filter(pledge -> pledge.targets().annual() instanceof Amount.Value)
                        .filter(
                                pledge ->
                                        !indicators
                                                .series(pledge.series())
                                                .indicator()
                                                .measure()
                                                .counted())
                        .limit(2)
                        .map(
                                pledge ->
                                        new Entry(
                                                new ReadingId(Year.uuid(pledge.id(), "begun")),
                                                pledge.series(),
                                                new Amount.Value(3),
                                                Optional.empty(),
                                                Optional.of("Demonstration"),
                                                List.of(picture)))
                        .toArray(Entry[]::new);
        reporting.file(village, calendar.quarter(), Filing.of(entries), leader);
    }

    private Actor actor(Office office, UnitCode unit) {
        var post = requireNonNull(people.establish(office, List.of(unit)).get(unit));
        return new Actor(Year.uuid(unit, office, "holder"), post, office, unit);
    }
}
