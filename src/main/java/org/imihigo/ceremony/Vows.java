package org.imihigo.ceremony;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.imihigo.calendar.Calendar;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.Tier;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.territory.Territory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of vows: below the district whoever leads a unit vows before the level above signs. */
@Service("ceremonyVows")
@Transactional
public class Vows {
    private static final Set<Tier> BELOW_THE_DISTRICT =
            EnumSet.of(Tier.SECTOR, Tier.CELL, Tier.VILLAGE);

    private final AllVows vows;
    private final PromisedTexts texts;
    private final Territory territory;
    private final Calendar calendar;
    private final ApplicationEventPublisher events;

    Vows(
            AllVows vows,
            PromisedTexts texts,
            Territory territory,
            Calendar calendar,
            ApplicationEventPublisher events) {
        this.vows = vows;
        this.texts = texts;
        this.territory = territory;
        this.calendar = calendar;
        this.events = events;
    }

    /** Whether contracts of this unit are signed by lists. */
    boolean areListed(UnitCode unit) {
        return territory
                .find(unit)
                .filter(one -> BELOW_THE_DISTRICT.contains(one.tier()))
                .isPresent();
    }

    /** Whether this actor signs for those directly below by lists. */
    boolean signsLists(Actor actor) {
        return territory.children(actor.unit()).stream()
                .findFirst()
                .filter(one -> actor.judges(one.code()) && areListed(one.code()))
                .isPresent();
    }

    /** What the unit may vow today. */
    @Transactional(readOnly = true)
    Optional<Promised> promised(UnitCode unit, FiscalYear year) {
        return areListed(unit) ? texts.of(unit, year) : Optional.empty();
    }

    /** The hash of what the unit may vow today. */
    @Transactional(readOnly = true)
    public Optional<String> offered(UnitCode unit, FiscalYear year) {
        return promised(unit, year).map(Promised::sha256);
    }

    /**
     * The actor vows the contract of their own unit. Sent twice, it is one vow.
     *
     * @param seen the hash of the text that they read
     * @throws Refusal where the text is another by now
     */
    public void vow(UnitCode unit, FiscalYear year, String seen, Actor actor) {
        actor.mustReportFor(unit);
        var promised =
                promised(unit, year).orElseThrow(() -> Refusal.notFound("ceremony.vow.nothing"));
        if (!promised.sha256().equals(seen)) {
            throw Refusal.conflict("ceremony.vow.changed");
        }
        keep(promised, actor);
    }

    private void keep(Promised promised, Actor actor) {
        var vow =
                new Vow(
                        promised.unit(),
                        promised.year(),
                        promised.sha256(),
                        promised.hash(),
                        promised.draft(),
                        actor.post(),
                        actor.person(),
                        calendar.now());
        if (vows.insert(vow, promised)) {
            events.publishEvent(new VowMade(vow.unit(), vow.year(), vow.text()));
        }
    }

    /** The last vow of each of these units that made one. */
    @Transactional(readOnly = true)
    Map<UnitCode, Vow> last(Collection<UnitCode> units, FiscalYear year) {
        return vows.of(units, year).stream()
                .collect(toMap(Vow::unit, identity(), (earlier, later) -> later));
    }
}
