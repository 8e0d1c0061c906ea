package org.imihigo.territory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.Tier;
import org.imihigo.kernel.UnitCode;
import org.imihigo.web.Step;
import org.imihigo.web.Words;
import org.springframework.stereotype.Service;

/**
 * The door of the room: which units there are, how they lie in each other, what they are called.
 */
@Service
public class Territory {
    private final Following following;

    Territory(Following following) {
        this.following = following;
    }

    private Register now() {
        return following.now();
    }

    /**
     * @throws Refusal where there is no such unit
     */
    public Unit unit(UnitCode code) {
        return find(code).orElseThrow(() -> Refusal.notFound("territory.unit.unknown", code));
    }

    public Optional<Unit> find(UnitCode code) {
        var register = now();
        var number = register.tree().find(code);
        return number.isPresent()
                ? Optional.of(register.units().get(number.getAsInt()))
                : Optional.empty();
    }

    public Optional<Unit> parent(UnitCode code) {
        return code.parent().map(this::unit);
    }

    /** The places directly below, in the order of their codes. */
    public List<Unit> children(UnitCode code) {
        return below(code, unit -> !unit.isInstitution());
    }

    /** The institutions that serve the place directly. */
    public List<Unit> institutions(UnitCode code) {
        return below(code, Unit::isInstitution);
    }

    private List<Unit> below(UnitCode code, Predicate<Unit> which) {
        var register = now();
        var number = register.tree().find(code);
        var children =
                number.isPresent()
                        ? register.tree().children(number.getAsInt())
                        : IntStream.empty();
        return children.mapToObj(register.units()::get).filter(which).toList();
    }

    /** From the country down to the unit, both included. */
    public List<Unit> path(UnitCode code) {
        return code.path().stream().map(this::unit).toList();
    }

    /** The units of a tier in a place that exist on a day, in the order of their codes. */
    public List<Unit> units(Tier tier, UnitCode within, LocalDate on) {
        var register = now();
        var number = register.tree().find(within);
        if (number.isEmpty()) {
            return List.of();
        }
        int first = number.getAsInt();
        return register.units().subList(first, register.tree().end(first)).stream()
                .filter(unit -> unit.tier() == tier && unit.existsOn(on))
                .toList();
    }

    /** All that there ever were, in the order of their codes: as {@link #tree} numbers them. */
    public List<Unit> all() {
        return now().units();
    }

    /** The tree as it is now: keep it while you compute, for another one numbers otherwise. */
    public Tree tree() {
        return now().tree();
    }

    /** What took the unit's place; nothing where it still exists. */
    public List<UnitChange> successors(UnitCode code) {
        return now().succeeding().after(code);
    }

    /** What the unit took the place of; nothing where it was there from the beginning. */
    public List<UnitChange> predecessors(UnitCode code) {
        return now().succeeding().before(code);
    }

    /** The codes that others use for the unit. */
    public List<Alias> aliases(UnitCode code) {
        return now().aliases().getOrDefault(code, List.of());
    }

    /** Units whose names have the words, the best first; see {@link Search}. */
    public List<Unit> search(String text, int limit) {
        var register = now();
        return register.search().find(text, limit).mapToObj(register.units()::get).toList();
    }

    /** With its tier: {@code Akarere ka Huye}, {@code Huye District}, {@code District de Huye}. */
    public String fullName(UnitCode code, Words words) {
        return now().names().full(unit(code), words);
    }

    /** Alone: {@code Huye}, {@code MINALOC}. */
    public String shortName(UnitCode code, Words words) {
        return now().names().brief(unit(code), words);
    }

    /** The path as pages show it, the country by its short name. */
    public List<Step> steps(UnitCode code, Words words) {
        return path(code).stream()
                .map(unit -> new Step(pathName(unit, words), "/units/" + unit.code()))
                .toList();
    }

    private String pathName(Unit unit, Words words) {
        return unit.tier() == Tier.COUNTRY
                ? shortName(unit.code(), words)
                : fullName(unit.code(), words);
    }

    /** {@code district}, {@code akarere}. */
    public String tierName(Tier tier, Words words) {
        return Names.tier(tier, words);
    }

    /** {@code districts}, {@code uturere}. */
    public String tierNames(Tier tier, Words words) {
        return Names.tiers(tier, words);
    }
}
