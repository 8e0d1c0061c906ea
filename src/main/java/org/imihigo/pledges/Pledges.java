package org.imihigo.pledges;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.imihigo.database.ChangeLog;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Indicators;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.jooq.impl.DSL;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of the room: who promised what. */
@Service
@Transactional
public class Pledges {
    private final AllPledges pledges;
    private final Plans plans;
    private final Indicators indicators;
    private final ChangeLog changes;

    Pledges(AllPledges pledges, Plans plans, Indicators indicators, ChangeLog changes) {
        this.pledges = pledges;
        this.plans = plans;
        this.indicators = indicators;
        this.changes = changes;
    }

    /** The pledges of a unit's year, in the order of its contract. */
    @Transactional(readOnly = true)
    public List<Pledge> of(UnitCode unit, FiscalYear year) {
        return pledges.of(unit, year);
    }

    /** The pledges of many units' year in one question, by unit and number. */
    @Transactional(readOnly = true)
    public List<Pledge> of(FiscalYear year, Collection<UnitCode> units) {
        return pledges.of(year, units);
    }

    @Transactional(readOnly = true)
    public Optional<Pledge> find(UnitCode unit, FiscalYear year, SeriesId series) {
        return pledges.find(unit, year, series);
    }

    /**
     * @throws Refusal where there is no such pledge
     */
    @Transactional(readOnly = true)
    public Pledge get(PledgeId id) {
        return pledges.find(id).orElseThrow(() -> Refusal.notFound("pledges.pledge.unknown"));
    }

    /** Those of them that there are. */
    @Transactional(readOnly = true)
    public List<Pledge> those(Collection<PledgeId> ids) {
        return pledges.find(ids);
    }

    /** What the units within a place, and not the place itself, have pledged on in a year. */
    @Transactional(readOnly = true)
    public Set<SeriesId> seriesBelow(UnitCode place, FiscalYear year) {
        return pledges.seriesBelow(place, year);
    }

    /** The pledges whose targets are parts of this one's, in the order of their units. */
    @Transactional(readOnly = true)
    public List<Pledge> children(PledgeId parent) {
        return pledges.children(parent);
    }

    /** What is promised as parts of these, by the whole. */
    @Transactional(readOnly = true)
    public Map<PledgeId, List<Amount>> parts(Collection<PledgeId> wholes) {
        return pledges.parts(wholes);
    }

    /** Every pledge of a place and all that lies in it, by unit and number, never all at once. */
    @Transactional(readOnly = true)
    public void each(FiscalYear year, UnitCode within, Consumer<Pledge> consumer) {
        pledges.each(year, within, consumer);
    }

    /** What of every pledge of a place must fit the others, in any order. */
    @Transactional(readOnly = true)
    public void eachVowed(FiscalYear year, UnitCode within, Consumer<Vowed> consumer) {
        pledges.eachVowed(year, within, consumer);
    }

    /** Who measures what in a year. */
    @Transactional(readOnly = true)
    public void eachMeasured(FiscalYear year, Consumer<Measured> consumer) {
        pledges.eachMeasured(AllPledges.in(year), consumer);
    }

    /** What these units measure in a year, in one question. */
    @Transactional(readOnly = true)
    public List<Measured> measured(FiscalYear year, Collection<UnitCode> units) {
        return pledges.measured(year, units);
    }

    /** Who measures what in a year, of a place and what lies in it. */
    @Transactional(readOnly = true)
    public void eachMeasured(FiscalYear year, UnitCode within, Consumer<Measured> consumer) {
        pledges.eachMeasured(AllPledges.in(year).and(AllPledges.within(within)), consumer);
    }

    /** Who measured what, ever. */
    @Transactional(readOnly = true)
    public void eachMeasured(Consumer<Measured> consumer) {
        pledges.eachMeasured(DSL.noCondition(), consumer);
    }

    /**
     * Keeps new pledges, one or a hundred thousand; all or none. Parents may be among them.
     *
     * @throws Refusal where a unit has pledged on the series already, targets do not suit the
     *     indicator, or a link is none
     */
    public void make(Collection<Pledge> made) {
        mustSuitTheirIndicators(made);
        mustBePartOfTheirParents(made);
        try {
            pledges.insert(made);
        } catch (DuplicateKeyException _) {
            throw Refusal.conflict("pledges.pledge.twice");
        }
        announce(made);
    }

    /** Keeps how new pledges are to be kept: what is done when, by whom, with what money. */
    public void plan(Map<Pledge, Plan> made) {
        plans.insert(made);
    }

    /** How these are to be kept, of those of which anybody has said it. */
    @Transactional(readOnly = true)
    public Map<PledgeId, Plan> plans(Collection<PledgeId> ids) {
        return plans.find(ids);
    }

    @Transactional(readOnly = true)
    public Optional<Plan> plan(PledgeId id) {
        return plans.find(id);
    }

    private void mustSuitTheirIndicators(Collection<Pledge> made) {
        made.stream()
                .collect(groupingBy(Pledge::series))
                .forEach(
                        (series, alike) -> {
                            var indicator = indicators.series(series).indicator();
                            alike.forEach(pledge -> pledge.targets().mustSuit(indicator));
                        });
    }

    private void mustBePartOfTheirParents(Collection<Pledge> made) {
        var wholes = wholes(made);
        for (var pledge : made) {
            pledge.parent()
                    .map(id -> Optional.ofNullable(wholes.get(id)))
                    .map(whole -> whole.orElseThrow(Pledges::noParent))
                    .ifPresent(pledge::mustBePartOf);
        }
    }

    private Map<PledgeId, Pledge> wholes(Collection<Pledge> made) {
        var known = new HashMap<>(made.stream().collect(toMap(Pledge::id, Function.identity())));
        var elsewhere =
                made.stream()
                        .flatMap(pledge -> pledge.parent().stream())
                        .distinct()
                        .filter(id -> !known.containsKey(id))
                        .toList();
        pledges.find(elsewhere).forEach(pledge -> known.put(pledge.id(), pledge));
        return known;
    }

    private static Refusal noParent() {
        return Refusal.notFound("pledges.link.unknown");
    }

    /** Makes a pledge's target a part of the target of a unit above, in place of any other. */
    public void link(PledgeId child, PledgeId parent) {
        var part = get(child);
        part.mustBePartOf(pledges.find(parent).orElseThrow(Pledges::noParent));
        pledges.link(child, parent);
        announce(List.of(part));
    }

    /**
     * Puts new targets in force.
     *
     * @throws Refusal where their version is not the one after that in force
     */
    public void amend(PledgeId id, Targets targets) {
        var pledge = get(id);
        targets.mustSuit(indicators.series(pledge.series()).indicator());
        if (!pledges.amend(id, targets)) {
            throw Refusal.conflict("pledges.targets.version", targets.version());
        }
        announce(List.of(pledge));
    }

    /** The same pledges with the targets that were signed first, before any amendment. */
    @Transactional(readOnly = true)
    public List<Pledge> asSigned(Collection<Pledge> amended) {
        var signed = pledges.signed(amended.stream().map(Pledge::id).toList());
        return amended.stream()
                .map(one -> one.targeting(signed.getOrDefault(one.id(), one.targets())))
                .toList();
    }

    /** From now on the lead of a joint pledge reports what this unit has pledged with it. */
    public void leaveToTheLead(PledgeId id) {
        pledges.source(id, Source.JOINT);
        announce(List.of(get(id)));
    }

    private void announce(Collection<Pledge> changed) {
        if (!changed.isEmpty()) {
            changes.append(PledgesChanged.TOPIC, PledgesChanged.body(changed));
        }
    }
}
