package org.imihigo.proposals;

import java.util.List;
import org.imihigo.calendar.Calendar;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of the room for those who meet: inteko y'abaturage. */
@Service
@Transactional
public class Assemblies {
    private final AllAssemblies assemblies;
    private final Proposals proposals;
    private final Calendar calendar;
    private final ApplicationEventPublisher events;

    Assemblies(
            AllAssemblies assemblies,
            Proposals proposals,
            Calendar calendar,
            ApplicationEventPublisher events) {
        this.assemblies = assemblies;
        this.proposals = proposals;
        this.calendar = calendar;
        this.events = events;
    }

    /**
     * Keeps that the citizens of a unit met. Sent twice, it is one.
     *
     * @throws Refusal where the actor does not serve the unit, the day is still to come, or the
     *     unit has an assembly on that day already
     */
    void record(Assembly assembly, Actor actor) {
        actor.mustReportFor(assembly.unit());
        if (assembly.day().isAfter(calendar.today())) {
            throw Refusal.invalid("proposals.assembly.future");
        }
        assembly.correction()
                .map(one -> get(one.of()))
                .filter(before -> !before.unit().equals(assembly.unit()))
                .ifPresent(
                        _ -> {
                            throw Refusal.notYours("proposals.assembly.not-yours");
                        });
        boolean known = assemblies.find(assembly.id()).isPresent();
        assemblies.insert(assembly);
        if (!known) {
            events.publishEvent(new AssemblyHeld(assembly));
        }
    }

    /** What an assembly made of proposals that had been raised before it met; all or none. */
    void treat(AssemblyId id, List<Treated> treated, Actor actor) {
        actor.mustReportFor(get(id).unit());
        treated.forEach(one -> proposals.treat(one.code(), one.treatment(), actor));
    }

    /** One proposal, and what the assembly made of it. */
    record Treated(Code code, Asked.Treatment treatment) {}

    /** Takes in assemblies as the demonstration brings them. */
    public void bring(List<Assembly> held) {
        held.forEach(assemblies::insert);
    }

    @Transactional(readOnly = true)
    Assembly get(AssemblyId id) {
        return assemblies
                .find(id)
                .orElseThrow(() -> Refusal.notFound("proposals.assembly.unknown"));
    }

    /** Of a place and all that lies in it, the latest first. */
    @Transactional(readOnly = true)
    public List<Assembly> of(UnitCode within, int limit) {
        return assemblies.of(within, limit);
    }
}
